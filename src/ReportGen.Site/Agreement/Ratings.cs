namespace ReportGen.Site.Agreement;

/// <summary>What raters said of units, one table for a code: a unit is a segment, a rater a person or a rule, and each says yes, no, or nothing (the unit was not
/// looked at). Scales of more than two categories are there because the literature's worked examples have them. Kept as one byte a cell.</summary>
internal sealed class Ratings
{
    /// <summary>Unit by unit: 0 where nothing was said, otherwise the category's number plus one.</summary>
    private readonly byte[] _said;

    private Ratings(int units, int raters, int categories, byte[] said)
    {
        (Units, Raters, Categories, _said) = (units, raters, categories, said);
    }

    /// <summary>Rows, those that nobody rated too.</summary>
    public int Units { get; }

    /// <summary>Columns, those of raters who rated nothing too.</summary>
    public int Raters { get; }

    /// <summary>How many different things can be said: two where the question is whether a code applies.</summary>
    public int Categories { get; }

    /// <summary>The category, from 0 on; null where nothing was said. Of a code: 1 is yes, 0 is no.</summary>
    public int? this[int unit, int rater] => _said[(unit * Raters) + rater] is > 0 and var said ? said - 1 : null;

    /// <summary>Whether a code applies: asks for every cell once, unit by unit.</summary>
    /// <param name="units">How many rows.</param>
    /// <param name="raters">How many columns.</param>
    /// <param name="said">What a unit's rater said; null for nothing.</param>
    public static Ratings Of(int units, int raters, Func<int, int, bool?> said) =>
        OfCategories(units, raters, 2, (unit, rater) => said(unit, rater) is { } applies ? (applies ? 1 : 0) : null);

    /// <summary>The same for any number of categories without an order, each a number from 0 on.</summary>
    public static Ratings OfCategories(int units, int raters, int categories, Func<int, int, int?> said)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentOutOfRangeException.ThrowIfNegative(raters);
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(categories, byte.MaxValue);
        var cells = new byte[checked(units * raters)];
        for (var i = 0; i < cells.Length; i++)
        {
            if (said(i / raters, i % raters) is { } category)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(category, nameof(said));
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(category, categories, nameof(said));
                cells[i] = (byte)(category + 1);
            }
        }

        return new(units, raters, categories, cells);
    }

    /// <summary>The columns of those who said anything at all.</summary>
    public IReadOnlyList<int> Active() => [.. Enumerable.Range(0, Raters).Where(rater => Enumerable.Range(0, Units).Any(unit => this[unit, rater] is not null))];
}
