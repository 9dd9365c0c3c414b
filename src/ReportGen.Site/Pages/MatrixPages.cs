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
/// <param name="File">The same as a file, below the report's root.</param>
internal sealed record MatrixPage(PageHead Head, string Title, string Counts, Matrix Matrix, EquatableArray<Link> Others, string File) : Page(Head)
{
    public static readonly ModelType<MatrixPage> Model = ModelType.Of<MatrixPage>("matrix page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("title", p => p.Title)
        .Text("counts", p => p.Counts)
        .One("matrix", p => p.Matrix, () => Pages.Matrix.Model)
        .Many("others", p => p.Others, () => Link.Model)
        .Text("file", p => p.File);

    public override string Template => "matrix.html";

    public override ModelType Type => Model;
}

/// <summary>Makes the matrices of themes by document: one of all codings, and where people coded one of what rules code and one of what people code.</summary>
internal static class MatrixPages
{
    /// <summary>What these pages say of themselves, in English.</summary>
    public static IEnumerable<string> Said => s_all.SelectMany(c => new[] { c.Title, c.ByGroup, c.Counts });

    private static readonly Coders[] s_all =
    [
        new(Addresses.CompareDocuments, "data/matrix.csv", "Themes by document", "Themes by group", "Segments with each theme.", n => n.Count),
        new(Addresses.MatrixBy("rules"), "data/matrix-rules.csv", "Themes by document, by rules", "Themes by group, by rules",
            "Segments that rules code, without those that people rejected.", n => n.Counts.SegmentsByRules),
        new(Addresses.MatrixBy("people"), "data/matrix-people.csv", "Themes by document, by people", "Themes by group, by people",
            "Segments that people code. A segment that rules code too counts in both tables.", n => n.Counts.SegmentsByPeople),
    ];

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report) => s_all.Take(report.Numbers.Totals.People.Count == 0 ? 1 : s_all.Length).Select(coders => PagePlan.Of(
        coders.Path,
        shows =>
        {
            shows.Digest(report.Frame.Names).Flag(report.Numbers.Totals.People.Count > 0);
            foreach (var document in report.Index.InOrder)
            {
                shows.Hash(document.Reach).Hash(document.Naming);
            }
        },
        report.Steps.OfLists,
        () => Make(coders, report)));

    /// <summary>The way to those of rules and of people alone.</summary>
    public static EquatableArray<Link> Links(string root, ReportPages report) => s_all.Skip(1).Select(c => LinkTo(c, root, report)).ToEquatableArray();

    private static MatrixPage Make(Coders coders, ReportPages report)
    {
        var (root, language) = (Addresses.RootOf(coders.Path), report.Frame.Language);
        var others = report.Numbers.Totals.People.Count == 0 ? [] : s_all.Where(c => c != coders).Select(c => LinkTo(c, root, report));
        var title = TitleOf(coders, report);
        return new MatrixPage(
            PageHeads.Make(language, coders.Path, "compare", title, language.Say(coders.Counts), (language.Say("Compare"), Addresses.Compare)),
            title,
            language.Say(coders.Counts),
            Matrices.ByDocument(report.Frame.Nodes, report.Index, root, coders.Count),
            others.ToEquatableArray(),
            coders.File);
    }

    private static string TitleOf(Coders coders, ReportPages report) => report.Frame.Language.Say(Matrices.IsByGroup(report.Index) ? coders.ByGroup : coders.Title);

    private static Link LinkTo(Coders coders, string root, ReportPages report) => new(TitleOf(coders, report), root + Addresses.Href(coders.Path));

    /// <summary>Whose codings a matrix counts.</summary>
    private sealed record Coders(string Path, string File, string Title, string ByGroup, string Counts, Func<NodeEvidence, int> Count);
}
