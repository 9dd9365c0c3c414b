using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>All questions: those of site.yml, then those of each workshop session.</summary>
internal sealed record QuestionsPage(PageHead Head, EquatableArray<QuestionGroup> Groups) : Page(Head)
{
    public static readonly ModelType<QuestionsPage> Model = ModelType.Of<QuestionsPage>("questions page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Many("groups", p => p.Groups, () => QuestionGroup.Model);

    public override string Template => "questions.html";

    public override ModelType Type => Model;
}

/// <summary>Questions of one origin, in the order of the study.</summary>
internal sealed record QuestionGroup(string Label, EquatableArray<QuestionSummary> Questions)
{
    public static readonly ModelType<QuestionGroup> Model = ModelType.Of<QuestionGroup>("question group")
        .Text("label", g => g.Label)
        .Many("questions", g => g.Questions, () => QuestionSummary.Model);
}

/// <summary>A question in a list.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Href">Its page.</param>
/// <param name="Session">The workshop session that set it; empty where none did.</param>
/// <param name="Answered">Cases that answered, of all that were asked.</param>
/// <param name="Themes">What most answers are about, with how many of them: most first.</param>
internal sealed record QuestionSummary(string Text, string Href, string Session, Bar Answered, EquatableArray<CodeTag> Themes)
{
    public static readonly ModelType<QuestionSummary> Model = ModelType.Of<QuestionSummary>("question summary")
        .Text("text", q => q.Text)
        .Address("href", q => q.Href)
        .Text("session", q => q.Session)
        .One("answered", q => q.Answered, () => Bar.Model)
        .Many("themes", q => q.Themes, () => CodeTag.Model);
}
