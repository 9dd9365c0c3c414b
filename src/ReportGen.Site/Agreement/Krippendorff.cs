namespace ReportGen.Site.Agreement;

/// <summary>Krippendorff's α for categories without an order, any number of raters and units that not all of them rated (K. Krippendorff, 2011: "Computing
/// Krippendorff's alpha-reliability", section C): one minus the disagreement seen by that expected if all the values that were given were dealt out anew.
/// A unit that only one rated tells nothing and is left out. 1 is full agreement, 0 what chance gives.</summary>
internal sealed class Krippendorff
{
    private readonly IReadOnlyList<Tally> _tallies;
    private readonly double[] _disagreement;
    private readonly long[] _values;

    /// <param name="tallies">What was said; those of one rater are passed over.</param>
    public Krippendorff(IReadOnlyList<Tally> tallies)
    {
        _tallies = [.. tallies.Where(t => t.IsPairable)];
        // A unit adds each of its ordered pairs of values to the coincidence matrix, by one less than its raters; here what falls beside the diagonal.
        _disagreement = [.. _tallies.Select(t => (double)(t.Pairs - t.AgreeingPairs) / (t.Raters - 1))];
        _values = new long[_tallies.Count == 0 ? 0 : _tallies[0].Counts.Count];
    }

    /// <summary>α with an interval from resampled units; Krippendorff's own programs draw pairs of values instead. Where all agree there
    /// is nothing else to draw, and the interval is the point 1.</summary>
    /// <param name="tallies">What was said.</param>
    /// <param name="resamples">How often units are drawn anew.</param>
    /// <param name="seed">Which draws.</param>
    public static Estimate Alpha(IReadOnlyList<Tally> tallies, int resamples, ulong seed)
    {
        var coefficient = new Krippendorff(tallies);
        int[] units = [.. coefficient._tallies.Select(t => t.Units)];
        var count = units.Sum();
        if (coefficient.Of(units) is not { } alpha)
        {
            return Estimate.Unknown(count, count == 0 ? Coefficients.NoPairs : Coefficients.NoVariation);
        }

        var (interval, reason) = new Bootstrap(resamples, seed).Interval(units, alpha, coefficient.Of);
        return new(alpha, interval, count, reason);
    }

    /// <summary>α if each tally had so many units; null where all values are the same, or there are none: then nothing could have been other.</summary>
    private double? Of(int[] units)
    {
        Array.Clear(_values);
        var disagreement = 0.0;
        for (var i = 0; i < units.Length; i++)
        {
            disagreement += units[i] * _disagreement[i];
            for (var category = 0; category < _values.Length; category++)
            {
                _values[category] += (long)units[i] * _tallies[i].Counts[category];
            }
        }

        var (all, unlike) = (0L, 0L);
        foreach (var values in _values)
        {
            unlike += 2 * all * values;
            all += values;
        }

        return unlike == 0 ? null : 1 - ((all - 1) * disagreement / unlike);
    }
}
