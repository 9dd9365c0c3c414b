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
/// <param name="Answered">Cases that answered, of all that were asked.</param>
/// <param name="Themes">What the answers are about, most frequent first.</param>
/// <param name="Groups">The answers of this page, by document group.</param>
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
    Bar Answered,
    EquatableArray<CodeTag> Themes,
    EquatableArray<AnswerGroup> Groups,
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
        .One("answered", p => p.Answered, () => Bar.Model)
        .Many("themes", p => p.Themes, () => CodeTag.Model)
        .Many("groups", p => p.Groups, () => AnswerGroup.Model)
        .Many("silent", p => p.Silent, () => Link.Model)
        .One("pager", p => p.Pager, () => Pages.Pager.Model)
        .Address("data_href", p => p.DataHref);

    public override string Template => "question.html";

    public override ModelType Type => Model;
}

/// <summary>The answers of one document group.</summary>
internal sealed record AnswerGroup(string Label, string Anchor, EquatableArray<AnswerView> Answers)
{
    public static readonly ModelType<AnswerGroup> Model = ModelType.Of<AnswerGroup>("answer group")
        .Text("label", g => g.Label)
        .Text("anchor", g => g.Anchor)
        .Many("answers", g => g.Answers, () => AnswerView.Model);
}

/// <summary>What one case answered.</summary>
/// <param name="Case">The person or group.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Href">Where the answer begins, or where it would have.</param>
/// <param name="IsEmpty">Whether nothing was answered: a group left no notes.</param>
/// <param name="Quotes">The answer, segment by segment; long ones are cut and lead on.</param>
/// <param name="MoreCount">Segments of the answer that are not shown here.</param>
internal sealed record AnswerView(string Case, string Title, string Href, bool IsEmpty, EquatableArray<QuoteView> Quotes, int MoreCount)
{
    public static readonly ModelType<AnswerView> Model = ModelType.Of<AnswerView>("answer")
        .Text("case", a => a.Case)
        .Text("title", a => a.Title)
        .Address("href", a => a.Href)
        .Flag("is_empty", a => a.IsEmpty)
        .Many("quotes", a => a.Quotes, () => QuoteView.Model)
        .Number("more_count", a => a.MoreCount);
}
