using ReportGen.Site.Agreement;

namespace ReportGen.Site.Tests.Agreement;

/// <summary>Ratings as the literature prints them, and made-up ones.</summary>
internal static class Tables
{
    /// <summary>One line a rater, one character a unit; a dot is nothing said. Binary tables have 0 and 1.</summary>
    public static Ratings Lines(string values, params string[] raters) =>
        Ratings.OfCategories(raters[0].Length, raters.Length, values.Length, (unit, rater) =>
            values.IndexOf(raters[rater][unit], StringComparison.Ordinal) is >= 0 and var value ? value : null);

    /// <summary>A table of counts: what the first of two raters said goes down, what the second said across.</summary>
    public static Ratings Counts(int[][] counts)
    {
        var units = Enumerable.Range(0, counts.Length)
            .SelectMany(first => Enumerable.Range(0, counts.Length).SelectMany(second => Enumerable.Repeat((int[])[first, second], counts[first][second])))
            .ToList();
        return Ratings.OfCategories(units.Count, 2, counts.Length, (unit, rater) => units[unit][rater]);
    }

    /// <summary>The same of yes and no: both yes, only the first, only the second, both no.</summary>
    public static Ratings Counts(int both, int first, int second, int none) => Counts([[none, second], [first, both]]);

    /// <summary>How many raters chose each category, a line of digits for each unit; who did is not told.</summary>
    public static Ratings Distribution(params string[] units)
    {
        var said = units.Select(u => u.SelectMany((count, category) => Enumerable.Repeat(category, count - '0')).ToArray()).ToList();
        return Ratings.OfCategories(units.Length, said.Max(s => s.Length), units[0].Length, (unit, rater) => rater < said[unit].Length ? said[unit][rater] : null);
    }

    /// <summary>Some units, raters and categories, of which much is missing at times.</summary>
    public static Ratings Random(Random random, int categories = 2)
    {
        var (units, raters, missing, bias) = (random.Next(0, 40), random.Next(0, 6), random.NextDouble(), random.NextDouble());
        return Ratings.OfCategories(units, raters, categories, (_, _) =>
            random.NextDouble() < missing ? null : random.NextDouble() < bias ? 0 : random.Next(categories));
    }

    /// <summary>The same ratings in other columns and rows.</summary>
    public static Ratings Moved(this Ratings ratings, int[] units, int[] raters) =>
        Ratings.OfCategories(units.Length, raters.Length, ratings.Categories, (unit, rater) => ratings[units[unit], raters[rater]]);

    /// <summary>Yes for no and no for yes.</summary>
    public static Ratings Turned(this Ratings ratings) =>
        Ratings.OfCategories(ratings.Units, ratings.Raters, ratings.Categories, (unit, rater) => ratings.Categories - 1 - ratings[unit, rater]);
}
