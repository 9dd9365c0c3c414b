using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>Which themes and codes stand on the same segments, beside how often they would by chance.</summary>
/// <param name="Matrix">Themes by theme.</param>
/// <param name="Themes">Pairs of themes, as many as fit a page.</param>
/// <param name="ThemePairs">How many there are.</param>
/// <param name="ThemeSegments">Of how many segments.</param>
/// <param name="Codes">Pairs of codes, as many as fit a page.</param>
/// <param name="CodePairs">How many there are.</param>
/// <param name="CodeSegments">Of how many segments.</param>
internal sealed record TogetherPage(
    PageHead Head, Matrix Matrix, EquatableArray<PairView> Themes, int ThemePairs, int ThemeSegments, EquatableArray<PairView> Codes, int CodePairs, int CodeSegments) : Page(Head)
{
    public static readonly ModelType<TogetherPage> Model = ModelType.Of<TogetherPage>("together page")
        .One("head", p => p.Head, () => PageHead.Model)
        .One("matrix", p => p.Matrix, () => Pages.Matrix.Model)
        .Many("themes", p => p.Themes, () => PairView.Model)
        .Number("theme_pairs", p => p.ThemePairs)
        .Number("theme_segments", p => p.ThemeSegments)
        .Many("codes", p => p.Codes, () => PairView.Model)
        .Number("code_pairs", p => p.CodePairs)
        .Number("code_segments", p => p.CodeSegments);

    public override string Template => "together.html";

    public override ModelType Type => Model;
}

/// <summary>Two themes or codes in a list.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Href">Where the segments with both are; empty where they have no page.</param>
/// <param name="Segments">How many there are.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Expected">How many could be expected.</param>
/// <param name="Ratio">How many times as many there are.</param>
internal sealed record PairView(CodeTag First, CodeTag Second, string Href, int Segments, int Documents, string Expected, string Ratio)
{
    public static readonly ModelType<PairView> Model = ModelType.Of<PairView>("pair")
        .One("first", p => p.First, () => CodeTag.Model)
        .One("second", p => p.Second, () => CodeTag.Model)
        .Address("href", p => p.Href)
        .Number("segments", p => p.Segments)
        .Number("documents", p => p.Documents)
        .Text("expected", p => p.Expected)
        .Text("ratio", p => p.Ratio);
}

/// <summary>Makes the page of themes and codes that meet.</summary>
internal static class TogetherPages
{
    // More rows than this are a table for a spreadsheet.
    private const int MostPairs = 20;

    // … but nobody opens one for a few.
    private const int Few = 5;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        yield return PagePlan.Of(
            Addresses.CompareTogether,
            shows => shows.Digest(report.Frame.Names).Value(report.Numbers.Reached).Value(report.Numbers.Pairs).Value(report.Numbers.Together),
            () => [report.Steps.Frame.Row(""), report.Steps.Numbers.Row("")],
            () => Make(report.Frame.Nodes, report.Numbers));
        foreach (var plan in CodePairPages.Plan(Listed(report.Frame.Nodes, report.Numbers.Together), report))
        {
            yield return plan;
        }
    }

    // The codes that a page lists.
    private static List<MetPair> Listed(NameList nodes, Together together) =>
        [.. together.Codes.Where(p => nodes.Find(p.First) is not null && nodes.Find(p.Second) is not null).Take(Shown(together.CodePairs))];

    private static int Shown(int pairs) => pairs < MostPairs + Few ? pairs : MostPairs;

    private static TogetherPage Make(NameList nodes, Numbers numbers)
    {
        var (together, root) = (numbers.Together, Addresses.RootOf(Addresses.CompareTogether));
        var codes = Listed(nodes, together);
        var linked = CodePairPages.Linked(codes);
        return new TogetherPage(
            PageHeads.Make(
                nodes.Language, Addresses.CompareTogether, "compare", nodes.Language.Say("Themes that meet"),
                nodes.Language.Say("Which themes and codes stand on the same segments, beside how often they would by chance."),
                (nodes.Language.Say("Compare"), Addresses.Compare)),
            Matrices.Cooccurrence(nodes, numbers.Totals, numbers.Pairs, root),
            together.Themes.Take(Shown(together.Themes.Count)).Select(p => View(p, together.ThemeSegments, nodes, root) with
            {
                Href = p.Segments > 0 ? root + Addresses.Href(Addresses.Cooccurrence(p.First, p.Second)) : "",
            }).ToEquatableArray(),
            together.Themes.Count,
            together.ThemeSegments,
            codes.Select(p => View(p, together.CodeSegments, nodes, root) with
            {
                Href = linked.Contains((p.First, p.Second)) ? root + Addresses.Href(Addresses.CodesTogether(p.First, p.Second)) : "",
            }).ToEquatableArray(),
            together.CodePairs,
            together.CodeSegments);
    }

    private static PairView View(MetPair pair, int segments, NameList nodes, string root) => new(
        nodes.Tag(pair.First, root), nodes.Tag(pair.Second, root), "", pair.Segments, pair.Documents, nodes.Language.Number(pair.Expected(segments), 1),
        pair.Ratio(segments) is { } ratio ? nodes.Language.Number(ratio, 1) : "–");
}
