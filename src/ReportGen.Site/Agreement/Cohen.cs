namespace ReportGen.Site.Agreement;

/// <summary>Cohen's κ: how much more often two raters agree than two who say yes and no as often as they do, but of units at random (J. Cohen, 1960: "A coefficient of
/// agreement for nominal scales"). 1 is full agreement, 0 what chance gives.</summary>
internal static class Cohen
{
    public const string OnlyTwo = "for two coders only";

    /// <summary>κ over the units that both rated. Raters who rated nothing are none.</summary>
    public static Estimate Kappa(Ratings ratings)
    {
        if (ratings.Active() is not [var first, var second])
        {
            return Estimate.Unknown(0, OnlyTwo);
        }

        var (byFirst, bySecond) = (new long[ratings.Categories], new long[ratings.Categories]);
        var (units, agreed) = (0, 0L);
        for (var unit = 0; unit < ratings.Units; unit++)
        {
            if (ratings[unit, first] is { } one && ratings[unit, second] is { } other)
            {
                byFirst[one]++;
                bySecond[other]++;
                units++;
                agreed += one == other ? 1 : 0;
            }
        }

        // Both shares, of agreement seen and expected, times the square of the units: whole numbers, so that nothing is lost before the one division.
        var all = (long)units * units;
        var expected = byFirst.Zip(bySecond, (one, other) => one * other).Sum();
        return units == 0 ? Estimate.Unknown(0, Coefficients.NoPairs)
            : expected == all ? Estimate.Unknown(units, Coefficients.NoVariation)
            : Estimate.Of((double)((agreed * units) - expected) / (all - expected), units);
    }
}
