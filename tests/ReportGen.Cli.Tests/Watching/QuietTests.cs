using ReportGen.Cli.Watching;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>A save is several events; a build begins when they are over, or when waiting for that takes too long.</summary>
public class QuietTests
{
    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(10, 4, 6)]
    [InlineData(100, 5, 5)]
    [InlineData(30, 10, 0)]
    [InlineData(195, 0, 5)]
    [InlineData(200, 0, 0)]
    [InlineData(900, 1, -700)]
    public void What_is_left_to_wait_is_the_rest_of_the_quiet_or_of_the_patience(int sinceFirst, int sinceLast, int left) =>
        Assert.Equal(TimeSpan.FromMilliseconds(left), Quiet.Left(TimeSpan.FromMilliseconds(sinceFirst), TimeSpan.FromMilliseconds(sinceLast)));

    [Fact]
    public void A_change_that_never_ends_is_acted_on_within_a_fifth_of_a_second()
    {
        // Events every five milliseconds: it is never quiet for as long as it takes.
        var acted = Enumerable.Range(0, 100).Select(i => TimeSpan.FromMilliseconds(5 * i)).First(t => Quiet.Left(t, TimeSpan.Zero) <= TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromMilliseconds(200), acted);
    }
}
