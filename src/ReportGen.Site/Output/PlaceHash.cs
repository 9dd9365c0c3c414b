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
    public static ulong Of(string file, string place = "")
    {
        var hash = Start;
        foreach (var unit in file)
        {
            hash = (hash ^ unit) * Prime;
        }

        return In((hash ^ Between) * Prime, place);
    }

    /// <summary>Where a link leads.</summary>
    public static Target Target(string page, string link, string basePath)
    {
        var (file, fragment) = LinkDestination.Of(page, link, basePath);
        return file is null ? new(0, 0) : Target(Of(file), fragment);
    }

    private static Target Target(ulong file, string fragment) => new(fragment.Length == 0 ? 0 : In(file, fragment), file);

    // A place goes on where its file ends.
    private static ulong In(ulong file, string place)
    {
        foreach (var unit in place)
        {
            file = (file ^ unit) * Prime;
        }

        return file;
    }
}
