namespace ReportGen.Site.Agreement;

/// <summary>Gwet's AC1, for any number of raters and units that not all of them rated (K. L. Gwet, 2008: "Computing inter-rater reliability and its variance in the
/// presence of high agreement"; with missing values as in his Handbook of Inter-Rater Reliability, 4th edition, 2014). What chance gives is worked out
/// so that it stays small where nearly all say the same, so a rare code does not come out as disagreement, which κ and α are blamed for.
/// 1 is full agreement, 0 what chance gives.</summary>
internal static class Gwet
{
    /// <summary>Agreement is that of units that two or more rated; how common a category is, that of all units that anybody rated. The units it names are the former.</summary>
    public static Estimate Ac1(IReadOnlyList<Tally> tallies)
    {
        var pairable = tallies.Where(t => t.IsPairable).Sum(t => t.Units);
        if (Tally.MeanAgreement(tallies) is not { } agreement)
        {
            return Estimate.Unknown(pairable, Coefficients.NoPairs);
        }

        var (categories, rated) = (tallies[0].Counts.Count, tallies.Sum(t => t.Units));
        var chance = 0.0;
        for (var category = 0; category < categories; category++)
        {
            var share = tallies.Sum(t => t.Units * ((double)t.Counts[category] / t.Raters)) / rated;
            chance += share * (1 - share);
        }

        // At most one by the number of categories, so there is always something left to be explained.
        chance /= categories - 1;
        return Estimate.Of((agreement - chance) / (1 - chance), pairable);
    }
}
