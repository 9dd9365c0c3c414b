using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>The first page: what the sample is, which themes it has and how far each reaches, and where themes meet.</summary>
/// <param name="Figures">The numbers of the sample, in words: "12 documents".</param>
/// <param name="Groups">Document groups with their share of the sample.</param>
/// <param name="Themes">Every theme with its reach, in the order of the codebook.</param>
/// <param name="ByDocument">Themes by document, or by group where there are too many documents for a screen.</param>
/// <param name="ByCoders">The same table by rules and by people alone; empty where only rules coded.</param>
/// <param name="Cooccurrence">Themes by theme.</param>
/// <param name="Questions">Every question with how many answered it.</param>
/// <param name="Documents">The documents, as many as fit a screen.</param>
/// <param name="DocumentCount">How many there are in all.</param>
internal sealed record OverviewPage(
    PageHead Head,
    EquatableArray<Fact> Figures,
    EquatableArray<Bar> Groups,
    EquatableArray<ThemeSummary> Themes,
    Matrix ByDocument,
    EquatableArray<Link> ByCoders,
    Matrix Cooccurrence,
    EquatableArray<Bar> Questions,
    EquatableArray<DocumentSummary> Documents,
    int DocumentCount) : Page(Head)
{
    public static readonly ModelType<OverviewPage> Model = ModelType.Of<OverviewPage>("overview page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Many("figures", p => p.Figures, () => Fact.Model)
        .Many("groups", p => p.Groups, () => Bar.Model)
        .Many("themes", p => p.Themes, () => ThemeSummary.Model)
        .One("by_document", p => p.ByDocument, () => Matrix.Model)
        .Many("by_coders", p => p.ByCoders, () => Link.Model)
        .One("cooccurrence", p => p.Cooccurrence, () => Matrix.Model)
        .Many("questions", p => p.Questions, () => Bar.Model)
        .Many("documents", p => p.Documents, () => DocumentSummary.Model)
        .Number("document_count", p => p.DocumentCount);

    public override string Template => "overview.html";

    public override ModelType Type => Model;
}

/// <summary>A theme in a list: what is claimed of it or, without that, what it means, and how far it reaches.</summary>
internal sealed record ThemeSummary(CodeTag Tag, string Claim, string Definition, Bar Reach, EquatableArray<CodeTag> Codes)
{
    public static readonly ModelType<ThemeSummary> Model = ModelType.Of<ThemeSummary>("theme summary")
        .One("tag", t => t.Tag, () => CodeTag.Model)
        .Text("claim", t => t.Claim)
        .Text("definition", t => t.Definition)
        .One("reach", t => t.Reach, () => Bar.Model)
        .Many("codes", t => t.Codes, () => CodeTag.Model);
}

/// <summary>A document in a list.</summary>
internal sealed record DocumentSummary(string Title, string Href, string KindLabel, string Group, string Case, int Words, int Codings)
{
    public static readonly ModelType<DocumentSummary> Model = ModelType.Of<DocumentSummary>("document summary")
        .Text("title", d => d.Title)
        .Address("href", d => d.Href)
        .Text("kind_label", d => d.KindLabel)
        .Text("group", d => d.Group)
        .Text("case", d => d.Case)
        .Number("words", d => d.Words)
        .Number("codings", d => d.Codings);
}

/// <summary>All documents, a hundred to a page.</summary>
internal sealed record DocumentsPage(PageHead Head, int Count, EquatableArray<DocumentSummary> Documents, Pager Pager) : Page(Head)
{
    public static readonly ModelType<DocumentsPage> Model = ModelType.Of<DocumentsPage>("documents page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Number("count", p => p.Count)
        .Many("documents", p => p.Documents, () => DocumentSummary.Model)
        .One("pager", p => p.Pager, () => Pages.Pager.Model);

    public override string Template => "documents.html";

    public override ModelType Type => Model;
}

/// <summary>All themes.</summary>
internal sealed record ThemesPage(PageHead Head, EquatableArray<ThemeSummary> Themes) : Page(Head)
{
    public static readonly ModelType<ThemesPage> Model = ModelType.Of<ThemesPage>("themes page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Many("themes", p => p.Themes, () => ThemeSummary.Model);

    public override string Template => "themes.html";

    public override ModelType Type => Model;
}
