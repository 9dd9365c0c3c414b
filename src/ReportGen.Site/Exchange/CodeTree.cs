namespace ReportGen.Site.Exchange;

/// <summary>A code as a flat list has it.</summary>
/// <param name="Path">Its name, which may say under which others it lies: <c>people.developers</c>, <c>trust/verification</c>.</param>
/// <param name="Parent">The code that it lies under by the list's own word; null where it says nothing.</param>
/// <param name="Code">What else is known of it; its name is shown, where it is not empty, in place of the last part of the path.</param>
internal sealed record ListedCode(string Path, string? Parent, QdaCode Code);

/// <summary>A flat list of codes as a tree. A name counts as that of a code above only where that code is there, or several codes would lie under it.</summary>
internal sealed class CodeTree
{
    // Deeper than any codebook, and as far as readers call themselves.
    private const int Deepest = 32;

    private static readonly string[] s_separators = [" > ", "::", "/", ".", "\\"];

    private readonly Dictionary<string, ListedCode> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prefixes;
    private readonly bool _hasPaths;
    private readonly Dictionary<string, (ListedCode Code, List<string> Under)> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly List<string> _top = [];

    private CodeTree(IReadOnlyList<ListedCode> codes, bool hasPaths)
    {
        _hasPaths = hasPaths;
        foreach (var code in codes)
        {
            _known.TryAdd(code.Path, code);
        }

        _prefixes = _known.Keys.SelectMany(Prefixes).GroupBy(p => p.Above, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    /// <param name="codes">The codes, in order; of two with one path the first counts.</param>
    /// <param name="hasPaths">Whether a slash in a name always parts two codes.</param>
    public static IReadOnlyList<QdaCode> Of(IReadOnlyList<ListedCode> codes, bool hasPaths)
    {
        var tree = new CodeTree(codes, hasPaths);
        foreach (var code in codes)
        {
            tree.Add(code, 0);
        }

        return [.. tree._top.Select(tree.Made)];
    }

    private int Add(ListedCode code, int depth)
    {
        if (_nodes.ContainsKey(code.Path))
        {
            return DepthOf(code.Path);
        }

        _nodes.Add(code.Path, (code, []));
        var (above, last) = Above(code);
        if (above is null || depth > Deepest || above == code.Path)
        {
            _top.Add(code.Path);
            return 1;
        }

        var parent = _known.GetValueOrDefault(above) ?? new ListedCode(above, null, new QdaCode("above:" + above, "", []));
        var isNew = !_nodes.ContainsKey(above);
        var at = isNew ? Add(parent, depth + 1) : DepthOf(above);
        if (at >= Deepest || IsUnder(above, code.Path))
        {
            _top.Add(code.Path);
            return 1;
        }

        _nodes[code.Path] = (code with { Code = Named(code.Code, last) }, _nodes[code.Path].Under);
        _nodes[above].Under.Add(code.Path);
        _parents[code.Path] = above;
        return at + 1;
    }

    private int DepthOf(string path)
    {
        var depth = 1;
        for (var at = path; _parents.TryGetValue(at, out var above) && depth <= Deepest; at = above)
        {
            depth++;
        }

        return depth;
    }

    // Whether a code lies somewhere under another: a list may say that each of two is above the other.
    private bool IsUnder(string path, string other)
    {
        var steps = 0;
        for (string? at = path; at is not null && steps++ <= Deepest; at = _parents.GetValueOrDefault(at))
        {
            if (at == other)
            {
                return true;
            }
        }

        return false;
    }

    private (string? Path, string Last) Above(ListedCode code)
    {
        if (code.Parent is { Length: > 0 } parent && _known.ContainsKey(parent))
        {
            return (parent, code.Path);
        }

        foreach (var (above, last, separator) in Prefixes(code.Path))
        {
            if ((_hasPaths && separator == "/") || _known.ContainsKey(above) || _prefixes.GetValueOrDefault(above) > 1)
            {
                return (above, last);
            }
        }

        return (null, code.Path);
    }

    // The longest first.
    private static IEnumerable<(string Above, string Last, string Separator)> Prefixes(string path) => s_separators
        .Select(s => (At: path.LastIndexOf(s, StringComparison.Ordinal), Separator: s))
        .Where(s => s.At > 0 && s.At + s.Separator.Length < path.Length && (s.Separator[0] == ' ' || !char.IsWhiteSpace(path[s.At + s.Separator.Length])))
        .OrderByDescending(s => s.At)
        .Select(s => (path[..s.At].TrimEnd(), path[(s.At + s.Separator.Length)..].TrimStart(), s.Separator));

    private static QdaCode Named(QdaCode code, string name) => code.Name.Length > 0 ? code : code with { Name = name };

    private QdaCode Made(string path)
    {
        var (listed, under) = _nodes[path];
        return Named(listed.Code, listed.Path) with { Codes = [.. under.Select(Made)] };
    }
}
