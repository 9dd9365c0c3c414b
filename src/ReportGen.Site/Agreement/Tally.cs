namespace ReportGen.Site.Agreement;

/// <summary>Units of which the same was said as often: how many raters chose each category, whoever they were. Most coefficients need no more than this, and
/// thousands of units have few different tallies.</summary>
/// <param name="Counts">By category, how many raters chose it.</param>
/// <param name="Units">How many units have this tally.</param>
internal sealed record Tally(IReadOnlyList<int> Counts, int Units)
{
    /// <summary>How many raters said anything of one such unit.</summary>
    public int Raters { get; } = Counts.Sum();

    /// <summary>Whether at least two did, so that they can agree.</summary>
    public bool IsPairable => Raters >= 2;

    /// <summary>Ordered pairs of raters who said the same of one such unit.</summary>
    public long AgreeingPairs { get; } = Counts.Sum(count => (long)count * (count - 1));

    /// <summary>Ordered pairs of raters of one such unit.</summary>
    public long Pairs => (long)Raters * (Raters - 1);

    /// <summary>The tallies of all units that anybody rated, each once, in the order of their counts: the order of units and raters leaves no trace.</summary>
    public static IReadOnlyList<Tally> Of(Ratings ratings)
    {
        var units = new SortedDictionary<int[], int>(Comparer<int[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other)));
        var counts = new int[ratings.Categories];
        for (var unit = 0; unit < ratings.Units; unit++)
        {
            Array.Clear(counts);
            var any = false;
            for (var rater = 0; rater < ratings.Raters; rater++)
            {
                if (ratings[unit, rater] is { } category)
                {
                    counts[category]++;
                    any = true;
                }
            }

            if (any && !units.TryAdd(counts, 1))
            {
                units[counts]++;
            }
            else if (any)
            {
                // It is a key now, and keys stay as they are.
                counts = new int[ratings.Categories];
            }
        }

        return [.. units.Select(u => new Tally(u.Key, u.Value))];
    }

    /// <summary>The share of pairs of raters who said the same: that of each unit that two or more rated, and the mean of these; null without such units.</summary>
    public static double? MeanAgreement(IReadOnlyList<Tally> tallies)
    {
        var (sum, units) = (0.0, 0);
        foreach (var tally in tallies.Where(t => t.IsPairable))
        {
            sum += tally.Units * ((double)tally.AgreeingPairs / tally.Pairs);
            units += tally.Units;
        }

        // Thirds of many units may sum up to a hair more than all of them.
        return units == 0 ? null : Math.Min(1, sum / units);
    }
}
