using ReportGen.Site.Agreement;

namespace ReportGen.Site.Tests.Agreement;

public sealed class RuleQualityTests
{
    /// <summary>1,000 hits, 40 of 50 right: 800. 20,000 others, 10 of 100 right: 2,000 missed. Variances 0.16/49 · 0.95 and 0.09/99 · 0.995, so that of recall's log
    /// odds is 0.095301 and that of F1's 0.083769.</summary>
    [Fact]
    public void Numbers_are_those_worked_out_by_hand()
    {
        var quality = RuleQuality.Of(new(1_000, 50, 40), new(20_000, 100, 10));
        Is(quality.Precision, 0.8, 0.669629, 0.887563, 50);
        Is(quality.Recall, 800.0 / 2_800, 0.179263, 0.422814, 150);
        Is(quality.F1, 1_600.0 / 3_800, 0.291993, 0.561885, 150);
    }

    [Fact]
    public void Precision_is_what_the_report_says_of_18_of_25()
    {
        var interval = RuleQuality.Of(new(10_000, 25, 18), new(1, 0, 0)).Precision.Interval!.Value;
        Assert.Equal((0.52, 0.86), (Math.Round(interval.Low, 2), Math.Round(interval.High, 2)));
    }

    /// <summary>Worked out from the intervals of both parts, such as 0.524234 to 0.857161 for 18 of 25, 0 to 0.133192 for none of 25, and 0.0020517 (moved) to 0.195408 for one
    /// of 25.</summary>
    [Fact]
    public void Where_few_are_right_the_ends_are_those_of_both_parts()
    {
        var none = RuleQuality.Of(new(200, 25, 18), new(2_000, 25, 0));
        Is(none.Recall, 1, 0.282430, 1, 50);
        Is(none.F1, 288.0 / 344, 0.367090, 0.923088, 50);
        var one = RuleQuality.Of(new(200, 25, 18), new(2_000, 25, 1));
        Is(one.Recall, 144.0 / 224, 0.211501, 0.976623, 50);
        Is(one.F1, 288.0 / 424, 0.301402, 0.913001, 50);
        var wrong = RuleQuality.Of(new(200, 25, 0), new(2_000, 25, 5));
        Is(wrong.Recall, 0, 0, 0.130677, 50);
        Is(wrong.F1, 0, 0, 0.131922, 50);
        Is(wrong.Precision, 0, 0, 0.133192, 25);
        var right = RuleQuality.Of(new(200, 25, 25), new(2_000, 25, 3));
        Is(right.Recall, 200.0 / 440, 0.224423, 0.705875, 50);
        Is(right.F1, 0.625, 0.356536, 0.827581, 50);
    }

    [Fact]
    public void Where_everything_was_judged_nothing_is_uncertain()
    {
        var quality = RuleQuality.Of(new(30, 30, 24), new(70, 70, 8));
        Is(quality.Precision, 0.8, 0.8, 0.8, 30);
        Is(quality.Recall, 0.75, 0.75, 0.75, 100);
        Is(quality.F1, 24.0 / 31, 24.0 / 31, 24.0 / 31, 100);
        Is(RuleQuality.Of(new(30, 30, 0), new(70, 70, 8)).Recall, 0, 0, 0, 100);
        Is(RuleQuality.Of(new(30, 30, 1), new(70, 70, 0)).Recall, 1, 1, 1, 100);
        Is(RuleQuality.Of(new(1, 1, 1), new(1, 1, 1)).F1, 2.0 / 3, 2.0 / 3, 2.0 / 3, 2);
    }

    [Fact]
    public void What_was_not_judged_is_not_known()
    {
        var noHit = RuleQuality.Of(new(10, 0, 0), new(90, 9, 1));
        Assert.Equal(Estimate.Unknown(0, RuleQuality.HitsNotJudged), noHit.Precision);
        Assert.Equal(Estimate.Unknown(9, RuleQuality.HitsNotJudged), noHit.Recall);
        Assert.Equal(Estimate.Unknown(9, RuleQuality.HitsNotJudged), noHit.F1);
        var noOther = RuleQuality.Of(new(10, 5, 4), new(90, 0, 0));
        Assert.Equal(0.8, noOther.Precision.Value);
        Assert.Equal(Estimate.Unknown(5, RuleQuality.OthersNotJudged), noOther.Recall);
        Assert.Equal(Estimate.Unknown(5, RuleQuality.OthersNotJudged), noOther.F1);
    }

    [Fact]
    public void An_empty_part_is_known_without_judgement()
    {
        var silent = RuleQuality.Of(new(0, 0, 0), new(90, 30, 3));
        Assert.Equal(Estimate.Unknown(0, RuleQuality.NoHits), silent.Precision);
        Is(silent.Recall, 0, 0, 0, 30);
        Is(silent.F1, 0, 0, 0, 30);
        var everywhere = RuleQuality.Of(new(90, 30, 10), new(0, 0, 0));
        Is(everywhere.Recall, 1, 1, 1, 30);
        Is(everywhere.F1, 0.5, 0.322577, 0.677423, 30);
    }

    [Fact]
    public void Where_nothing_is_right_there_is_no_recall()
    {
        var nothing = RuleQuality.Of(new(90, 30, 0), new(900, 30, 0));
        Is(nothing.Precision, 0, 0, 0.1135, 30, 1e-4);
        Assert.Equal(Estimate.Unknown(60, RuleQuality.NothingRight), nothing.Recall);
        Assert.Equal(0, nothing.F1.Value);
        var neither = RuleQuality.Of(new(0, 0, 0), new(900, 30, 0));
        Assert.Equal(Estimate.Unknown(30, RuleQuality.NothingRight), neither.Recall);
        Assert.Equal(Estimate.Unknown(30, RuleQuality.NothingRight), neither.F1);
        var empty = RuleQuality.Of(new(0, 0, 0), new(0, 0, 0));
        Assert.All((Estimate[])[empty.Precision, empty.Recall, empty.F1], e => Assert.Null(e.Value));
    }

    [Theory]
    [InlineData(5, 6, 1)]
    [InlineData(5, 4, 5)]
    [InlineData(5, 4, -1)]
    [InlineData(-1, -1, -1)]
    public void A_part_that_cannot_be_is_refused(int population, int judged, int right) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Stratum(population, judged, right));

    [Fact]
    public void Intervals_contain_their_value_and_lie_in_what_is_possible()
    {
        foreach (var (hits, others) in Made())
        {
            var quality = RuleQuality.Of(hits, others);
            foreach (var estimate in (Estimate[])[quality.Precision, quality.Recall, quality.F1])
            {
                Assert.Equal(estimate.Value is null, estimate.Reason is not null);
                Assert.Equal(estimate.Value is null, estimate.Interval is null);
                Assert.True(estimate.Interval is null || (estimate.Interval.Value.Contains(estimate.Value!.Value) && estimate.Interval.Value is { Low: >= 0, High: <= 1 }),
                    $"{hits} {others} {estimate}");
            }

            if (quality is { Precision.Value: { } precision, Recall.Value: { } recall, F1.Value: { } f1 } && precision + recall > 0)
            {
                Assert.Equal(2 * precision * recall / (precision + recall), f1, 1e-12);
            }

            if (quality.Recall.Interval is { } interval)
            {
                // If none of the segments not judged were right among hits and all among others, and the other way round.
                var (most, least) = (hits.Population - hits.Judged + hits.Right, others.Population - others.Judged + others.Right);
                Assert.True(interval.Low >= (hits.Right + least == 0 ? 0 : (double)hits.Right / (hits.Right + least)) - 1e-12);
                Assert.True(interval.High <= (most + others.Right == 0 ? 1 : (double)most / (most + others.Right)) + 1e-12);
            }
        }
    }

    [Fact]
    public void All_rise_with_right_hits_and_fall_with_right_others()
    {
        for (var right = 0; right < 40; right++)
        {
            var (less, more) = (RuleQuality.Of(new(300, 40, right), new(5_000, 60, 6)), RuleQuality.Of(new(300, 40, right + 1), new(5_000, 60, 6)));
            Assert.True(less.Precision.Value < more.Precision.Value && less.Recall.Value < more.Recall.Value && less.F1.Value < more.F1.Value);
            Assert.True(less.Precision.Interval!.Value.Low < more.Precision.Interval!.Value.Low);
            var (few, many) = (RuleQuality.Of(new(300, 40, 20), new(5_000, 60, right)), RuleQuality.Of(new(300, 40, 20), new(5_000, 60, right + 1)));
            Assert.Equal(few.Precision, many.Precision);
            Assert.True(few.Recall.Value > many.Recall.Value && few.F1.Value > many.F1.Value);
        }
    }

    [Fact]
    public void More_judgements_of_the_same_kind_narrow_what_is_said()
    {
        var width = double.PositiveInfinity;
        foreach (var times in (int[])[1, 2, 4, 8, 16])
        {
            var interval = RuleQuality.Of(new(2_000, 40 * times, 30 * times), new(50_000, 50 * times, 5 * times)).Recall.Interval!.Value;
            Assert.True(interval.High - interval.Low < width);
            width = interval.High - interval.Low;
        }
    }

    private static IEnumerable<(Stratum Hits, Stratum Others)> Made()
    {
        var random = new Random(20_13);
        Stratum One()
        {
            var population = random.Next(random.Next(5) == 0 ? 4 : 5_000);
            var judged = random.Next(4) == 0 ? population : random.Next(Math.Min(population, 60) + 1);
            return new(population, judged, random.Next(3) == 0 ? random.Next(Math.Min(judged, 3) + 1) : random.Next(judged + 1));
        }

        return Enumerable.Range(0, 5_000).Select(_ => (One(), One()));
    }

    private static void Is(Estimate estimate, double value, double low, double high, int units, double precision = 1e-6)
    {
        Assert.Equal(value, estimate.Value!.Value, 1e-12);
        Assert.Equal(low, estimate.Interval!.Value.Low, precision);
        Assert.Equal(high, estimate.Interval!.Value.High, precision);
        Assert.Equal(units, estimate.Units);
    }
}
