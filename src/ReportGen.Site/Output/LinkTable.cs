namespace ReportGen.Site.Output;

/// <summary>All places that links of a report lead to, and all that there are: whether all is whole is known after one look at each page.</summary>
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
            table._pages.Add(PlaceHash.Of(page.Path));
            table._places.UnionWith(page.Places);
            wanted.UnionWith(page.Targets);
            if (page.HasAbsolute)
            {
                wanted.UnionWith(page.Links.Where(PageAddresses.IsAbsolute).Select(l => PlaceHash.Target(page.Path, l, basePath)));
            }
        }

        var known = files.Select(f => PlaceHash.Of(f)).ToHashSet();
        table.IsWhole = wanted.All(w => known.Contains(w.File) && (w.Place == 0 || !table._pages.Contains(w.File) || table._places.Contains(w.Place)));
        return table;
    }

    public bool IsPage(string file) => _pages.Contains(PlaceHash.Of(file));

    public bool Has(string file, string place) => _places.Contains(PlaceHash.Of(file, place));
}
