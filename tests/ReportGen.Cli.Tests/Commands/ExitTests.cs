using ReportGen.Cli.Commands;
using ReportGen.Cli.Printing;
using ReportGen.Site;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>How the program ends when it cannot go on.</summary>
public class ExitTests
{
    [Theory]
    [InlineData(nameof(BuildVerdict.Built), 0)]
    [InlineData(nameof(BuildVerdict.Errors), 1)]
    [InlineData(nameof(BuildVerdict.Unusable), 2)]
    [InlineData(nameof(BuildVerdict.Bug), 3)]
    public void The_verdict_decides_the_answer(string verdict, int expected) => Assert.Equal(expected, ExitCodes.Of(Enum.Parse<BuildVerdict>(verdict)));

    [Fact]
    public void An_interrupted_build_answers_130_and_leaves_the_last_report()
    {
        using var session = Session.Small();
        session.Run();
        var before = File.ReadAllText(session.PathOf("_site/index.html"));
        using var interrupted = new Session { Cancellation = new CancellationToken(canceled: true) };
        var outcome = interrupted.With("site.yml", "title: Other\n").With("seeds/a.md", "Words.\n").Run("-o", session.PathOf("_site"));
        Assert.Equal((130, "Interrupted: the last good report stays\n"), (outcome.Code, outcome.Words));
        Assert.Equal(before, File.ReadAllText(session.PathOf("_site/index.html")));
    }

    [Fact]
    public void A_bug_is_said_to_be_one_with_everything_needed_to_report_it()
    {
        using var words = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(TextWriter.Null, words, IsInteractive: false, _ => throw new InvalidOperationException("the environment fell over"));
        using var session = Session.Small();
        Assert.Equal(3, Program.Run([], terminal, session.Folder, CancellationToken.None));
        Assert.Contains("System.InvalidOperationException: the environment fell over", words.ToString(), StringComparison.Ordinal);
        Assert.Contains("   at ReportGen.", words.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("This is a bug in ReportGen, not in your files. Please report it with the message above\n", words.ToString(), StringComparison.Ordinal);
    }
}
