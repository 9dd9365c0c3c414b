using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>The first page: what the study asks, what it finds and how far each of that reaches, the whole sample at a glance, and how far to trust all of it.</summary>
/// <param name="Asks">What the study asks; may be empty.</param>
/// <param name="Figures">The numbers of the sample, in words: "12 documents".</param>
/// <param name="Counting">What the reach of a theme counts, and where its quotes come from.</param>
/// <param name="Stories">Themes with what they come to, those first that reach furthest.</param>
/// <param name="ThemeCount">How many themes there are in all.</param>
/// <param name="Picture">Every document at a glance.</param>
/// <param name="Groups">Document groups with their share of the sample.</param>
/// <param name="Doubts">How far the report is to be trusted, in sentences that lead on.</param>
/// <param name="Questions">Questions with how many answered them, as many as fit a screen.</param>
/// <param name="QuestionCount">How many there are in all.</param>
/// <param name="DocumentCount">How many documents there are.</param>
internal sealed record OverviewPage(
    PageHead Head,
    string Asks,
    EquatableArray<Fact> Figures,
    string Counting,
    EquatableArray<ThemeStory> Stories,
    int ThemeCount,
    SamplePicture Picture,
    EquatableArray<Bar> Groups,
    EquatableArray<Link> Doubts,
    EquatableArray<Bar> Questions,
    int QuestionCount,
    int DocumentCount) : Page(Head)
{
    /// <summary>Other forms of the report.</summary>
    public EquatableArray<Link> Editions { get; init; } = [];

    public static readonly ModelType<OverviewPage> Model = ModelType.Of<OverviewPage>("overview page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("asks", p => p.Asks)
        .Many("figures", p => p.Figures, () => Fact.Model)
        .Text("counting", p => p.Counting)
        .Many("stories", p => p.Stories, () => ThemeStory.Model)
        .Number("theme_count", p => p.ThemeCount)
        .One("picture", p => p.Picture, () => SamplePicture.Model)
        .Many("groups", p => p.Groups, () => Bar.Model)
        .Many("doubts", p => p.Doubts, () => Link.Model)
        .Many("questions", p => p.Questions, () => Bar.Model)
        .Number("question_count", p => p.QuestionCount)
        .Number("document_count", p => p.DocumentCount)
        .Many("editions", p => p.Editions, () => Link.Model);

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
