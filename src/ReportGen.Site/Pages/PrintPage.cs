using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>The whole report on one page, as it is printed or written for a word processor. It is bounded, and says what it leaves out.</summary>
/// <param name="Asks">What the study asks; may be empty.</param>
/// <param name="Figures">The numbers of the sample.</param>
/// <param name="Groups">Document groups with their share of the sample.</param>
/// <param name="Documents">The documents, as many as fit some pages.</param>
/// <param name="DocumentCount">How many there are in all.</param>
/// <param name="Chapters">Every theme with its codes.</param>
/// <param name="QuotesPerCode">How many quotes of a code are shown at most, besides those that were picked.</param>
/// <param name="Questions">Questions with how many answered them.</param>
/// <param name="QuestionCount">How many there are in all.</param>
/// <param name="Entries">The codebook, entry by entry.</param>
/// <param name="EntryCount">How many entries it has in all.</param>
/// <param name="Checks">How right rules are, those that people checked.</param>
/// <param name="RulesDigest">A fingerprint of the rules; empty where there are none.</param>
/// <param name="HasPeople">Whether people coded, too.</param>
internal sealed record PrintPage(
    PageHead Head,
    string Asks,
    EquatableArray<Fact> Figures,
    EquatableArray<Bar> Groups,
    EquatableArray<PrintedDocument> Documents,
    int DocumentCount,
    EquatableArray<Chapter> Chapters,
    int QuotesPerCode,
    EquatableArray<Bar> Questions,
    int QuestionCount,
    EquatableArray<PrintedEntry> Entries,
    int EntryCount,
    EquatableArray<CheckView> Checks,
    string RulesDigest,
    bool HasPeople) : Page(Head)
{
    /// <summary>Every document at a glance; its marks lead nowhere.</summary>
    public required SamplePicture Picture { get; init; }

    /// <summary>Themes by attributes of the documents, as many as fit a sheet of paper.</summary>
    public EquatableArray<PrintedComparison> Comparisons { get; init; } = [];

    /// <summary>How many attributes are compared in all.</summary>
    public int ComparisonCount { get; init; }

    /// <summary>Values with fewer documents than this say little.</summary>
    public int Few { get; init; }

    public static readonly ModelType<PrintPage> Model = ModelType.Of<PrintPage>("print page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("asks", p => p.Asks)
        .Many("figures", p => p.Figures, () => Fact.Model)
        .Many("groups", p => p.Groups, () => Bar.Model)
        .Many("documents", p => p.Documents, () => PrintedDocument.Model)
        .Number("document_count", p => p.DocumentCount)
        .Many("chapters", p => p.Chapters, () => Chapter.Model)
        .Number("quotes_per_code", p => p.QuotesPerCode)
        .Many("questions", p => p.Questions, () => Bar.Model)
        .Number("question_count", p => p.QuestionCount)
        .Many("entries", p => p.Entries, () => PrintedEntry.Model)
        .Number("entry_count", p => p.EntryCount)
        .Many("checks", p => p.Checks, () => CheckView.Model)
        .Text("rules_digest", p => p.RulesDigest)
        .Flag("has_people", p => p.HasPeople)
        .One("picture", p => p.Picture, () => SamplePicture.Model)
        .Many("comparisons", p => p.Comparisons, () => PrintedComparison.Model)
        .Number("comparison_count", p => p.ComparisonCount)
        .Number("few", p => p.Few);

    public override string Template => "print.html";

    public override ModelType Type => Model;
}

/// <summary>A document in the printed list of the sample.</summary>
internal sealed record PrintedDocument(string Title, string Href, string Kind, string Group, int Words, int Codings)
{
    public static readonly ModelType<PrintedDocument> Model = ModelType.Of<PrintedDocument>("printed document")
        .Text("title", d => d.Title)
        .Address("href", d => d.Href)
        .Text("kind", d => d.Kind)
        .Text("group", d => d.Group)
        .Number("words", d => d.Words)
        .Number("codings", d => d.Codings);
}

/// <summary>Themes by one attribute, as they are printed.</summary>
/// <param name="Label">What the attribute is called.</param>
/// <param name="Table">Shares.</param>
/// <param name="Documents">Documents that have one of the values.</param>
/// <param name="All">All documents.</param>
/// <param name="ThemeCount">How many themes there are in all.</param>
internal sealed record PrintedComparison(string Label, ShareTable Table, int Documents, int All, int ThemeCount)
{
    public static readonly ModelType<PrintedComparison> Model = ModelType.Of<PrintedComparison>("printed comparison")
        .Text("label", c => c.Label)
        .One("table", c => c.Table, () => ShareTable.Model)
        .Number("documents", c => c.Documents)
        .Number("all", c => c.All)
        .Number("theme_count", c => c.ThemeCount);
}

/// <summary>An entry of the codebook, as it is printed.</summary>
/// <param name="Tag">The theme or code.</param>
/// <param name="IsTheme">Whether it is a theme.</param>
/// <param name="Definition">What it means; may be empty, as the three that follow.</param>
/// <param name="Include">When to use it.</param>
/// <param name="Exclude">When not to.</param>
/// <param name="Example">What it looks like.</param>
/// <param name="Rule">Its rule in words; cut where it is long.</param>
/// <param name="Reach">Documents with it, of all.</param>
internal sealed record PrintedEntry(CodeTag Tag, bool IsTheme, string Definition, string Include, string Exclude, string Example, string Rule, Bar Reach)
{
    public static readonly ModelType<PrintedEntry> Model = ModelType.Of<PrintedEntry>("printed entry")
        .One("tag", e => e.Tag, () => CodeTag.Model)
        .Flag("is_theme", e => e.IsTheme)
        .Text("definition", e => e.Definition)
        .Text("include", e => e.Include)
        .Text("exclude", e => e.Exclude)
        .Text("example", e => e.Example)
        .Text("rule", e => e.Rule)
        .One("reach", e => e.Reach, () => Bar.Model);
}
