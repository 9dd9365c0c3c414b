using ReportGen.Engine.Digests;
using ReportGen.Site.Links;

namespace ReportGen.Site.Output;

/// <summary>What a build did to the output folder.</summary>
/// <param name="Written">Files that are new or have other bytes than before.</param>
/// <param name="Deleted">Files of an earlier build that the report no longer has.</param>
/// <param name="UpToDate">How many files had the right bytes already.</param>
/// <param name="UpToDatePages">How many of those are pages.</param>
internal sealed record OutputSummary(EquatableArray<string> Written, EquatableArray<string> Deleted, int UpToDate, int UpToDatePages)
{
    public static OutputSummary Nothing { get; } = new([], [], 0, 0);

    /// <summary>What a build did that found everything in its place.</summary>
    /// <param name="paths">All files, by absolute path.</param>
    /// <param name="folder">The output folder.</param>
    public static OutputSummary InPlace(IEnumerable<string> paths, string folder)
    {
        var (files, pages) = (0, 0);
        foreach (var path in paths)
        {
            (files, pages) = (files + 1, pages + (IsPage(path.AsSpan(folder.Length + 1)) ? 1 : 0));
        }

        return new([], [], files, pages);
    }

    /// <summary>Whether a file counts as a page of the report: its HTML pages do, and the sitemap.</summary>
    public static bool IsPage(ReadOnlySpan<char> path) => path.EndsWith(".html", StringComparison.Ordinal) || path.SequenceEqual(Addresses.Sitemap);
}
