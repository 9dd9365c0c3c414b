using ReportGen.Site.Agreement;

namespace ReportGen.Site.Tests.Agreement;

public sealed class CoefficientPropertyTests
{
    private const int HowMany = 400;

    [Fact]
    public void They_are_what_their_definitions_say_taken_word_by_word()
    {
        foreach (var ratings in Made(3))
        {
            var found = Coefficients.Of(ratings, Bootstrap.FewestResamples);
            Same(Definitions.Agreement(ratings), found.Agreement.Value);
            Same(Definitions.Alpha(ratings), found.Alpha.Value);
            Same(Definitions.Ac1(ratings), found.Ac1.Value);
            Same(Definitions.Kappa(ratings), found.Kappa.Value);
        }
    }

    [Fact]
    public void They_are_numbers_of_at_most_one_or_say_why_they_are_not_and_intervals_contain_them()
    {
        foreach (var ratings in Made(2))
        {
            var found = Coefficients.Of(ratings, 200);
            foreach (var estimate in (Estimate[])[found.Agreement, found.Kappa, found.Alpha, found.Ac1])
            {
                Assert.True(estimate.Value is null ? estimate.Reason is not null && estimate.Interval is null : estimate.Value is >= -1 and <= 1, estimate.ToString());
                Assert.True(estimate.Interval is null || (estimate.Interval.Value.Contains(estimate.Value!.Value) && estimate.Interval.Value.High <= 1), estimate.ToString());
                Assert.True(estimate.Units <= found.Pairable && found.Pairable <= found.Units);
            }

            Assert.True(found.Alpha.Interval is null ^ found.Alpha.Reason is null);
        }
    }

    [Fact]
    public void The_order_of_units_and_raters_does_not_matter_nor_do_raters_who_said_nothing()
    {
        var random = new Random(12);
        foreach (var ratings in Made(3))
        {
            var (units, raters) = (Enumerable.Range(0, ratings.Units).ToArray(), Enumerable.Range(0, ratings.Raters).ToArray());
            random.Shuffle(units);
            random.Shuffle(raters);
            var expected = Coefficients.Of(ratings, 100);
            Assert.Equal(expected, Coefficients.Of(ratings.Moved(units, raters), 100));
            Assert.Equal(expected, Coefficients.Of(
                Ratings.OfCategories(ratings.Units, ratings.Raters + 2, 3, (unit, rater) => rater > 0 && rater <= ratings.Raters ? ratings[unit, rater - 1] : null), 100));
        }
    }

    [Fact]
    public void Yes_and_no_are_alike()
    {
        foreach (var ratings in Made(2))
        {
            var (one, other) = (Coefficients.Of(ratings, 100), Coefficients.Of(ratings.Turned(), 100));
            Same(one.Agreement.Value, other.Agreement.Value);
            Same(one.Kappa.Value, other.Kappa.Value);
            Same(one.Alpha.Value, other.Alpha.Value);
            Same(one.Ac1.Value, other.Ac1.Value);
        }
    }

    [Fact]
    public void Raters_who_say_the_same_agree_fully_or_have_nothing_to_agree_on()
    {
        foreach (var ratings in Made(2).Where(r => r.Raters > 0))
        {
            var found = Coefficients.Of(ratings.Moved([.. Enumerable.Range(0, ratings.Units)], [0, 0]));
            Assert.True(found.Agreement.Value is null or 1);
            Assert.True(found.Kappa.Value is null or 1);
            Assert.True(found.Alpha.Value is null or 1);
            Assert.True(found.Ac1.Value is null or 1);
        }
    }

    [Fact]
    public void One_more_disagreement_is_less_agreement()
    {
        var before = double.PositiveInfinity;
        for (var apart = 0; apart <= 20; apart++)
        {
            // Half say yes of as many as before, so only the agreement moves.
            var found = Coefficients.Of(Tables.Counts(20 - apart, apart, apart, 20 - apart), 100);
            Assert.Equal(found.Kappa.Value!.Value, found.Ac1.Value!.Value, 12);
            Assert.True(found.Alpha.Value < before && found.Alpha.Value > found.Kappa.Value - 1e-12);
            before = found.Alpha.Value!.Value;
        }
    }

    [Fact]
    public void Where_everybody_always_says_the_same_only_AC1_and_the_share_are_defined()
    {
        var found = Coefficients.Of(Tables.Counts(0, 0, 0, 30));
        Assert.Equal((1.0, 1.0), (found.Agreement.Value, found.Ac1.Value));
        Assert.Equal((null, "everybody always says the same", 30), (found.Kappa.Value, found.Kappa.Reason, found.Kappa.Units));
        Assert.Equal((null, "everybody always says the same", 30), (found.Alpha.Value, found.Alpha.Reason, found.Alpha.Units));
    }

    [Fact]
    public void Where_no_unit_was_rated_twice_nothing_is_defined()
    {
        foreach (var ratings in (Ratings[])[Tables.Lines("01", "01..", "..10"), Tables.Lines("01", "", ""), Ratings.Of(3, 0, (_, _) => true)])
        {
            var found = Coefficients.Of(ratings);
            Assert.All((Estimate[])[found.Agreement, found.Alpha, found.Ac1], e => Assert.Equal(Estimate.Unknown(0, Coefficients.NoPairs), e));
            Assert.Null(found.Kappa.Value);
            Assert.Equal(0, found.Pairable);
        }
    }

    [Fact]
    public void A_unit_that_one_rated_counts_for_what_is_common_and_for_nothing_else()
    {
        var (without, with) = (Coefficients.Of(Tables.Lines("01", "0110", "0100")), Coefficients.Of(Tables.Lines("01", "011011", "0100..")));
        Assert.Equal((without.Agreement, without.Kappa, without.Alpha), (with.Agreement, with.Kappa, with.Alpha));
        Assert.NotEqual(without.Ac1, with.Ac1);
        Assert.Equal((4, 6, 4, 4), (without.Units, with.Units, without.Pairable, with.Pairable));
    }

    [Fact]
    public void Yes_is_1_no_is_0_and_nothing_is_null()
    {
        var ratings = Ratings.Of(2, 3, (unit, rater) => (unit, rater) switch { (0, 1) => true, (1, _) => false, _ => null });
        Assert.Equal([null, 1, null, 0, 0, 0], Enumerable.Range(0, 6).Select(i => ratings[i / 3, i % 3]));
        Assert.Equal([0, 1, 2], ratings.Active());
        Assert.Equal([1], ratings.Moved([0], [0, 1, 2]).Active());
    }

    [Fact]
    public void What_cannot_be_said_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratings.OfCategories(1, 1, 2, (_, _) => 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratings.OfCategories(1, 1, 2, (_, _) => -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratings.OfCategories(1, 1, 1, (_, _) => 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratings.Of(-1, 1, (_, _) => true));
    }

    private static IEnumerable<Ratings> Made(int categories)
    {
        var random = new Random(20_11);
        return Enumerable.Range(0, HowMany).Select(_ => Tables.Random(random, categories));
    }

    private static void Same(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 1e-10);
    }
}
