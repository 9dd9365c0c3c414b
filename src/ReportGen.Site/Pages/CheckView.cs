using System.Globalization;
using ReportGen.Site.Agreement;
using ReportGen.Site.Evidence;
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
    /// <summary>What stands beside the counts of a rule that nobody checked.</summary>
    public const string Unchecked = "Found by a rule; the rule is not checked";

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
        var quality = check.Quality;
        return new(
            nodes.Tag(check.Code, root) with { Label = nodes.Find(check.Code)?.FullLabel ?? check.Code },
            $"{Words.Number(check.HitsRight)} of {Words.Number(check.HitsJudged)}",
            Share(quality.Precision),
            $"{Words.Number(check.OthersRight)} of {Words.Number(check.OthersJudged)}",
            Share(quality.Recall),
            Number(quality.F1),
            string.Join(", ", check.Coders.Select(nodes.NameOf)));
    }

    /// <summary>One sentence for beside the counts.</summary>
    public static string Sentence(RuleCheck? check)
    {
        if (check is null)
        {
            return Unchecked;
        }

        var quality = check.Quality;
        var precision = check.HitsJudged == 0 ? "Found by a rule; nothing that it finds is checked"
            : $"Found by a rule; {Words.Number(check.HitsRight)} of {Words.Number(check.HitsJudged)} checked are right ({Share(quality.Precision)})";
        return quality.Recall.Value is null ? precision : $"{precision}. Of what it should find it finds {Share(quality.Recall)}";
    }

    private static string Share(Estimate estimate) => estimate.Value is { } value ? $"{Percent(value)} %{Range(estimate)}" : estimate.Reason!;

    private static string Number(Estimate estimate) => estimate.Value is { } value
        ? value.ToString("0.00", CultureInfo.InvariantCulture)
            + (estimate.Interval is { } i ? string.Create(CultureInfo.InvariantCulture, $", 95 % interval {i.Low:0.00} to {i.High:0.00}") : "")
        : estimate.Reason!;

    // Where everything was judged, nothing is left to be uncertain of.
    private static string Range(Estimate estimate) => estimate.Interval is not { } i ? ""
        : i.Low == i.High ? ", all of them judged" : $", 95 % interval {Percent(i.Low)} to {Percent(i.High)} %";

    private static string Percent(double share) => Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}
