using ReportGen.Site;
using ReportGen.Site.Output;

namespace ReportGen.Cli.Printing;

/// <summary>What became of the report's pages: its HTML pages and the sitemap. Data files, style sheets and images are written with the same care, but not counted.</summary>
/// <param name="Pages">How many pages the report has.</param>
/// <param name="Rendered">How many of them were made anew by their templates.</param>
/// <param name="Written">How many were new or had other bytes on disk.</param>
/// <param name="UpToDate">How many had the right bytes on disk already.</param>
/// <param name="Deleted">How many of an earlier build the report no longer has.</param>
internal sealed record PageCounts(int Pages, int Rendered, int Written, int UpToDate, int Deleted)
{
    public static PageCounts Of(BuildResult result)
    {
        return new(
            result.Pages,
            result.Rendered,
            result.Output.Written.Count(p => OutputSummary.IsPage(p)),
            result.Output.UpToDatePages,
            result.Output.Deleted.Count(p => OutputSummary.IsPage(p)));
    }

    /// <summary>Whether the output folder was left exactly as it was, not even looked at.</summary>
    public static bool HasTouchedNothing(BuildResult result) => result.Output is { UpToDate: 0, Written.Count: 0, Deleted.Count: 0 };
}
