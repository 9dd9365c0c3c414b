namespace ReportGen.Site.Agreement;

/// <summary>How right a rule is, by people's judgement of segments drawn at random from those that it found (hits) and, apart from them, from all others. Since the
/// others are many more and are judged more thinly, each part counts by its size and not by what was judged of it.</summary>
/// <remarks>
/// Shares p of hits that are right and q of others that the code applies to; N₁ hits and N₀ others. Precision is p, recall N₁p / (N₁p + N₀q), F1 the harmonic mean
/// of both, 2N₁p / (N₁ + N₁p + N₀q).
/// <para>
/// The interval of precision is Wilson's (1927). Those of recall and F1 are found on their log odds by the delta method, from the two variances of shares drawn
/// without replacement (Cochran, 1977): var logit recall = var p / p² + var q / q², and for F1, with w = N₁(1 − p) + N₀q, (1/p + N₁/w)² var p + (N₀/w)² var q.
/// Recall from such a sample is the problem of W. Webber (2013, "Approximate recall confidence intervals"), who finds that plain normal intervals miss too
/// often, and recommends beta-binomial posteriors by simulation; this does without random numbers, and a test goes through all samples of some wholes to see
/// how often the truth is covered. Log odds alone miss where few of a part are right, or few are not. So where at most two of a part are right, or all but at
/// most two, recall and F1 have the values at the corners of the two parts' own intervals (modified Wilson: Brown, Cai and DasGupta, 2001): lowest where p is
/// lowest and q highest, highest the other way round. Both rise with p and fall with q, so nothing between is left out; that both ends are as bad at once is
/// unlikely, so these are rather too wide than too narrow. Every interval is cut to what the segments not judged leave possible, and closes to a point where
/// all were.
/// </para>
/// </remarks>
/// <param name="Hits">The segments that the rule found.</param>
/// <param name="Others">All others.</param>
/// <param name="Precision">The share of hits that are right, from 0 to 1; its units are the hits judged.</param>
/// <param name="Recall">The share of all that the code applies to that the rule found, from 0 to 1; its units are all segments judged.</param>
/// <param name="F1">The harmonic mean of both, from 0 to 1; its units are all segments judged.</param>
internal sealed record RuleQuality(Stratum Hits, Stratum Others, Estimate Precision, Estimate Recall, Estimate F1)
{
    public const string NoHits = "the rule finds nothing";
    public const string HitsNotJudged = "no segment that the rule finds was judged";
    public const string OthersNotJudged = "no segment that the rule does not find was judged";
    public const string NothingRight = "the code applies to no segment that was judged";

    private static readonly Measure s_recall = new(
        (hits, others, p, q) => hits.Population * p / ((hits.Population * p) + (others.Population * q)),
        (hits, others) => (hits.Variance / (hits.Share * hits.Share)) + (others.Variance / (others.Share * others.Share)));

    private static readonly Measure s_f1 = new(
        (hits, others, p, q) => 2 * hits.Population * p / (hits.Population + (hits.Population * p) + (others.Population * q)),
        (hits, others) =>
        {
            var wrong = hits.Population - hits.Total + others.Total;
            var (byHits, byOthers) = ((1 / hits.Share) + (hits.Population / wrong), others.Population / wrong);
            return (byHits * byHits * hits.Variance) + (byOthers * byOthers * others.Variance);
        });

    /// <summary>What the judged segments tell; what they cannot tell is null, with the reason.</summary>
    /// <param name="hits">The segments that the rule found.</param>
    /// <param name="others">All others.</param>
    public static RuleQuality Of(Stratum hits, Stratum others)
    {
        var judged = hits.Judged + others.Judged;
        var missing = !hits.IsKnown ? HitsNotJudged : !others.IsKnown ? OthersNotJudged : null;
        var nothing = hits.Right + others.Right == 0 ? NothingRight : null;
        return new(
            hits,
            others,
            hits.Judged > 0 ? Estimate.Of(hits.Share, hits.Judged, hits.Wilson) : Estimate.Unknown(0, hits.Population == 0 ? NoHits : HitsNotJudged),
            (missing ?? nothing) is { } noRecall ? Estimate.Unknown(judged, noRecall) : s_recall.Of(hits, others, judged),
            // A rule that is wrong throughout has an F1 of 0, even if there was nothing to find; one that finds nothing where nothing is has none.
            (missing ?? (hits.Population == 0 ? nothing : null)) is { } noF1 ? Estimate.Unknown(judged, noF1) : s_f1.Of(hits, others, judged));
    }

    /// <summary>A measure of a rule that rises with the share of right hits and falls with that of right others.</summary>
    /// <param name="Value">What it is, at shares of hits and of others.</param>
    /// <param name="LogOddsVariance">The estimated variance of its log odds, where both shares are neither 0 nor 1.</param>
    private sealed record Measure(Func<Stratum, Stratum, double, double, double> Value, Func<Stratum, Stratum, double> LogOddsVariance)
    {
        public Estimate Of(Stratum hits, Stratum others, int judged)
        {
            var value = Value(hits, others, hits.Share, others.Share);
            var interval = hits.IsExtreme || others.IsExtreme
                ? Corners(hits, others, hits.CarefulWilson!.Value, others.CarefulWilson!.Value)
                : LogOdds.Around(value, Math.Sqrt(LogOddsVariance(hits, others))).Within(Corners(hits, others, hits.Possible, others.Possible));
            return Estimate.Of(value, judged, interval.Around(value));
        }

        private Interval Corners(Stratum hits, Stratum others, Interval p, Interval q) =>
            new(Value(hits, others, p.Low, q.High), Value(hits, others, p.High, q.Low));
    }
}
