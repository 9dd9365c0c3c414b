using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>A page of one question: how it was asked, and all answers side by side, by group. Answers that do not fit go on on further pages.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Text">Its words.</param>
/// <param name="Session">The workshop session that set it; empty where none did.</param>
/// <param name="IsFirst">Whether this is the first page.</param>
/// <param name="Asked">The wordings as they stand in the documents, each leading there.</param>
/// <param name="AskedCount">How many there are in all.</param>
/// <param name="AskedIn">In how many documents, as far as was found; the first page says it, others 0.</param>
/// <param name="Documents">How many documents there are; the first page says it, others 0.</param>
/// <param name="Answered">Cases that answered, of all that were asked.</param>
/// <param name="Themes">What the answers are about, most frequent first.</param>
/// <param name="Groups">The answers of this page, by document group.</param>
/// <param name="Declined">Those of this page who were asked and of whom no word of an answer is noted.</param>
/// <param name="DeclinedCount">How many there are in all.</param>
/// <param name="DeclinedHref">Where they stand; empty where there are none.</param>
/// <param name="Silent">Groups of its sessions that left no notes and of which nothing says which question they took.</param>
/// <param name="Pager">The way through the answers.</param>
/// <param name="DataHref">The same question as JSON.</param>
internal sealed record QuestionPage(
    PageHead Head,
    string Id,
    string Text,
    string Session,
    bool IsFirst,
    EquatableArray<Link> Asked,
    int AskedCount,
    int AskedIn,
    int Documents,
    Bar Answered,
    EquatableArray<AnswerTheme> Themes,
    EquatableArray<AnswerGroup> Groups,
    EquatableArray<AnswerView> Declined,
    int DeclinedCount,
    string DeclinedHref,
    EquatableArray<Link> Silent,
    Pager Pager,
    string DataHref) : Page(Head)
{
    public static readonly ModelType<QuestionPage> Model = ModelType.Of<QuestionPage>("question page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("id", p => p.Id)
        .Text("text", p => p.Text)
        .Text("session", p => p.Session)
        .Flag("is_first", p => p.IsFirst)
        .Many("asked", p => p.Asked, () => Link.Model)
        .Number("asked_count", p => p.AskedCount)
        .Number("asked_in", p => p.AskedIn)
        .Number("documents", p => p.Documents)
        .One("answered", p => p.Answered, () => Bar.Model)
        .Many("themes", p => p.Themes, () => AnswerTheme.Model)
        .Many("groups", p => p.Groups, () => AnswerGroup.Model)
        .Many("declined", p => p.Declined, () => AnswerView.Model)
        .Number("declined_count", p => p.DeclinedCount)
        .Address("declined_href", p => p.DeclinedHref)
        .Many("silent", p => p.Silent, () => Link.Model)
        .One("pager", p => p.Pager, () => Pages.Pager.Model)
        .Address("data_href", p => p.DataHref);

    public override string Template => "question.html";

    public override ModelType Type => Model;
}

/// <summary>A theme of the answers.</summary>
/// <param name="Tag">The theme.</param>
/// <param name="Share">Answers that have it, of all answers.</param>
/// <param name="Answers">The first of them, by who answers, each leading there.</param>
/// <param name="MoreCount">How many are not among them.</param>
internal sealed record AnswerTheme(CodeTag Tag, Bar Share, EquatableArray<Link> Answers, int MoreCount)
{
    public static readonly ModelType<AnswerTheme> Model = ModelType.Of<AnswerTheme>("theme of answers")
        .One("tag", t => t.Tag, () => CodeTag.Model)
        .One("share", t => t.Share, () => Bar.Model)
        .Many("answers", t => t.Answers, () => Link.Model)
        .Number("more_count", t => t.MoreCount);
}

/// <summary>The answers of one document group.</summary>
/// <param name="Label">The group.</param>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Answered">How many of it answered, of those that were asked: on all pages.</param>
/// <param name="IsContinued">Whether its first answers stand on the page before.</param>
/// <param name="Answers">Those of this page.</param>
internal sealed record AnswerGroup(string Label, string Anchor, Bar Answered, bool IsContinued, EquatableArray<AnswerView> Answers)
{
    public static readonly ModelType<AnswerGroup> Model = ModelType.Of<AnswerGroup>("answer group")
        .Text("label", g => g.Label)
        .Text("anchor", g => g.Anchor)
        .One("answered", g => g.Answered, () => Bar.Model)
        .Flag("is_continued", g => g.IsContinued)
        .Many("answers", g => g.Answers, () => AnswerView.Model);
}

/// <summary>What one case answered.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Case">The person as the report calls them, or the group.</param>
/// <param name="Title">What the document is called.</param>
/// <param name="Href">Where the answer begins, or where it would have.</param>
/// <param name="Quotes">The answer, segment by segment; long ones are cut and lead on.</param>
/// <param name="MoreCount">Segments of the answer that are not shown here.</param>
internal sealed record AnswerView(string Anchor, string Case, string Title, string Href, EquatableArray<QuoteView> Quotes, int MoreCount)
{
    public static readonly ModelType<AnswerView> Model = ModelType.Of<AnswerView>("answer")
        .Text("anchor", a => a.Anchor)
        .Text("case", a => a.Case)
        .Text("title", a => a.Title)
        .Address("href", a => a.Href)
        .Many("quotes", a => a.Quotes, () => QuoteView.Model)
        .Number("more_count", a => a.MoreCount);
}
