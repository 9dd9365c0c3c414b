namespace ReportGen.Site.Agreement;

/// <summary>Where a value lies with the confidence that was asked for (95 % unless something else is said), both ends included.</summary>
/// <param name="Low">The lower end, in the value's own unit; a share goes from 0 to 1.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>How many standard deviations hold 95 % of a normal distribution to both sides of its middle.</summary>
    public const double Normal95 = 1.959964;

    /// <summary>Wilson's score interval of a share (E. B. Wilson, 1927: "Probable inference, the law of succession, and statistical inference"; method 3 of
    /// R. G. Newcombe, 1998). Unlike the one from the standard error it stays between 0 and 1 and says something of 0 of 20, too.</summary>
    /// <param name="successes">How many of <paramref name="n"/>; need not be whole.</param>
    /// <param name="n">Of how many, or of how many simple draws a sample of another design is worth; need not be whole. Of none nothing is known: null.</param>
    /// <param name="z">Standard deviations to each side.</param>
    public static Interval? Wilson(double successes, double n, double z = Normal95)
    {
        if (!double.IsFinite(n) || n < 0 || !(successes >= 0 && successes <= n) || !double.IsFinite(z) || z < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(successes), $"{successes} of {n} with z = {z} is no share");
        }

        if (n == 0)
        {
            return null;
        }

        var square = z * z;
        var middle = successes + (square / 2);
        var half = z * Math.Sqrt((successes * ((n - successes) / n)) + (square / 4));
        return new Interval(
            successes == 0 ? 0 : Math.Max(0, (middle - half) / (n + square)),
            successes == n ? 1 : Math.Min(1, (middle + half) / (n + square))).Around(successes / n);
    }

    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>As much wider as it must be to contain the value.</summary>
    public Interval Around(double value) => new(Math.Min(Low, value), Math.Max(High, value));

    /// <summary>What it shares with one that overlaps it.</summary>
    public Interval Within(Interval other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));
}
