using System.Globalization;
using System.Text;

namespace ReportGen.Benchmarks.Builds;

/// <summary>Writes docs/BENCHMARKS.md; what people have written between its two marks is kept.</summary>
internal static class BenchmarksPage
{
    public const string WhyBegins = "<!-- why: from here to the next mark everything is written by hand and kept -->";
    public const string WhyEnds = "<!-- end of why -->";

    private const string Unmeasured = "not measured";

    /// <summary>The page.</summary>
    /// <param name="session">What was measured.</param>
    /// <param name="before">The page as it was; null where there is none.</param>
    public static string Write(Session session, string? before)
    {
        var page = new StringBuilder("""
            # Benchmarks

            Whole processes of the Release ReadyToRun build, on generated interviews of 10 KB with 100 rules. Written by

                dotnet run -c Release --project tests/ReportGen.Benchmarks -- builds

            which makes the corpora itself; `-- builds --help` tells how to measure less. Only numbers of one run are compared with each other.


            """);
        Row(page, "date", "commit", "cores", "memory", "system", ".NET", "file system");
        Row(page, Rule(7));
        var machine = session.Machine;
        Row(page, session.Date, session.Commit, machine.Cores, machine.Memory, machine.System, machine.Runtime, machine.Files);
        page.Append(CultureInfo.InvariantCulture, $"\nMeasured beside: {(session.Beside.Count > 0 ? string.Join("; ", session.Beside) : "nothing")}.\n");
        WriteGoals(page, Goals.Of(session));
        page.Append("\n## Why\n\n").Append(WhyBegins).Append(WhyIn(before)).Append(WhyEnds).Append('\n');
        foreach (var size in session.Sizes)
        {
            WriteSize(page, session, size);
        }

        page.Append("""

            ## How it is measured

            - Every build is a process of its own, timed from before its start to after its end, with `CI` unset. Before each, what was written has
              reached the disk (`sync`). Files are in the system's cache, also for "cold", which
              means that the output and all that earlier builds kept are deleted before.
            - A work is repeated up to five times while that is cheap, with another edit each time. CPU time (user and system, all cores) and the last
              line printed are those of the median run, peak memory is the most of any run (the kernel's high-water mark of resident memory).
            - The edited document gets a sentence in which a rule finds something, the edited rule a phrase that a few documents of a hundred have, the
              edited template (that of documents) a comment, so that all pages of documents change, the edited title another word.
            - Hugo and Eleventy get the same documents with their codes in front matter, and make a page for each document, one for each code and a
              list: no quotes, no numbers, no rules. Both build everything whatever has changed: Hugo keeps nothing of pages between processes, and
              `--incremental=FILE` of Eleventy 3.1.2 stops with an error where pages go through collections, as those of codes do.
            - `stat` asks for size and time of every document from within one running process.

            """);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void WriteGoals(StringBuilder page, IReadOnlyList<Goal> goals)
    {
        page.Append("\n## Goals\n\n");
        var missed = goals.Where(g => g.IsReached == false).ToList();
        page.Append(CultureInfo.InvariantCulture, $"{goals.Count(g => g.IsReached == true)} reached, {missed.Count} missed, {goals.Count(g => g.IsReached is null)} not measured.");
        page.Append(missed.Count > 0 ? " Why they are missed stands below.\n\n" : "\n\n");
        Row(page, "work", "goal", "measured", "");
        Row(page, Rule(4));
        foreach (var goal in goals)
        {
            Row(page, goal.Work, goal.Promise, goal.Found ?? Unmeasured, goal.IsReached switch { true => "reached", false => "**missed**", null => "" });
        }

        page.Append("\nPages under watch and the rendering of one page are not whole processes: `-- --filter '*Template*'` measures the latter.\n");
    }

    private static void WriteSize(StringBuilder page, Session session, int size)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {size:N0} documents\n\n");
        Row(page, "tool", "work", "runs", "wall, least", "wall, median", "÷ `cp -r`", "÷ Hugo", "÷ Eleventy", "CPU", "peak memory", "last line");
        Row(page, Rule(11));
        foreach (var series in session.Series.Where(s => s.Documents == size))
        {
            string Beside(string tool, string work) =>
                series.Tool != tool && series.IsGood && session.Find(tool, work, size) is { } other ? Number(series.Median / other.Median, "0.00") : "";
            Row(
                page, series.Tool, series.Work, Number(series.Runs.Count, "0"), Number(series.Least.TotalSeconds, "0.000 s"), Number(series.Median.TotalSeconds, "0.000 s"),
                series.IsGood && session.Find(ReportGenSite.Tool, Work.Copy, size) is { } copy && series != copy ? Number(series.Median / copy.Median, "0.00") : "",
                Beside(HugoSite.Tool, series.Work), Beside(EleventySite.Tool, series.Work),
                series.Cpu is { } cpu ? Number(cpu.TotalSeconds, "0.00 s") : Unmeasured,
                series.PeakBytes is { } peak ? Machine.Size(peak) : Unmeasured,
                series.IsGood ? series.Typical.LastLine : $"**failed**: {series.Runs[^1].LastLine}");
        }

        if (session.Beside.Count > 0 && session.Series.All(s => s.Documents != size || s.Tool == ReportGenSite.Tool))
        {
            Row(page, "others", "not measured at this size", "", "", "", "", "", "", "", "", "");
        }

        foreach (var tool in session.Absent)
        {
            Row(page, tool, "not installed", "", "", "", "", "", "", "", "", "");
        }
    }

    private static string WhyIn(string? before)
    {
        var start = before?.IndexOf(WhyBegins, StringComparison.Ordinal) ?? -1;
        var end = start < 0 ? -1 : before!.IndexOf(WhyEnds, start, StringComparison.Ordinal);
        return end < 0 ? "\n" : before![(start + WhyBegins.Length)..end];
    }

    private static string[] Rule(int columns) => [.. Enumerable.Repeat("---", columns)];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Row(StringBuilder page, params IEnumerable<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
