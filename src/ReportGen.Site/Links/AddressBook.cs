using ReportGen.Site.Settings;

namespace ReportGen.Site.Links;

/// <summary>
/// The names under which links find documents, in tiers: id, path or file name, alias, title, and then all of these without case, spaces, '-' and '_'.
/// The first tier that knows a name decides, so a name is ambiguous only where two documents have it in the same way.
/// </summary>
internal sealed class AddressBook
{
    // Beyond so many names, looking for a near one costs more than the hint is worth; so do hints beyond the first.
    private const int MostNames = 2_000;
    private const int MostCompared = 500;

    private static readonly Func<string, string>[] s_forms = [NameForms.Exact, NameForms.Folded];

    private readonly IReadOnlyList<DocumentNames> _names;

    // Most documents link to nothing: the names of all others are gone through when one does, and the folded ones when no exact one fits.
    private readonly Lazy<Dictionary<string, List<string>>>[] _paths;
    private readonly Lazy<Dictionary<string, List<string>>>[] _pathEnds;
    private readonly Lazy<Dictionary<string, List<string>>>[] _tiers;
    private readonly Lazy<HashSet<string>> _folders;

    // Every name that a document is known by; none where there are too many to compare with.
    private readonly Lazy<List<string>> _comparable;
    private readonly Dictionary<string, string?> _near = new(StringComparer.Ordinal);

    private AddressBook(IReadOnlyList<DocumentNames> names)
    {
        _names = names;
        _paths = [.. s_forms.Select(form => Later(n => n.Paths, form))];
        _pathEnds = [.. s_forms.Select(form => Later(n => n.PathEnds, form))];
        _tiers = [.. s_forms.SelectMany((form, i) => new[] { Later(n => [n.Id], form), _paths[i], _pathEnds[i], Later(n => n.Aliases, form), Later(n => [n.Title], form) })];
        _comparable = new(() => [.. _names.Sum(n => n.Aliases.Count + 2) > MostNames ? [] : _names.SelectMany(n => n.Aliases.Prepend(n.Title).Prepend(n.Id)).Distinct()]);
        _folders = new(() => [.. _names.SelectMany(n => n.Folders).Select(NameForms.Exact)]);
    }

    public static AddressBook Of(IReadOnlyList<DocumentNames> names) => new(names);

    /// <summary>The documents that a name could mean.</summary>
    public IReadOnlyList<string> Find(string name) => FindIn(_tiers, s_forms.SelectMany(f => Enumerable.Repeat(f(name), _tiers.Length / s_forms.Length)));

    /// <summary>The documents that lie at a path in the seeds folder, whose ending may be left out.</summary>
    public IReadOnlyList<string> FindPath(string path) => FindIn(_paths, s_forms.Select(f => f(path)));

    /// <summary>The documents whose path ends so.</summary>
    public IReadOnlyList<string> FindPathEnd(string path) => FindIn(_pathEnds, s_forms.Select(f => f(path)));

    /// <summary>Whether documents lie in a folder.</summary>
    public bool IsFolder(string path) => path.Length == 0 || _folders.Value.Contains(NameForms.Exact(path));

    /// <summary>
    /// The name nearest to one that no document has, for "did you mean"; null where none is near. A vault may have ten thousands of links to what is not written
    /// yet: after the first hundreds of them no more names are compared.
    /// </summary>
    public string? Near(string name)
    {
        lock (_near)
        {
            if (_comparable.Value.Count == 0 || _near.TryGetValue(name, out var known) || _near.Count == MostCompared)
            {
                return _near.GetValueOrDefault(name);
            }

            return _near[name] = NearestName.Find(name, _comparable.Value);
        }
    }

    private static List<string> FindIn(Lazy<Dictionary<string, List<string>>>[] tiers, IEnumerable<string> forms)
    {
        foreach (var (tier, name) in tiers.Zip(forms))
        {
            if (name.Length > 0 && tier.Value.TryGetValue(name, out var ids))
            {
                return ids;
            }
        }

        return [];
    }

    private Lazy<Dictionary<string, List<string>>> Later(Func<DocumentNames, IEnumerable<string>> namesOf, Func<string, string> form) => new(() =>
    {
        var index = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var names in _names)
        {
            foreach (var name in namesOf(names).Select(form))
            {
                if (!index.TryGetValue(name, out var ids))
                {
                    index.Add(name, ids = []);
                }

                // All names of a document come one after another.
                if (ids.Count == 0 || ids[^1] != names.Id)
                {
                    ids.Add(names.Id);
                }
            }
        }

        return index;
    });
}
