using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>Where comparisons begin: what is compared, and what is not.</summary>
/// <param name="Documents">All documents.</param>
/// <param name="Attributes">What is compared.</param>
/// <param name="Left">What is not, and why.</param>
/// <param name="HasThemes">Whether there is a theme to compare by.</param>
/// <param name="ByCoders">The matrices by rules and by people alone; empty where only rules coded.</param>
/// <param name="Note">Which cells have no page of quotes; empty where all have.</param>
internal sealed record ComparePage(
    PageHead Head, int Documents, EquatableArray<ComparedSummary> Attributes, EquatableArray<Fact> Left, bool HasThemes, EquatableArray<Link> ByCoders, string Note) : Page(Head)
{
    public static readonly ModelType<ComparePage> Model = ModelType.Of<ComparePage>("compare page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Number("documents", p => p.Documents)
        .Many("attributes", p => p.Attributes, () => ComparedSummary.Model)
        .Many("left", p => p.Left, () => Fact.Model)
        .Flag("has_themes", p => p.HasThemes)
        .Many("by_coders", p => p.ByCoders, () => Link.Model)
        .Text("note", p => p.Note);

    public override string Template => "compare.html";

    public override ModelType Type => Model;
}

/// <summary>An attribute in a list, with its values.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Href">Its page.</param>
/// <param name="Values">Its values, each with the documents that have it.</param>
/// <param name="Without">Documents that have none of them.</param>
internal sealed record ComparedSummary(string Label, string Href, EquatableArray<ShareColumn> Values, int Without)
{
    public static readonly ModelType<ComparedSummary> Model = ModelType.Of<ComparedSummary>("compared summary")
        .Text("label", s => s.Label)
        .Address("href", s => s.Href)
        .Many("values", s => s.Values, () => ShareColumn.Model)
        .Number("without", s => s.Without);
}

/// <summary>Themes, or the codes of one, by the values of an attribute.</summary>
/// <param name="Label">What the attribute is called.</param>
/// <param name="Theme">The theme whose codes these are; null where these are themes.</param>
/// <param name="Table">Shares.</param>
/// <param name="ShowsShares">Whether this page shows them.</param>
/// <param name="ShowsCounts">Whether this page shows the counts behind them.</param>
/// <param name="Other">From shares to counts, or back; null where both are here.</param>
/// <param name="Charts">The same as pictures.</param>
/// <param name="Documents">Documents that have one of the values.</param>
/// <param name="All">All documents.</param>
/// <param name="Few">Values with fewer documents are marked.</param>
/// <param name="Notes">What is left out, in sentences.</param>
internal sealed record ComparedPage(
    PageHead Head, string Label, CodeTag? Theme, ShareTable Table, bool ShowsShares, bool ShowsCounts, Link? Other, EquatableArray<DotChart> Charts, int Documents, int All,
    int Few, EquatableArray<string> Notes) : Page(Head)
{
    public static readonly ModelType<ComparedPage> Model = ModelType.Of<ComparedPage>("compared page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("label", p => p.Label)
        .One("theme", p => p.Theme, () => CodeTag.Model)
        .One("table", p => p.Table, () => ShareTable.Model)
        .Flag("shows_shares", p => p.ShowsShares)
        .Flag("shows_counts", p => p.ShowsCounts)
        .One("other", p => p.Other, () => Link.Model)
        .Many("charts", p => p.Charts, () => DotChart.Model)
        .Number("documents", p => p.Documents)
        .Number("all", p => p.All)
        .Number("few", p => p.Few)
        .Texts("notes", p => p.Notes);

    public override string Template => "compared.html";

    public override ModelType Type => Model;
}

/// <summary>The segments with a theme or code, in the documents with one value of an attribute, and nothing else.</summary>
/// <param name="Node">The theme or code.</param>
/// <param name="Attribute">What the attribute is called.</param>
/// <param name="Value">The value.</param>
/// <param name="Segments">How many there are.</param>
/// <param name="Documents">In how many documents …</param>
/// <param name="Of">… of how many with the value.</param>
/// <param name="Evidence">This page's part of them.</param>
/// <param name="Without">Documents with the value that have none, as many as are named.</param>
internal sealed record ComparedQuotesPage(
    PageHead Head, CodeTag Node, string Attribute, string Value, int Segments, int Documents, int Of, EquatableArray<QuoteGroup> Evidence, EquatableArray<Link> Without,
    Pager Pager) : Page(Head)
{
    public static readonly ModelType<ComparedQuotesPage> Model = ModelType.Of<ComparedQuotesPage>("compared quotes page")
        .One("head", p => p.Head, () => PageHead.Model)
        .One("node", p => p.Node, () => CodeTag.Model)
        .Text("attribute", p => p.Attribute)
        .Text("value", p => p.Value)
        .Number("segments", p => p.Segments)
        .Number("documents", p => p.Documents)
        .Number("of", p => p.Of)
        .Many("evidence", p => p.Evidence, () => QuoteGroup.Model)
        .Many("without", p => p.Without, () => Link.Model)
        .One("pager", p => p.Pager, () => Pages.Pager.Model);

    public override string Template => "compared-quotes.html";

    public override ModelType Type => Model;
}
