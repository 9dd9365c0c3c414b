using ReportGen.Site.Links;

namespace ReportGen.Site.Output;

/// <summary>Every file of the report that a link may lead to.</summary>
/// <param name="Files">Their hashes, in order.</param>
internal sealed record FileHashes(ulong[] Files)
{
    // Made after the links of all other pages are known.
    private static readonly string[] s_last = [Addresses.Method, Addresses.Twin(Addresses.Method)!, Addresses.Sitemap, Addresses.Report];

    /// <param name="pages">Addresses of pages.</param>
    /// <param name="others">Paths of all other files.</param>
    public static FileHashes Of(IEnumerable<string> pages, IEnumerable<string> others) =>
        Of(pages.Concat(pages.Select(Addresses.Twin).OfType<string>()).Concat(others).Concat(s_last));

    public static FileHashes Of(IEnumerable<string> paths) => new([.. paths.Select(p => PlaceHash.Of(p)).Order()]);

    public bool Has(ulong file) => Array.BinarySearch(Files, file) >= 0;
}
