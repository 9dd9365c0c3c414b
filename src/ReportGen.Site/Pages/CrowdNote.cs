using ReportGen.Site.Evidence;

namespace ReportGen.Site.Pages;

/// <summary>Says beside numbers of shared segments what they leave out: segments with so many themes that they take no part in pairs.</summary>
internal static class CrowdNote
{
    /// <summary>A number of shared segments in words, as true as it is.</summary>
    /// <param name="count">Those that were counted.</param>
    /// <param name="uncounted">How many more there may be.</param>
    public static string Segments(int count, int uncounted) => (uncounted > 0 ? "at least " : "") + Words.Count(count, "segment");

    /// <summary>For the matrix of all themes, and for the themes that one theme meets.</summary>
    /// <param name="crowded">How many segments are left out.</param>
    public static string Of(int crowded) => crowded == 0
        ? ""
        : $"{Words.Count(crowded, "segment")} with more than {EvidenceFinder.MostThemes} themes {(crowded == 1 ? "is" : "are")} not counted here.";

    /// <summary>For two themes.</summary>
    public static string OfPair(int uncounted) => uncounted == 0
        ? ""
        : $"Segments with more than {EvidenceFinder.MostThemes} themes are not counted here; up to {Words.Number(uncounted)} of them may have both.";
}
