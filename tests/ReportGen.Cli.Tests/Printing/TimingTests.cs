using System.Diagnostics;
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
        StepTiming Step(string name, int rows, double begun, double milliseconds) =>
            new(name, rows, (long)(begun * Stopwatch.Frequency / 1000), TimeSpan.FromMilliseconds(milliseconds));
        TimingTable.Print(
            [Step("read", 10, 5, 12.34), Step("a", 1, 17.4, 0.01), Step("render", 1200, 20, 1030), Step("b", 2, 1050.5, 0.02)],
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

    [Fact]
    public void The_time_of_steps_that_ran_at_once_is_counted_once()
    {
        using var words = new StringWriter { NewLine = "\n" };
        StepTiming Step(string name, double begun, double milliseconds) => new(name, 1, (long)(begun * Stopwatch.Frequency / 1000), TimeSpan.FromMilliseconds(milliseconds));
        TimingTable.Print([Step("one", 10, 20), Step("inside", 12, 5), Step("beyond", 25, 15)], TimeSpan.FromMilliseconds(40), new PlainWriting(words));
        Assert.Contains("      10.0            (outside of steps", words.ToString(), StringComparison.Ordinal);
    }
}
