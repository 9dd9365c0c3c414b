using ReportGen.Site.Agreement;

namespace ReportGen.Site.Tests.Agreement;

/// <summary>The coefficients as their authors define them, step by step and slowly: pairs are made one by one, matrices are filled cell by cell.</summary>
internal static class Definitions
{
    public static double? Agreement(Ratings ratings)
    {
        var shares = Units(ratings).Where(u => u.Count > 1).Select(u => Pairs(u).Average(p => p.One == p.Other ? 1.0 : 0)).ToList();
        return shares.Count == 0 ? null : shares.Average();
    }

    /// <summary>By the coincidence matrix.</summary>
    public static double? Alpha(Ratings ratings)
    {
        var matrix = new double[ratings.Categories, ratings.Categories];
        foreach (var unit in Units(ratings).Where(u => u.Count > 1))
        {
            foreach (var (one, other) in Pairs(unit))
            {
                matrix[one, other] += 1.0 / (unit.Count - 1);
            }
        }

        var values = Enumerable.Range(0, ratings.Categories).ToList();
        var totals = values.Select(one => values.Sum(other => matrix[one, other])).ToList();
        var apart = values.SelectMany(one => values.Where(other => other != one).Select(other => (One: one, Other: other))).ToList();
        var (seen, all) = (apart.Sum(c => matrix[c.One, c.Other]), totals.Sum());
        var expected = apart.Sum(c => totals[c.One] * totals[c.Other]) / (all - 1);
        return expected > 1e-9 ? 1 - (seen / expected) : null;
    }

    public static double? Ac1(Ratings ratings)
    {
        if (Agreement(ratings) is not { } agreement)
        {
            return null;
        }

        var rated = Units(ratings).Where(u => u.Count > 0).ToList();
        var common = Enumerable.Range(0, ratings.Categories).Select(c => rated.Average(u => u.Average(said => said == c ? 1.0 : 0))).ToList();
        var chance = common.Sum(share => share * (1 - share)) / (ratings.Categories - 1);
        return (agreement - chance) / (1 - chance);
    }

    public static double? Kappa(Ratings ratings)
    {
        var raters = Enumerable.Range(0, ratings.Raters).Where(r => Enumerable.Range(0, ratings.Units).Any(u => ratings[u, r] is not null)).ToList();
        if (raters.Count != 2)
        {
            return null;
        }

        var both = Enumerable.Range(0, ratings.Units).Select(u => (One: ratings[u, raters[0]], Other: ratings[u, raters[1]]))
            .Where(p => p.One is not null && p.Other is not null).ToList();
        if (both.Count == 0)
        {
            return null;
        }

        var agreed = both.Average(p => p.One == p.Other ? 1.0 : 0);
        var expected = Enumerable.Range(0, ratings.Categories).Sum(c => both.Average(p => p.One == c ? 1.0 : 0) * both.Average(p => p.Other == c ? 1.0 : 0));
        return expected < 1 - 1e-12 ? (agreed - expected) / (1 - expected) : null;
    }

    private static IEnumerable<List<int>> Units(Ratings ratings) => Enumerable.Range(0, ratings.Units)
        .Select(unit => Enumerable.Range(0, ratings.Raters).Select(rater => ratings[unit, rater]).OfType<int>().ToList());

    private static IEnumerable<(int One, int Other)> Pairs(List<int> said) =>
        from one in Enumerable.Range(0, said.Count)
        from other in Enumerable.Range(0, said.Count)
        where one != other
        select (said[one], said[other]);
}
