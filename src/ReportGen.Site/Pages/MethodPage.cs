using ReportGen.Engine.Digests;
using ReportGen.Site.Citations;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>How the report came to be: what was read and how, which rules with which version, what was noticed, and what it cannot tell.</summary>
/// <param name="Sources">What was read, by kind and group.</param>
/// <param name="Settings">The settings that decide what counts: speakers, units, files.</param>
/// <param name="Tool">Name and version of the program.</param>
/// <param name="RulesDigest">A fingerprint of the rules: two reports with the same one were coded alike.</param>
/// <param name="Rules">Every rule in words.</param>
/// <param name="Checks">How right rules are, those that people checked.</param>
/// <param name="Coders">Who coded by hand; empty where only rules did.</param>
/// <param name="Codings">All codings.</param>
/// <param name="HasAgreement">Whether there is a page on how far they agree.</param>
/// <param name="Former">What former rules coded, in a sentence; empty where they coded nothing.</param>
/// <param name="Findings">What was noticed while reading, as many as are worth listing.</param>
/// <param name="FindingCount">How many there are in all.</param>
internal sealed record MethodPage(
    PageHead Head,
    EquatableArray<Bar> Sources,
    EquatableArray<Fact> Settings,
    string Tool,
    string RulesDigest,
    EquatableArray<RuleText> Rules,
    EquatableArray<CheckView> Checks,
    EquatableArray<CoderView> Coders,
    int Codings,
    bool HasAgreement,
    string Former,
    EquatableArray<FindingView> Findings,
    int FindingCount) : Page(Head)
{
    /// <summary>Files that readers may want to have.</summary>
    public EquatableArray<Download> Downloads { get; init; } = [];

    public static readonly ModelType<MethodPage> Model = ModelType.Of<MethodPage>("method page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Many("sources", p => p.Sources, () => Bar.Model)
        .Many("settings", p => p.Settings, () => Fact.Model)
        .Text("tool", p => p.Tool)
        .Text("rules_digest", p => p.RulesDigest)
        .Many("rules", p => p.Rules, () => RuleText.Model)
        .Many("checks", p => p.Checks, () => CheckView.Model)
        .Many("coders", p => p.Coders, () => CoderView.Model)
        .Number("codings", p => p.Codings)
        .Flag("has_agreement", p => p.HasAgreement)
        .Text("former", p => p.Former)
        .Many("findings", p => p.Findings, () => FindingView.Model)
        .Number("finding_count", p => p.FindingCount)
        .Many("downloads", p => p.Downloads, () => Download.Model);

    public override string Template => "method.html";

    public override ModelType Type => Model;
}

/// <summary>A person who codes.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Documents">Documents of which they say anything.</param>
/// <param name="Added">Codings that they made.</param>
/// <param name="Accepted">Codings by rules that they accept.</param>
/// <param name="Rejected">Codings by rules that they reject.</param>
internal sealed record CoderView(string Name, int Documents, int Added, int Accepted, int Rejected)
{
    public static readonly ModelType<CoderView> Model = ModelType.Of<CoderView>("coder")
        .Text("name", c => c.Name)
        .Number("documents", c => c.Documents)
        .Number("added", c => c.Added)
        .Number("accepted", c => c.Accepted)
        .Number("rejected", c => c.Rejected);
}

/// <summary>A rule in words.</summary>
internal sealed record RuleText(CodeTag Tag, EquatableArray<string> Lines)
{
    public static readonly ModelType<RuleText> Model = ModelType.Of<RuleText>("rule")
        .One("tag", r => r.Tag, () => CodeTag.Model)
        .Texts("lines", r => r.Lines);
}

/// <summary>Something noticed while the report was built.</summary>
internal sealed record FindingView(string Code, string Severity, string Place, string Message, string Hint)
{
    public static readonly ModelType<FindingView> Model = ModelType.Of<FindingView>("finding")
        .Text("code", f => f.Code)
        .Text("severity", f => f.Severity)
        .Text("place", f => f.Place)
        .Text("message", f => f.Message)
        .Text("hint", f => f.Hint);
}

/// <summary>The codebook, entry by entry, or some of its themes.</summary>
internal sealed record CodebookPage(PageHead Head, EquatableArray<CodebookEntry> Entries, Pager Pager) : Page(Head)
{
    public static readonly ModelType<CodebookPage> Model = ModelType.Of<CodebookPage>("codebook page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Many("entries", p => p.Entries, () => CodebookEntry.Model)
        .One("pager", p => p.Pager, () => Pages.Pager.Model);

    public override string Template => "codebook.html";

    public override ModelType Type => Model;
}

/// <summary>A theme or code as the codebook lists it.</summary>
/// <param name="Tag">Name and address.</param>
/// <param name="Definition">What it means; may be empty, as the three that follow.</param>
/// <param name="Include">When to use it.</param>
/// <param name="Exclude">When not to.</param>
/// <param name="Example">What it looks like.</param>
/// <param name="Rules">The rule in words; none for a theme that only gathers codes.</param>
/// <param name="Check">How right the rule is, in a sentence without a stop; empty where there is no rule.</param>
/// <param name="Reach">Documents with it, of all.</param>
/// <param name="Codes">A theme's codes.</param>
internal sealed record CodebookEntry(
    CodeTag Tag, string Definition, string Include, string Exclude, string Example, EquatableArray<string> Rules, string Check, Bar Reach,
    EquatableArray<CodebookEntry> Codes)
{
    public static readonly ModelType<CodebookEntry> Model = ModelType.Of<CodebookEntry>("codebook entry")
        .One("tag", e => e.Tag, () => CodeTag.Model)
        .Text("definition", e => e.Definition)
        .Text("include", e => e.Include)
        .Text("exclude", e => e.Exclude)
        .Text("example", e => e.Example)
        .Texts("rules", e => e.Rules)
        .Text("check", e => e.Check)
        .One("reach", e => e.Reach, () => Bar.Model)
        .Many("codes", e => e.Codes, () => Model!);
}

/// <summary>What a server shows for an address that does not exist. It may be shown at any depth, so its links start at the base URL where one is known.</summary>
internal sealed record NotFoundPage(PageHead Head) : Page(Head)
{
    public static readonly ModelType<NotFoundPage> Model = ModelType.Of<NotFoundPage>("not found page")
        .One("head", p => p.Head, () => PageHead.Model);

    public override string Template => "404.html";

    public override ModelType Type => Model;
}

/// <summary>The list of addresses for search engines; without a base URL they are relative.</summary>
internal sealed record SitemapPage(PageHead Head, EquatableArray<string> Addresses) : Page(Head)
{
    public static readonly ModelType<SitemapPage> Model = ModelType.Of<SitemapPage>("sitemap page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Texts("addresses", p => p.Addresses);

    public override string Template => "sitemap.xml";

    public override ModelType Type => Model;
}

/// <summary>What every page knows of the report as a whole: as little as possible, since a change here reaches every page.</summary>
/// <param name="Title">The report's title.</param>
/// <param name="Description">One sentence about it; may be empty.</param>
/// <param name="Language">The language of the report's words.</param>
/// <param name="BaseUrl">Where it is published; empty where unknown.</param>
/// <param name="HasQuestions">Whether there are question pages.</param>
/// <param name="Tool">Name and version of the program that wrote it.</param>
internal sealed record SiteModel(string Title, string Description, string Asks, string Language, string BaseUrl, bool HasQuestions, string Tool) : ICanonical
{
    /// <summary>How the report is cited.</summary>
    public Citation Citation { get; init; } = Citation.Of(Title);

    /// <summary>Whether there is a feed of its findings: it needs to be known where the report is published, and when it was written.</summary>
    public bool HasFeed { get; init; }

    /// <summary>What language the program's own words are: that of the report, or English where nobody has written them in it.</summary>
    public string WordsLanguage { get; init; } = Language;

    /// <summary>Where the picture beside the title lies; empty where there is none.</summary>
    public string Logo { get; init; } = "";

    /// <summary>The project's own words at the foot of every page; may be empty.</summary>
    public Html Footer { get; init; } = new("");

    /// <summary>What others may do with the report; may be empty.</summary>
    public Html Licence { get; init; } = new("");

    /// <summary>What the style sheet says otherwise than usual.</summary>
    public string Styles { get; init; } = "";

    /// <summary>Which way the program's own words are written: ltr or rtl.</summary>
    public string Direction { get; init; } = "ltr";

    public static readonly ModelType<SiteModel> Model = ModelType.Of<SiteModel>("site")
        .Text("title", s => s.Title)
        .Text("description", s => s.Description)
        .Text("language", s => s.Language)
        .Text("words_language", s => s.WordsLanguage)
        .Text("direction", s => s.Direction)
        .Address("logo", s => s.Logo)
        .Html("footer", s => s.Footer)
        .Html("licence", s => s.Licence)
        .Address("base_url", s => s.BaseUrl)
        .Flag("has_questions", s => s.HasQuestions)
        .Flag("has_search", s => s.HasSearch)
        .Text("tool", s => s.Tool)
        .One("citation", s => s.Citation, () => Citation.Model)
        .Flag("has_feed", s => s.HasFeed);

    /// <summary>Whether every page has a field to search the report by.</summary>
    public bool HasSearch { get; init; }

    public void Write(CanonicalWriter writer) => writer
        .Value(Citation).Flag(HasFeed).Flag(HasSearch)
        .Text(Title).Text(Description).Text(Asks).Text(Language).Text(BaseUrl).Flag(HasQuestions).Text(Tool)
        .Text(WordsLanguage).Text(Direction).Text(Logo).Text(Footer.Markup).Text(Licence.Markup).Text(Styles);
}
