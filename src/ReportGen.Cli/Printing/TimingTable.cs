using System.Diagnostics;
using System.Globalization;
using ReportGen.Engine.Runs;

namespace ReportGen.Cli.Printing;

/// <summary>What each step took and for how many rows it ran, the slowest first.</summary>
internal static class TimingTable
{
    private static readonly TimeSpan s_brief = TimeSpan.FromMilliseconds(1);

    public static void Print(IReadOnlyList<StepTiming> timings, TimeSpan elapsed, IWriting writing)
    {
        Row(writing, "ms", "rows", "step", Tone.Strong);
        foreach (var timing in timings.Where(t => t.Elapsed >= s_brief).OrderByDescending(t => t.Elapsed))
        {
            Row(writing, Milliseconds(timing.Elapsed), timing.Executed.ToString(CultureInfo.InvariantCulture), timing.Step);
        }

        var brief = timings.Where(t => t.Elapsed < s_brief).ToList();
        if (brief.Count > 0)
        {
            var rows = brief.Sum(t => t.Executed).ToString(CultureInfo.InvariantCulture);
            Row(writing, Milliseconds(Sum(brief)), rows, $"({Plural.Of(brief.Count, "step")} of less than 1 ms)");
        }

        Row(writing, Milliseconds(elapsed - Covered(timings)), "", "(outside of steps: writing files, for the most part)");
        Row(writing, Milliseconds(elapsed), "", "in all", Tone.Strong);
    }

    private static TimeSpan Sum(IEnumerable<StepTiming> timings) => timings.Aggregate(TimeSpan.Zero, (sum, t) => sum + t.Elapsed);

    // Steps that ran at the same time took that time once.
    private static TimeSpan Covered(IEnumerable<StepTiming> timings)
    {
        var (covered, until) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var (_, _, started, elapsed) in timings.OrderBy(t => t.Started))
        {
            var begin = Stopwatch.GetElapsedTime(0, started);
            var end = begin + elapsed;
            covered += end > until ? end - (begin > until ? begin : until) : TimeSpan.Zero;
            until = end > until ? end : until;
        }

        return covered;
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static void Row(IWriting writing, string time, string rows, string step, Tone tone = Tone.Plain)
    {
        writing.Write($"{time,10} {rows,9}  {step}", tone);
        writing.EndLine();
    }
}
