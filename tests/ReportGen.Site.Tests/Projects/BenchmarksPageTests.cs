using ReportGen.Benchmarks.Builds;

namespace ReportGen.Site.Tests.Projects;

/// <summary>The page of numbers: what it says of goals, and what it leaves alone.</summary>
public class BenchmarksPageTests
{
    private const string Quiet = "Built 10053 pages (0 rendered, 0 written, 10053 up to date, 0 deleted) in 0.10 s: 0 errors, 0 warnings";

    [Fact]
    public void What_was_written_by_hand_is_there_after_the_next_run()
    {
        var first = BenchmarksPage.Write(Of([]), null);
        var edited = first.Replace(BenchmarksPage.WhyBegins, BenchmarksPage.WhyBegins + "\n\nMost of it is writing.\n", StringComparison.Ordinal);
        var second = BenchmarksPage.Write(Of([Run("ReportGen", Work.Cold, 10_000, 2)]), edited);
        Assert.Contains(BenchmarksPage.WhyBegins + "\n\nMost of it is writing.\n\n" + BenchmarksPage.WhyEnds, second, StringComparison.Ordinal);
        Assert.Contains("## 10,000 documents", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.19, true)]
    [InlineData(0.21, false)]
    public void A_goal_is_reached_or_missed_by_its_median(double seconds, bool isReached) => Assert.Equal(
        isReached, GoalOf("nothing changed, 10,000 documents", "≤ 0.2 s", Run("ReportGen", Work.Nothing, 10_000, 0.01, seconds, 9)).IsReached);

    [Fact]
    public void A_build_with_nothing_to_do_that_writes_a_page_misses_a_goal()
    {
        Assert.True(GoalOf("nothing changed, 10,000 documents", "nothing written", Run("ReportGen", Work.Nothing, 10_000, 1)).IsReached);
        var busy = Run("ReportGen", Work.Nothing, 10_000, 1, line: Quiet.Replace("0 written", "1 written", StringComparison.Ordinal));
        Assert.False(GoalOf("nothing changed, 10,000 documents", "nothing written", busy).IsReached);
    }

    [Fact]
    public void A_fast_build_that_overlooks_an_edit_reaches_no_goal()
    {
        var right = Run("ReportGen", Work.Document, 10_000, 0.3, line: Quiet.Replace("0 written", "12 written", StringComparison.Ordinal));
        Assert.True(GoalOf("one document edited, 10,000 documents", "≤ 0.4 s", right).IsReached);
        Assert.False(GoalOf("one document edited, 10,000 documents", "≤ 0.4 s", Run("ReportGen", Work.Document, 10_000, 0.3)).IsReached);
    }

    [Fact]
    public void Pages_written_are_allowed_for_when_a_rule_was_edited()
    {
        var copy = Run("ReportGen", Work.Copy, 10_000, 2);
        Series Rule(double seconds) => Run("ReportGen", Work.Rule, 10_000, seconds, line: "Built 100 pages (50 rendered, 50 written, 50 up to date, 0 deleted)");
        Assert.True(GoalOf("one of 100 rules edited, 10,000 documents", "≤ 1 s plus pages written", Rule(1.9), copy).IsReached);
        Assert.False(GoalOf("one of 100 rules edited, 10,000 documents", "≤ 1 s plus pages written", Rule(2.1), copy).IsReached);
    }

    [Fact]
    public void What_was_not_measured_or_failed_is_neither_reached_nor_missed()
    {
        var failed = new Series("Hugo", Work.Cold, 10_000, [new(TimeSpan.FromSeconds(9), null, null, 1, "out of memory")]);
        var session = Of([Run("ReportGen", Work.Cold, 10_000, 2), failed]);
        Assert.All(Goals.Of(session).Where(g => g.Promise.Contains("Hugo", StringComparison.Ordinal)), g => Assert.Null(g.IsReached));
        Assert.Contains("**failed**: out of memory", BenchmarksPage.Write(session, null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_that_is_not_installed_is_named() =>
        Assert.Contains(
            "| eleventy | not installed |", BenchmarksPage.Write(Of([Run("ReportGen", Work.Cold, 200, 2)]) with { Absent = ["eleventy"] }, null), StringComparison.Ordinal);

    [Fact]
    public void Peak_memory_is_the_high_water_mark() =>
        Assert.Equal(40_000 * 1024, MemoryWatch.PeakIn("Name:\treportgen\nVmHWM:\t   40000 kB\nVmRSS:\t   30000 kB\n"));

    [Fact]
    public void A_process_that_has_ended_has_no_mark() => Assert.Null(MemoryWatch.PeakIn("Name:\treportgen\nState:\tZ (zombie)\n"));

    [Fact]
    public void Every_run_edits_something_else()
    {
        const string text = "# Conversation 000001: Lobae, weaver\n\nUser: Yes.\n";
        foreach (var edit in new[] { SiteEdits.Sentence, SiteEdits.Title, SiteEdits.Comment, SiteEdits.Term("Yes") })
        {
            Assert.Equal(6, Enumerable.Range(0, 5).Select(run => edit(text, run)).Append(text).Distinct(StringComparer.Ordinal).Count());
        }
    }

    private static Goal GoalOf(string work, string promise, params IReadOnlyList<Series> series) =>
        Assert.Single(Goals.Of(Of(series)), g => g.Work == work && g.Promise == promise);

    private static Session Of(IReadOnlyList<Series> series) => new("2030-01-31", "abc", new("2 × any", "8 GB", "any", "any", "any"), series, [], []);

    private static Series Run(string tool, string work, int documents, params double[] seconds) => Run(tool, work, documents, Quiet, seconds);

    private static Series Run(string tool, string work, int documents, double seconds, string line) => Run(tool, work, documents, line, [seconds]);

    private static Series Run(string tool, string work, int documents, string line, double[] seconds) => new(
        tool, work, documents, [.. seconds.Select(s => new Measurement(TimeSpan.FromSeconds(s), TimeSpan.FromSeconds(s), 1_000_000, 0, line))]);
}
