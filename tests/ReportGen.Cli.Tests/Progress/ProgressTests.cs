using System.Text.Json;
using ReportGen.Cli.Printing;
using ReportGen.Cli.Progress;
using ReportGen.Cli.Tests.Commands;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Cli.Tests.Progress;

/// <summary>Progress is shown where somebody may wonder, and nowhere else.</summary>
public class ProgressTests
{
    private static readonly TimeSpan s_never = TimeSpan.FromDays(1);

    [Fact]
    public void Short_work_leaves_no_trace()
    {
        using var words = new StringWriter();
        Assert.Equal(42, new TerminalProgress(TerminalOf(words), s_never).During("Building", _ => 42));
        Assert.Equal(42, new PlainProgress(words, s_never).During("Building", _ => 42));
        Assert.Equal("", words.ToString());
    }

    [Fact]
    public void Long_work_shows_a_line_on_a_terminal()
    {
        using var words = new StringWriter();
        using var shown = new ManualResetEventSlim();
        var terminal = TerminalOf(new Watched(words, shown));
        Assert.Equal(42, new TerminalProgress(terminal, TimeSpan.Zero).During("Building", _ => shown.Wait(TimeSpan.FromMinutes(1)) ? 42 : 0));
        Assert.Matches(@"Building \(\d+ s\)", words.ToString());
    }

    [Fact]
    public void A_terminal_shows_the_step_and_how_many_of_its_rows_are_done()
    {
        using var words = new StringWriter();
        using var shown = new ManualResetEventSlim();
        var terminal = TerminalOf(new Watched(words, shown, "count letters, 2 of 3"));
        var run = new TerminalProgress(terminal, TimeSpan.Zero).During("Building", progress =>
        {
            var found = Observe.Many("find words", _ => new[] { "a", "b", "c" }.Select(w => KeyValuePair.Create(w, new Word(w))));
            // The last row waits until somebody has seen that the others are done.
            var counts = found.Keep("count letters", word => word.Text != "c" || shown.Wait(TimeSpan.FromMinutes(1)) ? word : new Word("unseen"));
            return Run.Start([counts.Step], progress: progress).TableOf(counts);
        });
        Assert.Equal(["a", "b", "c"], run.Values.Select(w => w.Text));
        Assert.Contains(" s): count letters, 2 of 3", words.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bar_moves_with_the_rows_of_a_step_that_takes_long_and_rests_at_others()
    {
        var share = new BuildShare();
        var (_, begins, ends) = BuildShare.Usual.Single(s => s.Step == "render");
        Assert.Equal(begins, share.Of(new StepProgress("render", 0, 0, 0.4)));
        Assert.Equal((begins + ends) / 2, share.Of(new StepProgress("render", 50, 100, 0.4)), 6);
        Assert.Equal((begins + ends) / 2, share.Of(new StepProgress("list pages", 1, 3, 0.4)), 6);
    }

    [Fact]
    public void The_bar_never_goes_back()
    {
        var share = new BuildShare();
        var reached = share.Of(new StepProgress("code", 50, 60, 0.4));
        Assert.Equal(reached, share.Of(new StepProgress("code", 51, 100, 0.4)));
        Assert.Equal(reached, share.Of(new StepProgress("read", 1, 2, 0.4)));
    }

    [Fact]
    public void The_steps_on_the_bar_are_those_of_a_build_one_after_the_other()
    {
        using var session = Session.Small();
        session.Run("--trace", "trace.json");
        using var trace = JsonDocument.Parse(File.ReadAllText(session.PathOf("trace.json")));
        var steps = trace.RootElement.GetProperty("traceEvents").EnumerateArray().Select(e => e.GetProperty("name").GetString()!).ToList();
        var places = BuildShare.Usual.Select(s => steps.IndexOf(s.Step)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(BuildShare.Usual.Skip(1).Select(s => s.Begins), BuildShare.Usual.SkipLast(1).Select(s => s.Ends));
    }

    [Fact]
    public void Long_work_says_in_a_log_that_it_is_alive()
    {
        using var words = new StringWriter { NewLine = "\n" };
        using var shown = new ManualResetEventSlim();
        var progress = new PlainProgress(new Watched(words, shown), TimeSpan.FromMilliseconds(1));
        Assert.Equal(42, progress.During("Building", _ => shown.Wait(TimeSpan.FromMinutes(1)) ? 42 : 0));
        Assert.StartsWith("Building: 0 s", words.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_work_throws_comes_through_as_it_is()
    {
        using var words = new StringWriter();
        int Fall(RunProgress? progress) => throw new InvalidOperationException("fell");
        Assert.Equal("fell", Assert.Throws<InvalidOperationException>(() => new TerminalProgress(TerminalOf(words), s_never).During("Building", Fall)).Message);
        Assert.Equal("fell", Assert.Throws<InvalidOperationException>(() => new TerminalProgress(TerminalOf(words), TimeSpan.Zero).During("Building", Fall)).Message);
        Assert.Equal("fell", Assert.Throws<InvalidOperationException>(() => new PlainProgress(words, s_never).During("Building", Fall)).Message);
    }

    private static Terminal TerminalOf(TextWriter words) => new(TextWriter.Null, words, IsInteractive: true, _ => null);

    /// <summary>Tells when words about the work were written.</summary>
    private sealed class Watched(StringWriter words, ManualResetEventSlim shown, string awaited = "Building") : TextWriter
    {
        public override System.Text.Encoding Encoding => words.Encoding;

        public override void Write(char value) => words.Write(value);

        public override void Write(string? value)
        {
            lock (words)
            {
                words.Write(value);
            }

            if (value?.Contains(awaited, StringComparison.Ordinal) == true)
            {
                shown.Set();
            }
        }

        public override void WriteLine(string? value) => Write(value + "\n");
    }

    private sealed record Word(string Text) : IStored<Word>
    {
        public void Write(CanonicalWriter writer) => writer.Text(Text);

        public static Word Read(CanonicalReader reader) => new(reader.Text());
    }
}
