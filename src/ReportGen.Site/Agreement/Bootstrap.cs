namespace ReportGen.Site.Agreement;

/// <summary>Percentile bootstrap (B. Efron and R. J. Tibshirani, 1993: "An introduction to the bootstrap", chapter 13): units are drawn with replacement, as many as
/// there are, again and again, and the middle 95 % of what a coefficient says of them is its interval. It takes units to be drawn one by one; segments of one interview are more
/// alike than that, so for a few long documents it is rather too narrow.</summary>
/// <param name="resamples">How often.</param>
/// <param name="seed">Which draws: the same give the same interval on every machine.</param>
internal sealed class Bootstrap(int resamples, ulong seed)
{
    /// <summary>Drawing from fewer units repeats them rather than says what others might have been. The number is ours.</summary>
    public const int FewestUnits = 10;

    /// <summary>With fewer, nothing would lie outside of the middle 95 %.</summary>
    public const int FewestResamples = 39;

    public const string TooFewUnits = "too few units for an interval";
    public const string TooLittleVariation = "too little varies for an interval";

    /// <summary>The interval of a coefficient, or why there is none. It is made as wide as the estimate needs, should the draws lie to one side of it.</summary>
    /// <param name="units">How many units are alike, kind by kind.</param>
    /// <param name="estimate">What the coefficient says of these.</param>
    /// <param name="coefficient">What it says of others; null where it is undefined, as where no unit with the rarer value was drawn. These could be
    /// anything, so once they are more than what lies below the interval, its end would be a guess.</param>
    public (Interval? Interval, string? Reason) Interval(int[] units, double estimate, Func<int[], double?> coefficient)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, FewestResamples);
        int[] kinds = [.. units.SelectMany((count, kind) => Enumerable.Repeat(kind, count))];
        if (kinds.Length < FewestUnits)
        {
            return (null, TooFewUnits);
        }

        // The 25th from both ends of a thousand.
        var outside = (resamples + 1) / 40;
        var values = new List<double>(resamples);
        var (draws, drawn) = (new Draws(seed), new int[units.Length]);
        for (var i = 0; i < resamples; i++)
        {
            Array.Clear(drawn);
            for (var j = 0; j < kinds.Length; j++)
            {
                drawn[kinds[draws.Below(kinds.Length)]]++;
            }

            if (coefficient(drawn) is { } value)
            {
                values.Add(value);
            }
        }

        if (resamples - values.Count > outside)
        {
            return (null, TooLittleVariation);
        }

        values.Sort();
        return (new Interval(values[outside - 1], values[^outside]).Around(estimate), null);
    }
}
