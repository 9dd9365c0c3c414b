using System.Globalization;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Findings as annotations, as many as GitHub shows: ten of a level from one step. What is beyond that is counted in one of them.</summary>
internal static class AnnotationList
{
    private const int MostOfLevel = 10;

    /// <summary>The commands, errors first.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="nameOf">The name of a finding's file in the checkout.</param>
    public static IReadOnlyList<string> Of(IEnumerable<Diagnostic> findings, Func<string, string> nameOf)
    {
        var levels = FindingGroup.Of(findings).GroupBy(g => g.First.Severity).OrderByDescending(g => g.Key).Select(g => (Level: g.Key, Findings: OneOfEachFirst(g))).ToList();

        // The line that counts the rest is a notice itself.
        var isCut = levels.Any(l => l.Findings.Count > MostOfLevel);
        int Most(Severity level) => isCut && level == Severity.Info ? MostOfLevel - 1 : MostOfLevel;
        var shown = levels.SelectMany(l => l.Findings.Take(Most(l.Level)).Select(f => GithubAnnotations.Of(Counted(f), nameOf(f.First.Place.File))));
        return isCut ? [.. shown, Rest([.. levels.Select(l => (l.Level, l.Findings.Skip(Most(l.Level)).ToList())).Where(l => l.Item2.Count > 0)])] : [.. shown];
    }

    // Sixty findings of one code must not hide the only one of another.
    private static List<FindingGroup> OneOfEachFirst(IEnumerable<FindingGroup> findings) =>
        [.. findings.GroupBy(f => f.First.Code).SelectMany(code => code.Select((finding, rank) => (finding, rank))).OrderBy(f => f.rank).Select(f => f.finding)];

    private static Diagnostic Counted(FindingGroup group) => group.Count == 1
        ? group.First
        : group.First with { Message = string.Create(CultureInfo.InvariantCulture, $"{group.First.Message} ({group.Count} times)") };

    private static string Rest(IReadOnlyList<(Severity Level, List<FindingGroup> Findings)> left)
    {
        var counts =
            left.Select(
                l => $"{SeverityWord.Counted(l.Level, l.Findings.Sum(f => f.Count))} ({string.Join(", ", l.Findings.Select(f => f.First.Code).Distinct(StringComparer.Ordinal))})");
        return $"::notice title=ReportGen::GitHub shows ten annotations of a level. Not among them: {string.Join(", ", counts)}; reportgen check -v shows all";
    }
}
