namespace ReportGen.Site.Agreement;

/// <summary>How far raters agree on one code, by the measures that readers know. They answer different questions, so they are shown together, each with the units that
/// it rests on.</summary>
/// <param name="Raters">Raters who said anything.</param>
/// <param name="Units">All units (segments) of the table.</param>
/// <param name="Pairable">Those that at least two raters rated.</param>
/// <param name="Agreement">The share of pairs of raters who said the same, from 0 to 1, as the mean of the pairable units; nothing is taken off for chance.</param>
/// <param name="Kappa">Cohen's κ, at most 1; of two raters only.</param>
/// <param name="Alpha">Krippendorff's α, at most 1, with an interval from resampled units.</param>
/// <param name="Ac1">Gwet's AC1, at most 1.</param>
internal sealed record Coefficients(int Raters, int Units, int Pairable, Estimate Agreement, Estimate Kappa, Estimate Alpha, Estimate Ac1)
{
    public const string NoPairs = "no unit was rated by two raters";
    public const string NoVariation = "everybody always says the same";

    /// <summary>All of them. The same ratings give the same numbers, in whatever order their units and raters come.</summary>
    /// <param name="ratings">Who said what.</param>
    /// <param name="resamples">How often units are drawn for α's interval.</param>
    /// <param name="seed">Which draws.</param>
    public static Coefficients Of(Ratings ratings, int resamples = 1_000, ulong seed = 1)
    {
        var tallies = Tally.Of(ratings);
        var pairable = tallies.Where(t => t.IsPairable).Sum(t => t.Units);
        return new(
            ratings.Active().Count,
            ratings.Units,
            pairable,
            Tally.MeanAgreement(tallies) is { } agreement ? Estimate.Of(agreement, pairable) : Estimate.Unknown(0, NoPairs),
            Cohen.Kappa(ratings),
            Krippendorff.Alpha(tallies, resamples, seed),
            Gwet.Ac1(tallies));
    }
}
