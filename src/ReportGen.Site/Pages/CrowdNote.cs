using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;

namespace ReportGen.Site.Pages;

/// <summary>Says beside numbers of shared segments what they leave out: segments with so many themes that they take no part in pairs.</summary>
internal static class CrowdNote
{
    /// <summary>A number of shared segments in words, as true as it is.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="count">Those that were counted.</param>
    /// <param name="uncounted">How many more there may be.</param>
    public static string Segments(Language language, int count, int uncounted) => uncounted > 0
        ? language.Count(count, "at least {0} segment", "at least {0} segments")
        : language.Count(count, "{0} segment", "{0} segments");

    /// <summary>For the matrix of all themes, and for the themes that one theme meets.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="crowded">How many segments are left out.</param>
    public static string Of(Language language, int crowded) => crowded == 0
        ? ""
        : language.Count(crowded, "{0} segment with more than {1} themes is not counted here.", "{0} segments with more than {1} themes are not counted here.",
            language.Number(EvidenceFinder.MostThemes));

    /// <summary>For two themes.</summary>
    public static string OfPair(Language language, int uncounted) => uncounted == 0
        ? ""
        : language.Say("Segments with more than {0} themes are not counted here; up to {1} of them may have both.",
            language.Number(EvidenceFinder.MostThemes), language.Number(uncounted));
}
