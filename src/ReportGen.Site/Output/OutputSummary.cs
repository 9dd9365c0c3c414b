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

    /// <summary>Whether a file counts as a page of the report: its HTML pages do, and the sitemap.</summary>
    public static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal) || path == Addresses.Sitemap;
}
