using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.Benchmarks.Builds;

/// <summary>The goals of the project, held against what was measured.</summary>
internal static partial class Goals
{
    private const int Thousands = 10_000;
    private const int Many = 100_000;
    private const string Mine = ReportGenSite.Tool;

    /// <summary>All goals, those that this session says nothing of included.</summary>
    public static IReadOnlyList<Goal> Of(Session session)
    {
        var cold = session.Find(Mine, Work.Cold, Thousands);
        var nothing = session.Find(Mine, Work.Nothing, Thousands);
        var copy = session.Find(Mine, Work.Copy, Thousands);
        var manyCold = session.Find(Mine, Work.Cold, Many);
        return
        [
            Ratio("cold build, 10,000 documents, 100 rules", cold, session.Find(HugoSite.Tool, Work.Cold, Thousands), 0.5, "Hugo's"),
            Ratio("cold build, 10,000 documents, 100 rules", cold, copy, 4, "`cp -r` of the output"),
            Memory("cold build, 10,000 documents, 100 rules", cold, 400),
            Seconds("nothing changed, 10,000 documents", nothing, 0.2),
            Ratio("nothing changed, 10,000 documents", nothing, session.Find(HugoSite.Tool, Work.Nothing, Thousands), 0.03, "Hugo's"),
            Silence("nothing changed, 10,000 documents", nothing),
            Seen(Seconds("one document edited, 10,000 documents", session.Find(Mine, Work.Document, Thousands), 0.4), session.Find(Mine, Work.Document, Thousands)),
            Rule("one of 100 rules edited, 10,000 documents", session.Find(Mine, Work.Rule, Thousands), copy),
            Ratio("cold build, 100,000 documents", manyCold, cold, 12, "that of 10,000 (linear within 20 %)"),
            Memory("cold build, 100,000 documents", manyCold, 1_500),
            Seconds("nothing changed, 100,000 documents", session.Find(Mine, Work.Nothing, Many), 0.7),
        ];
    }

    private static Goal Seconds(string work, Series? series, double most) => new(
        work, string.Create(CultureInfo.InvariantCulture, $"≤ {most} s"), series is null ? null : Show(series.Median), series is null ? null : series.Median.TotalSeconds <= most);

    // A build that overlooks an edit is fast, and wrong.
    private static Goal Seen(Goal goal, Series? series) => series is not null && CountBefore("written", series) == 0
        ? goal with { IsReached = false, Found = $"{goal.Found}, and the edit was overlooked" }
        : goal;

    private static Goal Memory(string work, Series? series, int mostMegabytes) => new(
        work, string.Create(CultureInfo.InvariantCulture, $"≤ {mostMegabytes:N0} MB"), series?.PeakBytes is { } peak ? Machine.Size(peak) : null, series?.PeakBytes is { } bytes
        ? bytes <= mostMegabytes * 1_000_000L : null);

    private static Goal Ratio(string work, Series? series, Series? other, double most, string whose)
    {
        var promise = string.Create(CultureInfo.InvariantCulture, $"≤ {most} × {whose}");
        if (series is null || other is null)
        {
            return new(work, promise, null, null);
        }

        var ratio = series.Median / other.Median;
        return new(work, promise, string.Create(CultureInfo.InvariantCulture, $"{Show(series.Median)} is {ratio:0.00} × {Show(other.Median)}"), ratio <= most);
    }

    // Read off the closing line, which counts pages; data files are written with them.
    private static Goal Silence(string work, Series? series) => new(
        work, "nothing written", series?.Typical.LastLine, series is null ? null : CountBefore("written", series) == 0 && CountBefore("deleted", series) == 0);

    // "Plus pages written": as long as copying so many of the pages takes.
    private static Goal Rule(string work, Series? series, Series? copy)
    {
        const string promise = "≤ 1 s plus pages written";
        if (series is null || copy is null || CountBefore("written", series) is not { } written || CountBefore("pages", series) is not { } pages || pages == 0)
        {
            return new(work, promise, null, null);
        }

        var allowed = TimeSpan.FromSeconds(1) + (copy.Median * ((double)written / pages));
        return new(work, promise, $"{Show(series.Median)}; {Show(allowed)} are allowed with {written} of {pages} pages written", series.Median <= allowed);
    }

    private static string Show(TimeSpan time) => time.TotalSeconds.ToString("0.000 s", CultureInfo.InvariantCulture);

    private static int? CountBefore(string word, Series series) =>
        Counts().Matches(series.Typical.LastLine).FirstOrDefault(m => m.Groups["word"].Value == word) is { } match
            ? int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"(?<count>[0-9]+) (?<word>pages|written|deleted)\b")]
    private static partial Regex Counts();
}
