using ReportGen.Site.Agreement;

namespace ReportGen.Site.Tests.Agreement;

public sealed class BootstrapTests
{
    /// <summary>The numbers that the generator's authors' own program gives for this seed, as printed in many places.</summary>
    [Fact]
    public void Draws_are_those_of_SplitMix64()
    {
        var draws = new Draws(1_234_567);
        Assert.Equal(
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431, 16_408_922_859_458_223_821],
            Enumerable.Range(0, 5).Select(_ => draws.Next()));
    }

    [Fact]
    public void Draws_come_equally_often_and_never_reach_the_limit()
    {
        var (draws, seen) = (new Draws(7), new int[7]);
        for (var i = 0; i < 70_000; i++)
        {
            seen[draws.Below(7)]++;
        }

        Assert.All(seen, count => Assert.InRange(count, 9_600, 10_400));
    }

    /// <summary>The same draws made by another program, in fractions: they differ by rounding at most.</summary>
    [Fact]
    public void Intervals_are_those_that_another_program_finds_with_the_same_draws()
    {
        var alpha = Coefficients.Of(Tables.Counts(60, 10, 15, 115)).Alpha;
        Assert.Equal(0.7302231237322515, alpha.Value!.Value, 1e-15);
        Assert.Equal(0.6304675716440422, alpha.Interval!.Value.Low, 1e-15);
        Assert.Equal(0.8257451686865378, alpha.Interval!.Value.High, 1e-15);
        var published = Coefficients.Of(Tables.Lines("12345", "123321412...", "1233224125.3", ".3332342251.", "12332441251.")).Alpha;
        Assert.Equal(0.40387722132471726, published.Interval!.Value.Low, 1e-15);
        Assert.Equal(1, published.Interval!.Value.High);
    }

    [Fact]
    public void An_interval_is_the_same_in_every_run_and_other_draws_hardly_move_it()
    {
        var ratings = Tables.Counts(60, 10, 15, 115);
        var one = Coefficients.Of(ratings).Alpha;
        Assert.Equal(one, Coefficients.Of(ratings).Alpha);
        var other = Coefficients.Of(ratings, seed: 2).Alpha;
        Assert.NotEqual(one, other);
        Assert.Equal(one.Interval!.Value.Low, other.Interval!.Value.Low, 0.02);
        Assert.Equal(one.Interval!.Value.High, other.Interval!.Value.High, 0.02);
    }

    /// <summary>Against the large-sample standard error of κ (J. L. Fleiss, J. Cohen and B. S. Everitt, 1969), with which α's goes together for two raters.</summary>
    [Fact]
    public void Its_width_is_that_of_the_large_sample_formula()
    {
        // Worked out from their formula 13: standard error 0.0503.
        var interval = Coefficients.Of(Tables.Counts(60, 10, 15, 115), resamples: 4_000).Alpha.Interval!.Value;
        Assert.Equal(2 * Interval.Normal95 * 0.0503, interval.High - interval.Low, 0.02);
    }

    [Fact]
    public void Few_units_have_none()
    {
        var alpha = Coefficients.Of(Tables.Lines("01", "010011010", "010010010")).Alpha;
        Assert.NotNull(alpha.Value);
        Assert.Equal((null, Bootstrap.TooFewUnits), (alpha.Interval, alpha.Reason));
    }

    /// <summary>One yes in two hundred, and both agree: α is 1, but every third sample has no yes at all.</summary>
    [Fact]
    public void A_code_that_occurs_once_has_none()
    {
        var alpha = Coefficients.Of(Tables.Counts(1, 0, 0, 199)).Alpha;
        Assert.Equal((1.0, null, Bootstrap.TooLittleVariation), (alpha.Value, alpha.Interval, alpha.Reason));
    }

    [Fact]
    public void Too_few_resamples_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Coefficients.Of(Tables.Counts(6, 5, 4, 3), Bootstrap.FewestResamples - 1));
}
