using ReportGen.Site.Agreement;

namespace ReportGen.Site.Tests.Agreement;

public sealed class IntervalTests
{
    /// <summary>R. G. Newcombe, 1998, "Two-sided confidence intervals for the single proportion: comparison of seven methods", table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_as_published_Newcombe_1998(int successes, int n, double low, double high)
    {
        var interval = Interval.Wilson(successes, n)!.Value;
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Of_nothing_nothing_is_known() => Assert.Null(Interval.Wilson(0, 0));

    [Fact]
    public void What_is_no_share_is_refused() => Assert.All(
        ((double, double)[])[(2, 1), (-1, 5), (0, -1), (double.NaN, 1), (0, double.NaN), (1, double.PositiveInfinity)],
        share => Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(share.Item1, share.Item2)));

    [Fact]
    public void Wilson_contains_the_share_stays_from_0_to_1_and_mirrors()
    {
        var random = new Random(19_27);
        for (var i = 0; i < 5_000; i++)
        {
            var n = random.Next(4) == 0 ? random.Next(1, 50) : Math.Exp((random.NextDouble() * 25) - 5);
            var successes = random.Next(6) switch { 0 => 0, 1 => n, _ => n * random.NextDouble() };
            var interval = Interval.Wilson(successes, n)!.Value;
            Assert.True(interval.Contains(successes / n), $"{successes} of {n}: {interval}");
            Assert.True(interval.Low >= 0 && interval.High <= 1);
            var mirrored = Interval.Wilson(n - successes, n)!.Value;
            Assert.Equal(1 - interval.High, mirrored.Low, 1e-9);
        }
    }

    [Fact]
    public void Wilson_rises_with_successes_and_narrows_with_n_and_smaller_z()
    {
        for (var successes = 1.0; successes <= 40; successes += 0.5)
        {
            var (before, interval) = (Interval.Wilson(successes - 0.5, 40)!.Value, Interval.Wilson(successes, 40)!.Value);
            Assert.True(before.Low < interval.Low && (before.High < interval.High || interval.High == 1));
            var (more, bolder) = (Interval.Wilson(successes * 3, 120)!.Value, Interval.Wilson(successes, 40, 1)!.Value);
            Assert.All((Interval[])[more, bolder], narrow => Assert.True(narrow.Low > interval.Low && (narrow.High < interval.High || successes == 40)));
        }

        Assert.Equal(new Interval(0.25, 0.25), Interval.Wilson(5, 20, 0));
    }

    /// <summary>The two ends are the shares that lie just so many standard errors from what was seen: the definition, solved backwards.</summary>
    [Fact]
    public void Wilson_ends_where_the_seen_share_is_just_so_far_away()
    {
        foreach (var (successes, n) in ((double, double)[])[(18, 25), (3, 7), (2.5, 11.3), (400, 1_000)])
        {
            var interval = Interval.Wilson(successes, n)!.Value;
            foreach (var end in (double[])[interval.Low, interval.High])
            {
                Assert.Equal(Interval.Normal95, Math.Abs((successes / n) - end) / Math.Sqrt(end * (1 - end) / n), 1e-9);
            }
        }
    }

    [Fact]
    public void Log_odds_go_back_and_forth()
    {
        foreach (var (share, error) in ((double, double)[])[(0.5, 1), (0.001, 0.8), (0.999, 0.8), (0.3, 0), (0.7, 5)])
        {
            var interval = LogOdds.Around(share, error);
            double Odds(double p) => Math.Log(p / (1 - p));
            Assert.Equal(Odds(share) - (Interval.Normal95 * error), Odds(interval.Low), 1e-9);
            Assert.Equal(Odds(share) + (Interval.Normal95 * error), Odds(interval.High), 1e-9);
        }
    }
}
