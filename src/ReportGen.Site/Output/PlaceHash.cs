namespace ReportGen.Site.Output;

/// <summary>
/// Files of a report and places in them as hashes, the same on every machine. Two different places have one hash about once in a million
/// reports of a million links; then a broken link is missed.
/// </summary>
internal static class PlaceHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // A unit that no address has.
    private const ulong Between = 0xFFFF;

    /// <summary>The hash of a file, or of a place in it. FNV-1a over UTF-16 units.</summary>
    public static ulong Of(string file, string place = "") => In(Of(file, default(ReadOnlySpan<char>)), place);

    /// <summary>The hash of a place in a file.</summary>
    /// <param name="file">The file's.</param>
    /// <param name="place">The place's name: it goes on where its file ends.</param>
    public static ulong In(ulong file, ReadOnlySpan<char> place)
    {
        foreach (var unit in place)
        {
            file = (file ^ unit) * Prime;
        }

        return file;
    }

    /// <summary>Where a link leads.</summary>
    public static Target Target(string page, ReadOnlySpan<char> link, string basePath)
    {
        var to = LinkDestination.Of(page, link, basePath);
        if (to.IsOutside)
        {
            return default;
        }

        var file = Of(to.Folder, to.Rest);
        return new(to.Fragment.IsEmpty ? 0 : In(file, to.Fragment), file);
    }

    private static ulong Of(ReadOnlySpan<char> folder, ReadOnlySpan<char> rest) => (In(In(Start, folder), rest) ^ Between) * Prime;
}
