namespace ReportGen.Site.Exchange;

/// <summary>The names of listed codes, as other codes of the list may say them.</summary>
internal sealed class ListedNames
{
    private static readonly string[] s_separators = [" > ", "::", "/", ".", "\\"];

    private readonly Dictionary<string, Namesakes> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Namesakes> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Namesakes> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Namesakes> _under = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prefixes;

    public ListedNames(IReadOnlyList<ListedCode> codes)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            Add(codes[i], i);
        }

        _prefixes = _paths.Keys.SelectMany(Prefixes).GroupBy(p => p.Above, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    /// <summary>Adds a code behind all others.</summary>
    public void Add(ListedCode code, int number)
    {
        var parent = code.Parent ?? "";
        foreach (var (names, name) in new[] { (_paths, code.Path), (_shown, code.Code.Name), (_anyCase, code.Path), (_under, Under(parent, code.Path)) })
        {
            if (!names.TryGetValue(name, out var same))
            {
                names.Add(name, same = new([], new(StringComparer.Ordinal)));
            }

            same.Numbers.Add(number);
            same.Parents.Add(parent);
        }
    }

    /// <summary>Whether a code has this very name.</summary>
    public bool Has(string path) => _paths.ContainsKey(path);

    /// <summary>How many names say that they lie under a name.</summary>
    public int LieUnder(string path) => _prefixes.GetValueOrDefault(path);

    /// <summary>
    /// The code that another one means by a name: one of that very name; else one that is shown by it, that lies where it says, or whose name differs in case alone. Of several
    /// the nearest above, since lists go from top to bottom. Null where there is none.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="namer">The code that says it, which is never meant itself.</param>
    public (int Number, bool IsOneOfSeveral)? Nearest(string name, int namer) =>
        new[] { _paths.GetValueOrDefault(name), _shown.GetValueOrDefault(name), Along(name), _anyCase.GetValueOrDefault(name) }
            .Select(same => same?.Nearest(namer)).FirstOrDefault(found => found is not null);

    /// <summary>A name cut where a separator may part a code from the one above it, the longest first.</summary>
    public static IEnumerable<(string Above, string Last, string Separator)> Prefixes(string path) => s_separators
        .Select(s => (At: path.LastIndexOf(s, StringComparison.Ordinal), Separator: s))
        .Where(s => s.At > 0 && s.At + s.Separator.Length < path.Length && (s.Separator[0] == ' ' || !char.IsWhiteSpace(path[s.At + s.Separator.Length])))
        .OrderByDescending(s => s.At)
        .Select(s => (path[..s.At].TrimEnd(), path[(s.At + s.Separator.Length)..].TrimStart(), s.Separator));

    // A parent may be told with those above it, though codes are not.
    private Namesakes? Along(string name) => Prefixes(name).Select(p => _under.GetValueOrDefault(Under(p.Above, p.Last))).FirstOrDefault(found => found is not null);

    private static string Under(string above, string name) => $"{above}\n{name}";

    /// <summary>Codes that one name may mean, in order, and what they lie under by their own word.</summary>
    private sealed record Namesakes(List<int> Numbers, HashSet<string> Parents)
    {
        public (int Number, bool IsOneOfSeveral)? Nearest(int namer)
        {
            var at = Numbers.BinarySearch(namer);
            var (above, below) = at < 0 ? (~at - 1, ~at) : (at - 1, at + 1);
            var others = Numbers.Count - (at < 0 ? 0 : 1);
            return others == 0 ? null : (Numbers[above >= 0 ? above : below], others > 1 && Parents.Count > 1);
        }
    }
}
