using System.Text.RegularExpressions;
using ReportGen.Site.Agreement;
using ReportGen.Site.Evidence;
using ReportGen.Site.Pages;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Languages;

/// <summary>The English words that the tool's templates and pages say: what every language needs words for.</summary>
internal static partial class SpokenWords
{
    public static IReadOnlyList<string> OfTemplates { get; } = Of("templates", "*.html", s =>
        InTemplate().Matches(s).Concat(CountedInTemplate().Matches(s)).Concat(ChosenInTemplate().Matches(s).SelectMany(m => InQuotes().Matches(m.Value))));

    public static IReadOnlyList<string> OfPages { get; } = Of("src/ReportGen.Site", "*.cs", s => InSource().Matches(s).Concat(CountedInSource().Matches(s)));

    /// <summary>What is called so elsewhere, and said by pages under the name that it has there: kinds of documents, and why a coefficient has no value.</summary>
    public static IReadOnlyList<string> Named { get; } =
    [
        .. DocumentKind.All.Select(k => k.Label), Bootstrap.TooFewUnits, Bootstrap.TooLittleVariation, Coefficients.NoPairs, Coefficients.NoVariation, Cohen.OnlyTwo,
        RuleQuality.NoHits, RuleQuality.HitsNotJudged, RuleQuality.OthersNotJudged, RuleQuality.NothingRight,
        .. MatrixPages.Said, .. Downloads.Said, .. EditionPages.Said, .. BandLabels.Said, .. LeftAttributes.Said,
    ];

    public static IReadOnlyList<string> All { get; } = [.. OfTemplates.Concat(OfPages).Concat(Named).Distinct(StringComparer.Ordinal)];

    private static List<string> Of(string folder, string pattern, Func<string, IEnumerable<Match>> find) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .SelectMany(f => find(File.ReadAllText(f)))
            .Select(m => Regex.Unescape(m.Groups["words"].Value))
            .Distinct(StringComparer.Ordinal),
    ];

    [GeneratedRegex("""
        "(?<words>(?:[^"\\]|\\.)*)"\s*\|\s*say\b
        """)]
    private static partial Regex InTemplate();

    // {{ (is_code ? "about this code" : "about this theme") | say }}
    [GeneratedRegex(@"\([^()]*\?[^()]*\)\s*\|\s*say\b")]
    private static partial Regex ChosenInTemplate();

    [GeneratedRegex("""
        "(?<words>(?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex InQuotes();

    [GeneratedRegex("""
        \bsay_count\s+\S+\s+"(?:[^"\\]|\\.)*"\s+"(?<words>(?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex CountedInTemplate();

    [GeneratedRegex("""
        \bSay\(\s*"(?<words>(?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex InSource();

    [GeneratedRegex("""
        \bCount\(\s*(?:[^"();]|\([^()]*\))+?,\s*"(?:[^"\\]|\\.)*",\s*"(?<words>(?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex CountedInSource();
}
