namespace ReportGen.Site.Output;

/// <summary>
/// All places that links of a report lead to, and all that there are, as hashes: whether all is whole is known after one look at each page,
/// in little memory. Two different places have one hash about once in a million reports of a million links; then a broken link is missed.
/// </summary>
internal sealed class LinkTable
{
    private readonly HashSet<ulong> _pages = [];
    private readonly HashSet<ulong> _places = [];

    private LinkTable()
    {
    }

    /// <summary>Whether every link leads somewhere.</summary>
    public bool IsWhole { get; private set; }

    public static LinkTable Of(IEnumerable<PageAddresses> pages, IReadOnlySet<string> files, string basePath)
    {
        var table = new LinkTable();
        var wanted = new HashSet<(ulong File, ulong Place)>();
        foreach (var page in pages)
        {
            table._pages.Add(Hash(page.Path, ""));
            foreach (var anchor in page.Anchors)
            {
                table._places.Add(Hash(page.Path, anchor));
            }

            foreach (var link in page.Links)
            {
                var (file, fragment) = LinkDestination.Of(page.Path, link, basePath);
                wanted.Add(file is null ? (0, 0) : (Hash(file, ""), fragment.Length == 0 ? 0 : Hash(file, fragment)));
            }
        }

        var known = files.Select(f => Hash(f, "")).ToHashSet();
        table.IsWhole = wanted.All(w => known.Contains(w.File) && (w.Place == 0 || !table._pages.Contains(w.File) || table._places.Contains(w.Place)));
        return table;
    }

    public bool IsPage(string file) => _pages.Contains(Hash(file, ""));

    public bool Has(string file, string place) => _places.Contains(Hash(file, place));

    // FNV-1a over UTF-16 units, with a unit between that no address has.
    private static ulong Hash(string file, string place)
    {
        var hash = 14695981039346656037;
        foreach (var unit in file)
        {
            hash = (hash ^ unit) * 1099511628211;
        }

        hash = (hash ^ 0xFFFF) * 1099511628211;
        foreach (var unit in place)
        {
            hash = (hash ^ unit) * 1099511628211;
        }

        return hash;
    }
}
