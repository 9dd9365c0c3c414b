namespace ReportGen.Templates.Values;

/// <summary>An object made by a template or given as plain data: named members in the order they were set.</summary>
internal class ScriptObject
{
    private readonly OrderedDictionary<string, Value> members = new(StringComparer.Ordinal);
    private HashSet<string>? readOnlyNames;

    public virtual int Count => members.Count;

    /// <summary>Shared by all renders; a template that sets a member changes a copy.</summary>
    public bool IsShared { get; init; }

    /// <summary>Some objects can be called: "2016-01-05" | date.</summary>
    public virtual Function? AsFunction => null;

    public virtual IEnumerable<string> Names => members.Keys;

    public virtual bool TryGet(string name, out Value value) => members.TryGetValue(name, out value);

    public virtual void Set(string name, Value value) => members[name] = value;

    public bool IsReadOnly(string name) => readOnlyNames is not null && readOnlyNames.Contains(name);

    public void MakeReadOnly(string name) => (readOnlyNames ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    /// <summary>A copy that a template may change.</summary>
    public virtual ScriptObject Copy()
    {
        var copy = new ScriptObject();
        foreach (var (name, value) in members)
        {
            copy.members[name] = value;
        }

        return copy;
    }
}
