using ReportGen.Site.Agreement;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>How right a rule is, as pages show it.</summary>
/// <param name="Tag">The theme or code.</param>
/// <param name="Checked">Judged segments that the rule found, and how many of them are right: "18 of 25".</param>
/// <param name="Precision">The share of what it finds that is right, with its 95 % interval; or why that is not known.</param>
/// <param name="Missed">Judged segments in which it found nothing, and how many of them it should have found.</param>
/// <param name="Recall">The share of what it should find that it finds.</param>
/// <param name="F1">Both in one number, from 0 to 1.</param>
/// <param name="By">Who judged.</param>
internal sealed record CheckView(CodeTag Tag, string Checked, string Precision, string Missed, string Recall, string F1, string By)
{
    public static readonly ModelType<CheckView> Model = ModelType.Of<CheckView>("check")
        .One("tag", c => c.Tag, () => CodeTag.Model)
        .Text("checked", c => c.Checked)
        .Text("precision", c => c.Precision)
        .Text("missed", c => c.Missed)
        .Text("recall", c => c.Recall)
        .Text("f1", c => c.F1)
        .Text("by", c => c.By);

    public static CheckView Of(RuleCheck check, NameList nodes, string root)
    {
        var (quality, language) = (check.Quality, nodes.Language);
        return new(
            nodes.Tag(check.Code, root) with { Label = nodes.Find(check.Code)?.FullLabel ?? check.Code },
            language.Say("{0} of {1}", language.Number(check.HitsRight), language.Number(check.HitsJudged)),
            Share(quality.Precision, language),
            language.Say("{0} of {1}", language.Number(check.OthersRight), language.Number(check.OthersJudged)),
            Share(quality.Recall, language),
            Number(quality.F1, language),
            string.Join(", ", check.Coders.Select(nodes.NameOf)));
    }

    /// <summary>One sentence for beside the counts.</summary>
    public static string Sentence(RuleCheck? check, Language language)
    {
        if (check is null)
        {
            return language.Say("Found by a rule; the rule is not checked");
        }

        var quality = check.Quality;
        var precision = check.HitsJudged == 0 ? language.Say("Found by a rule; nothing that it finds is checked")
            : language.Say("Found by a rule; {0} of {1} checked are right ({2})",
                language.Number(check.HitsRight), language.Number(check.HitsJudged), Share(quality.Precision, language));
        return quality.Recall.Value is null ? precision : $"{precision}. {language.Say("Of what it should find it finds {0}", Share(quality.Recall, language))}";
    }

    // Where everything was judged, nothing is left to be uncertain of.
    private static string Share(Estimate estimate, Language language) => (estimate.Value, estimate.Interval) switch
    {
        (null, _) => language.Say(estimate.Reason!),
        ({ } value, null) => language.Percent(value),
        ({ } value, { } i) when i.Low == i.High => language.Say("{0}, all of them judged", language.Percent(value)),
        ({ } value, { } i) => language.Say("{0}, 95\u00A0% interval {1} to {2}", language.Percent(value), Percent(i.Low, language), language.Percent(i.High)),
    };

    private static string Number(Estimate estimate, Language language) => (estimate.Value, estimate.Interval) switch
    {
        (null, _) => language.Say(estimate.Reason!),
        ({ } value, null) => language.Number(value, 2),
        ({ } value, { } i) => language.Say("{0}, 95\u00A0% interval {1} to {2}", language.Number(value, 2), language.Number(i.Low, 2), language.Number(i.High, 2)),
    };

    // The sign of percent stands once, at the end of an interval.
    private static string Percent(double share, Language language) => language.Number(Math.Round(share * 100, MidpointRounding.AwayFromZero), 0);
}
