namespace ReportGen.Templates.Binding;

/// <summary>The names used by a set of templates, numbered: a name is a place in an array when a page is rendered.</summary>
internal sealed class SymbolTable(SymbolTable? outer = null)
{
    private readonly Dictionary<string, int> globals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> locals = new(StringComparer.Ordinal);
    private readonly HashSet<int> assigned = [];
    private readonly HashSet<int> loopNames = [];
    private readonly HashSet<int> mentioned = [];

    public int GlobalCount => globals.Count + (outer?.GlobalCount ?? 0);

    public int LocalCount => locals.Count + (outer?.LocalCount ?? 0);

    public IEnumerable<string> GlobalNames => outer is null ? globals.Keys : outer.GlobalNames.Concat(globals.Keys);

    public int Global(string name) => Find(name, out var symbol) ? symbol : globals[name] = GlobalCount;

    public bool Find(string name, out int symbol)
        => globals.TryGetValue(name, out symbol) || (outer is not null && outer.Find(name, out symbol));

    public int Local(string name) => FindLocal(name, out var symbol) ? symbol : locals[name] = LocalCount;

    private bool FindLocal(string name, out int symbol)
        => locals.TryGetValue(name, out symbol) || (outer is not null && outer.FindLocal(name, out symbol));

    /// <summary>Notes that some template sets the name: what it is can then not be known beforehand.</summary>
    public void MarkAssigned(int symbol) => assigned.Add(symbol);

    public void MarkLoopName(int symbol) => loopNames.Add(symbol);

    /// <summary>Notes that some template uses the name.</summary>
    public void MarkMentioned(int symbol) => mentioned.Add(symbol);

    public bool IsMentioned(int symbol) => mentioned.Contains(symbol) || (outer is not null && outer.IsMentioned(symbol));

    public bool IsAssigned(int symbol) => assigned.Contains(symbol) || (outer is not null && outer.IsAssigned(symbol));

    public bool IsLoopName(int symbol) => loopNames.Contains(symbol) || (outer is not null && outer.IsLoopName(symbol));

    /// <summary>Some template changes names in ways that cannot be seen beforehand: with, import, this, eval.</summary>
    public bool IsDynamic { get; set; }
}
