using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>Themes by document, as one kind of coder fills the cells.</summary>
/// <param name="Title">What the page is called.</param>
/// <param name="Counts">What a cell counts.</param>
/// <param name="Matrix">The table.</param>
/// <param name="Others">The way to the others.</param>
internal sealed record MatrixPage(PageHead Head, string Title, string Counts, Matrix Matrix, EquatableArray<Link> Others) : Page(Head)
{
    public static readonly ModelType<MatrixPage> Model = ModelType.Of<MatrixPage>("matrix page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("title", p => p.Title)
        .Text("counts", p => p.Counts)
        .One("matrix", p => p.Matrix, () => Pages.Matrix.Model)
        .Many("others", p => p.Others, () => Link.Model);

    public override string Template => "matrix.html";

    public override ModelType Type => Model;
}

/// <summary>Makes the matrices that count only what rules, or only what people code; only a report that people coded has them.</summary>
internal static class MatrixPages
{
    private static readonly Coders[] s_all =
    [
        new("rules", "Themes by document, by rules", "Segments that rules code, without those that people rejected.", n => n.Counts.SegmentsByRules),
        new("people", "Themes by document, by people", "Segments that people code. A segment that rules code too counts in both tables.", n => n.Counts.SegmentsByPeople),
    ];

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report) => report.Numbers.Totals.People.Count == 0 ? [] : s_all.Select(coders => PagePlan.Of(
        Addresses.MatrixBy(coders.Name),
        shows =>
        {
            shows.Digest(report.Frame.Names);
            foreach (var document in report.Index.InOrder)
            {
                shows.Number((long)document.Reach).Text(document.Card.Label);
            }
        },
        report.Steps.OfLists,
        () => Make(coders, report)));

    /// <summary>The way to these pages.</summary>
    public static EquatableArray<Link> Links(string root) =>
        s_all.Select(c => new Link(c.Title, root + Addresses.Href(Addresses.MatrixBy(c.Name)))).ToEquatableArray();

    private static MatrixPage Make(Coders coders, ReportPages report)
    {
        var path = Addresses.MatrixBy(coders.Name);
        var root = Addresses.RootOf(path);
        return new MatrixPage(
            PageHeads.Make(path, "overview", coders.Title, coders.Counts),
            coders.Title,
            coders.Counts,
            Matrices.ByDocument(report.Frame.Nodes, report.Index, root, coders.Count),
            Links(root).Where(l => l.Label != coders.Title).Prepend(new Link("By rules and people", root + Addresses.Href(Addresses.Overview))).ToEquatableArray());
    }

    /// <summary>Whose codings a matrix counts.</summary>
    private sealed record Coders(string Name, string Title, string Counts, Func<NodeEvidence, int> Count);
}
