using ReportGen.Cli.Printing;
using ReportGen.Engine.Runs;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>The table of what each step took.</summary>
public class TimingTests
{
    [Fact]
    public void The_slowest_step_comes_first_and_brief_ones_share_a_line()
    {
        using var words = new StringWriter { NewLine = "\n" };
        StepTiming Step(string name, int rows, double milliseconds) => new(name, rows, 0, TimeSpan.FromMilliseconds(milliseconds));
        TimingTable.Print(
            [Step("read", 10, 12.34), Step("a", 1, 0.01), Step("render", 1200, 1030), Step("b", 2, 0.02)],
            TimeSpan.FromMilliseconds(1100),
            new PlainWriting(words));
        Assert.Equal(
            """
                    ms      rows  step
                1030.0      1200  render
                  12.3        10  read
                   0.0         3  (2 steps of less than 1 ms)
                  57.6            (outside of steps: writing files, for the most part)
                1100.0            in all

            """.ReplaceLineEndings("\n"),
            words.ToString());
    }
}
