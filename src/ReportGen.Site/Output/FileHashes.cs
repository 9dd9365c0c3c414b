using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Links;

namespace ReportGen.Site.Output;

/// <summary>Every file of the report that a link may lead to.</summary>
/// <param name="Files">Their hashes, in order.</param>
internal sealed record FileHashes(ulong[] Files) : IStored<FileHashes>
{
    // Made after the links of all other pages are known.
    private static readonly string[] s_last = [Addresses.Method, Addresses.Sitemap, Addresses.Report];

    public static FileHashes Of(KeyList pages, KeyList assets, KeyList data) => Of(pages.Keys.Concat(assets.Keys).Concat(data.Keys).Concat(s_last));

    public static FileHashes Of(IEnumerable<string> paths) => new([.. paths.Select(p => PlaceHash.Of(p)).Order()]);

    public bool Has(ulong file) => Array.BinarySearch(Files, file) >= 0;

    public void Write(CanonicalWriter writer) => writer.Hashes(Files);

    public static FileHashes Read(CanonicalReader reader) => new(reader.Hashes());
}
