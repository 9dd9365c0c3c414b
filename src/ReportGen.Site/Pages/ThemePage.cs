using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>A page of a theme or code: what it means, how far it reaches, and the evidence. Evidence that does not fit goes on on further pages.</summary>
/// <param name="Id">The node's id.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Theme">The theme's id, for its colour.</param>
/// <param name="Parent">The theme of a code; null for a theme.</param>
/// <param name="IsFirst">Whether this is the first page, which has all that is not evidence.</param>
/// <param name="Claim">What is claimed, in a sentence; may be empty.</param>
/// <param name="Definition">What it means; may be empty, as the three that follow.</param>
/// <param name="Include">When to use it.</param>
/// <param name="Exclude">When not to.</param>
/// <param name="Example">What it looks like.</param>
/// <param name="Memo">The theme's narrative; empty where there is none.</param>
/// <param name="Quotes">Passages that tell it best, as the analyst says.</param>
/// <param name="Against">Passages that speak against it.</param>
/// <param name="Rules">The rule in words, one part a line.</param>
/// <param name="Codes">The codes of a theme with their reach.</param>
/// <param name="Reach">Documents with it, of all.</param>
/// <param name="Segments">Segments with it.</param>
/// <param name="OwnCodings">Codings of the node itself.</param>
/// <param name="TotalCodings">Those and its codes'.</param>
/// <param name="ByPeople">How many of all of them people made.</param>
/// <param name="Accepted">How many of all of them a rule made and people accept.</param>
/// <param name="RejectedCodings">What rules found besides and people rejected.</param>
/// <param name="Check">How right its rule is, in a sentence without a stop; empty where it has none, and on other pages than the first.</param>
/// <param name="Groups">Its reach in each document group.</param>
/// <param name="Along">Segments in each tenth of interviews, as parts of the fullest; empty where they are too few.</param>
/// <param name="Together">Themes that share segments with it, most first.</param>
/// <param name="TogetherNote">What that leaves out, where it leaves something out; else empty.</param>
/// <param name="Evidence">The quotes of this page, by document.</param>
/// <param name="Rejected">What people rejected, on the pages after the evidence.</param>
/// <param name="RejectedHref">Where that begins; empty where there is none, and on other pages than the first.</param>
/// <param name="Without">Documents without it, as many as are worth listing.</param>
/// <param name="WithoutCount">How many there are in all.</param>
/// <param name="Pager">The way through the evidence.</param>
/// <param name="Previous">The theme before it in the codebook.</param>
/// <param name="Next">The theme after it.</param>
internal sealed record ThemePage(
    PageHead Head,
    string Id,
    string Label,
    string Theme,
    Link? Parent,
    bool IsFirst,
    string Claim,
    Html Definition,
    string Include,
    string Exclude,
    string Example,
    Html Memo,
    EquatableArray<QuoteView> Quotes,
    EquatableArray<QuoteView> Against,
    EquatableArray<string> Rules,
    EquatableArray<Bar> Codes,
    Bar Reach,
    int Segments,
    int OwnCodings,
    int TotalCodings,
    int ByPeople,
    int Accepted,
    int RejectedCodings,
    string Check,
    EquatableArray<Bar> Groups,
    EquatableArray<Bar> Along,
    EquatableArray<CodeTag> Together,
    string TogetherNote,
    EquatableArray<QuoteGroup> Evidence,
    EquatableArray<QuoteGroup> Rejected,
    string RejectedHref,
    EquatableArray<Link> Without,
    int WithoutCount,
    Pager Pager,
    Link? Previous,
    Link? Next) : Page(Head)
{
    /// <summary>What nobody has written of a theme, in a sentence; empty where nothing is missing, for codes, and on other pages than the first.</summary>
    public string Missing { get; init; } = "";

    /// <summary>The parts of its rule with what they found; none where it has no rule, and on other pages than the first.</summary>
    public TermsView Terms { get; init; } = TermsView.None;

    public static readonly ModelType<ThemePage> Model = ModelType.Of<ThemePage>("theme page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("id", p => p.Id)
        .Text("label", p => p.Label)
        .Text("theme", p => p.Theme)
        .One("parent", p => p.Parent, () => Link.Model)
        .Flag("is_first", p => p.IsFirst)
        .Text("claim", p => p.Claim)
        .Html("definition", p => p.Definition)
        .Text("include", p => p.Include)
        .Text("exclude", p => p.Exclude)
        .Text("example", p => p.Example)
        .Html("memo", p => p.Memo)
        .Many("quotes", p => p.Quotes, () => QuoteView.Model)
        .Many("against", p => p.Against, () => QuoteView.Model)
        .Texts("rules", p => p.Rules)
        .Many("codes", p => p.Codes, () => Bar.Model)
        .One("reach", p => p.Reach, () => Bar.Model)
        .Number("segments", p => p.Segments)
        .Number("own_codings", p => p.OwnCodings)
        .Number("total_codings", p => p.TotalCodings)
        .Number("codings_by_people", p => p.ByPeople)
        .Number("accepted_codings", p => p.Accepted)
        .Number("rejected_codings", p => p.RejectedCodings)
        .Text("check", p => p.Check)
        .Many("groups", p => p.Groups, () => Bar.Model)
        .Many("along", p => p.Along, () => Bar.Model)
        .Text("missing", p => p.Missing)
        .One("terms", p => p.Terms, () => TermsView.Model)
        .Many("together", p => p.Together, () => CodeTag.Model)
        .Text("together_note", p => p.TogetherNote)
        .Many("evidence", p => p.Evidence, () => QuoteGroup.Model)
        .Many("rejected", p => p.Rejected, () => QuoteGroup.Model)
        .Address("rejected_href", p => p.RejectedHref)
        .Many("without", p => p.Without, () => Link.Model)
        .Number("without_count", p => p.WithoutCount)
        .One("pager", p => p.Pager, () => Pages.Pager.Model)
        .One("previous", p => p.Previous, () => Link.Model)
        .One("next", p => p.Next, () => Link.Model);

    public override string Template => "theme.html";

    public override ModelType Type => Model;
}

/// <summary>The segments that two themes, or two codes, share.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Segments">How many segments in all.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Note">That there may be more, where some were not counted; else empty.</param>
/// <param name="Expected">How many could be expected, with one decimal; empty where that is not known.</param>
/// <param name="Without">How many documents have only one of the two, with the way to them.</param>
/// <param name="Marked">The code whose words are marked; empty where the words of both are.</param>
/// <param name="Evidence">Those of this page, by document.</param>
/// <param name="Pager">The way through them.</param>
internal sealed record CooccurrencePage(
    PageHead Head, CodeTag First, CodeTag Second, int Segments, int Documents, string Note, string Expected, EquatableArray<Link> Without, string Marked,
    EquatableArray<QuoteGroup> Evidence, Pager Pager) : Page(Head)
{
    public static readonly ModelType<CooccurrencePage> Model = ModelType.Of<CooccurrencePage>("cooccurrence page")
        .One("head", p => p.Head, () => PageHead.Model)
        .One("first", p => p.First, () => CodeTag.Model)
        .One("second", p => p.Second, () => CodeTag.Model)
        .Number("segments", p => p.Segments)
        .Number("documents", p => p.Documents)
        .Text("note", p => p.Note)
        .Text("expected", p => p.Expected)
        .Many("without", p => p.Without, () => Link.Model)
        .Text("marked", p => p.Marked)
        .Many("evidence", p => p.Evidence, () => QuoteGroup.Model)
        .One("pager", p => p.Pager, () => Pages.Pager.Model);

    public override string Template => "cooccurrence.html";

    public override ModelType Type => Model;
}
