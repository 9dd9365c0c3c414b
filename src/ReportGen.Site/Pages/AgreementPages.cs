using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Agreement;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>How far coders agree: first where they do not, with the words.</summary>
/// <param name="Disagreements">As many as are worth reading.</param>
/// <param name="DisagreementCount">How many there are in all.</param>
/// <param name="Rows">Every two coders, code by code, as many as are worth listing.</param>
/// <param name="RowCount">How many rows there are in all.</param>
/// <param name="Note">What is not compared; else empty.</param>
internal sealed record AgreementPage(
    PageHead Head, EquatableArray<DisagreementView> Disagreements, int DisagreementCount, EquatableArray<AgreementView> Rows, int RowCount, string Note) : Page(Head)
{
    public static readonly ModelType<AgreementPage> Model = ModelType.Of<AgreementPage>("agreement page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Many("disagreements", p => p.Disagreements, () => DisagreementView.Model)
        .Number("disagreement_count", p => p.DisagreementCount)
        .Many("rows", p => p.Rows, () => AgreementView.Model)
        .Number("row_count", p => p.RowCount)
        .Flag("leaves_out", p => p.LeavesOut)
        .Text("note", p => p.Note);

    /// <summary>Whether anything is left out of a comparison because rules found it and nobody judged it.</summary>
    public bool LeavesOut { get; init; }

    public override string Template => "agreement.html";

    public override ModelType Type => Model;
}

/// <summary>A code on words that some apply and some do not.</summary>
/// <param name="Tag">The theme or code.</param>
/// <param name="Document">What the document is called.</param>
/// <param name="Yes">Who applies it.</param>
/// <param name="No">Who does not.</param>
/// <param name="Quote">The words, with what was said of them.</param>
internal sealed record DisagreementView(CodeTag Tag, string Document, string Yes, string No, QuoteView Quote)
{
    public static readonly ModelType<DisagreementView> Model = ModelType.Of<DisagreementView>("disagreement")
        .One("tag", d => d.Tag, () => CodeTag.Model)
        .Text("document", d => d.Document)
        .Text("yes", d => d.Yes)
        .Text("no", d => d.No)
        .One("quote", d => d.Quote, () => QuoteView.Model);
}

/// <summary>How far some coders agree on a code; each number says why it is missing, where it is.</summary>
/// <param name="Tag">The theme or code.</param>
/// <param name="Coders">Who.</param>
/// <param name="Units">Segments of which at least two of them said something.</param>
/// <param name="LeftOut">Segments that are not compared, since rules found the code there and too few of them accept or reject it.</param>
/// <param name="Agreement">The share of pairs who said the same.</param>
/// <param name="Kappa">Cohen's.</param>
/// <param name="Alpha">Krippendorff's, with its 95 % interval.</param>
/// <param name="Ac1">Gwet's.</param>
internal sealed record AgreementView(CodeTag Tag, string Coders, int Units, int LeftOut, string Agreement, string Kappa, string Alpha, string Ac1)
{
    public static readonly ModelType<AgreementView> Model = ModelType.Of<AgreementView>("agreement")
        .One("tag", a => a.Tag, () => CodeTag.Model)
        .Text("coders", a => a.Coders)
        .Number("units", a => a.Units)
        .Number("left_out", a => a.LeftOut)
        .Text("percent", a => a.Agreement)
        .Text("kappa", a => a.Kappa)
        .Text("alpha", a => a.Alpha)
        .Text("ac1", a => a.Ac1);
}

/// <summary>Makes the page of agreement; only a report that people coded has it.</summary>
internal static class AgreementPages
{
    private const int MostRows = 300;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report) => report.Numbers.Agreement.Rows.Count == 0 ? [] :
    [
        PagePlan.Of(
            Addresses.Agreement,
            shows =>
            {
                shows.Value(report.Numbers.Agreement).Digest(report.Frame.Names);
                foreach (var id in report.Numbers.Agreement.Disagreements.Select(d => d.Document).Distinct())
                {
                    shows.Digest(report.Coded.TryFind(id, out var row) ? row.Digest : default);
                }
            },
            report.Steps.OfLists,
            () => Make(report)),
    ];

    private static AgreementPage Make(ReportPages report)
    {
        var (agreement, names, language) = (report.Numbers.Agreement, report.Frame.Nodes, report.Frame.Language);
        var root = Addresses.RootOf(Addresses.Agreement);
        var head = PageHeads.Make(
            language, Addresses.Agreement, "method", language.Say("Agreement"),
            language.Count(agreement.Count, "How far those who coded agree: {0} disagreement.", "How far those who coded agree: {0} disagreements."),
            (language.Say("Method"), Addresses.Method));
        return new AgreementPage(
            head,
            agreement.Disagreements.Select(d => View(d, report.Coded.Find(d.Document)!, names, root)).ToEquatableArray(),
            agreement.Count,
            agreement.Rows.Take(MostRows).Select(r => View(r, names, root)).ToEquatableArray(),
            agreement.Rows.Count,
            agreement.PeopleCount <= CoderAgreement.MostPeople ? ""
                : language.Say("Of {0} people no two are compared alone, but all together, and each with the rules.", language.Number(agreement.PeopleCount)))
        {
            LeavesOut = agreement.Rows.Any(r => r.LeftOut > 0),
        };
    }

    private static DisagreementView View(Disagreement disagreement, CodedDocument document, NameList names, string root) => new(
        TagOf(disagreement.Code, names, root),
        document.Card.Label,
        NamesOf(disagreement.Yes, names),
        NamesOf(disagreement.No, names),
        EvidenceGroups.View(document.Card, QuoteOf(disagreement, document), root, names, [disagreement.Code]) with { Tags = [], MoreTags = 0 });

    // A node's segments are those of its codings, in order; what people rejected lies apart.
    private static Quote QuoteOf(Disagreement disagreement, CodedDocument document)
    {
        var codings = document.AllCodings;
        foreach (var (columns, those) in new[] { (document.Nodes, codings.Codings), (document.Rejected, codings.Rejected) })
        {
            var segments = those.Where(c => c.Code == disagreement.Code || c.Theme == disagreement.Code).Select(c => c.Segment).Distinct().ToList();
            if (segments.IndexOf(disagreement.Segment) is >= 0 and var place)
            {
                return document.Quote(columns[columns.IndexOf(disagreement.Code)][place]);
            }
        }

        throw new InvalidOperationException($"'{disagreement.Code}' is on no segment {disagreement.Segment} of '{disagreement.Document}'.");
    }

    private static AgreementView View(AgreementRow row, NameList names, string root) => new(
        TagOf(row.Code, names, root),
        NamesOf(row.Coders, names),
        row.Coefficients.Pairable,
        row.LeftOut,
        row.Coefficients.Agreement.Value is { } share ? names.Language.Percent(share, 1) : names.Language.Say(row.Coefficients.Agreement.Reason!),
        Show(row.Coefficients.Kappa, names.Language),
        Show(row.Coefficients.Alpha, names.Language),
        Show(row.Coefficients.Ac1, names.Language));

    private static string Show(Estimate estimate, Language language) => estimate.Value is not { } value ? language.Say(estimate.Reason!)
        : estimate.Interval is { } i ? language.Say("{0} ({1} to {2})", language.Number(value, 2), language.Number(i.Low, 2), language.Number(i.High, 2))
        : language.Number(value, 2);

    private static CodeTag TagOf(string code, NameList names, string root) => names.Tag(code, root) with { Label = names.Find(code)?.FullLabel ?? code };

    private static string NamesOf(EquatableArray<string> coders, NameList names) =>
        string.Join(", ", coders.Select(names.NameOf));
}
