namespace ReportGen.Site.Agreement;

/// <summary>One part of all segments, from which some were drawn at random and judged by people. What nobody judged yet counts as not drawn.</summary>
internal sealed record Stratum
{
    /// <summary>At so few, the normal distribution is no good picture of a count: Brown, Cai and DasGupta's limit for small samples.</summary>
    private const int Few = 2;

    // What a mean of a rare event must be at least so that one event, or two, are seen in 5 % of all cases (Poisson: half of χ²'s 5 % point at 2 and 4 degrees).
    private static readonly double[] s_leastMeans = [0, 0.0512933, 0.3553615];

    /// <param name="population">Segments in this part.</param>
    /// <param name="judged">Those that people judged.</param>
    /// <param name="right">Those of them to which the code applies.</param>
    public Stratum(int population, int judged, int right)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(right);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(right, judged);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(judged, population);
        (Population, Judged, Right) = (population, judged, right);
    }

    /// <summary>Segments in this part.</summary>
    public int Population { get; }

    /// <summary>Those that people judged.</summary>
    public int Judged { get; }

    /// <summary>Those of them to which the code applies.</summary>
    public int Right { get; }

    /// <summary>Whether anything can be said of this part: some of it was judged, or there is nothing in it.</summary>
    public bool IsKnown => Judged > 0 || Population == 0;

    /// <summary>The share of right ones, from 0 to 1; 0 of nothing.</summary>
    public double Share => Judged == 0 ? 0 : (double)Right / Judged;

    /// <summary>The right ones that all of this part should have, not rounded.</summary>
    public double Total => Population * Share;

    /// <summary>Whether so few were right, or were not, that the share's variance says little.</summary>
    public bool IsExtreme => Right <= Few || Judged - Right <= Few;

    /// <summary>The estimated variance of the share, less what is known because it was judged: nothing is left of it where everything was (W. G. Cochran, 1977,
    /// "Sampling techniques", 3rd edition, chapter 3: the unbiased estimate). Of one judged segment there is none, and 0 stands for it.</summary>
    public double Variance => Judged < 2 ? 0 : (1 - ((double)Judged / Population)) * Share * (1 - Share) / (Judged - 1);

    /// <summary>Between these the share lies for certain: the segments that were not judged are all wrong, or all right.</summary>
    public Interval Possible => Population == 0 ? new(0, 0) : new((double)Right / Population, (double)(Population - Judged + Right) / Population);

    /// <summary>Wilson's interval of the share, cut to what is possible, so that it closes where everything was judged. It takes nothing off for the segments
    /// that are known, and so is rather too wide where many of few were judged. Nothing where nobody judged.</summary>
    public Interval? Wilson => Interval.Wilson(Right, Judged)?.Within(Possible);

    /// <summary>The same, with the lower end of one or two right ones, and the upper end of one or two wrong ones, moved outwards: there Wilson's interval is known
    /// to miss too often, and L. D. Brown, T. T. Cai and A. DasGupta (2001, "Interval estimation for a binomial proportion", the modified Wilson
    /// interval) take the Poisson distribution's bound.</summary>
    public Interval? CarefulWilson
    {
        get
        {
            if (Interval.Wilson(Right, Judged) is not { } plain)
            {
                return Population == 0 ? Possible : null;
            }

            var wrong = Judged - Right;
            var low = Right is > 0 and <= Few ? Math.Min(plain.Low, s_leastMeans[Right] / Judged) : plain.Low;
            var high = wrong is > 0 and <= Few ? Math.Max(plain.High, 1 - (s_leastMeans[wrong] / Judged)) : plain.High;
            return new Interval(low, high).Within(Possible);
        }
    }
}
