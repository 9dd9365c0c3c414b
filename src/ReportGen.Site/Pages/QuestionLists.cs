using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Links;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Pages;

/// <summary>Makes the list of questions.</summary>
internal static class QuestionLists
{
    private const int MostThemes = 3;

    public static Made<PagePlan> Plan(ReportPages report) => PagePlan.Of(
        Addresses.Questions(),
        shows =>
        {
            shows.Digest(report.Frame.Names).Value(report.Numbers.Questions);
            foreach (var part in report.Numbers.Questions.Questions.SelectMany(q => report.Index.Answers(q.Question.Id)))
            {
                shows.Hash(part.Hash);
            }
        },
        report.Steps.OfLists,
        () => Make(report));

    private static QuestionsPage Make(ReportPages report)
    {
        var path = Addresses.Questions();
        var root = Addresses.RootOf(path);
        var (questions, language) = (report.Numbers.Questions.Questions, report.Frame.Language);
        return new QuestionsPage(
            PageHeads.Make(
                language, path, "questions", language.Say("Questions"),
                language.Count(questions.Count, "{0} question with all answers side by side.", "{0} questions with all answers side by side.")),
            questions
                .GroupBy(q => q.Question.IsNamed ? language.Say("Questions of this study") : language.Say("Asked at the workshop: {0}", q.Question.Session ?? ""))
                .Select(g => new QuestionGroup(g.Key, g.Select(q => Summary(q, report, root)).ToEquatableArray()))
                .ToEquatableArray());
    }

    private static QuestionSummary Summary(QuestionReach reach, ReportPages report, string root) => new(
        reach.Question.Text,
        root + Addresses.Href(Addresses.Question(reach.Question.Id)),
        reach.Question.IsNamed ? reach.Question.Session ?? "" : "",
        Bar.Make("answered", "", reach.Answered, reach.Cases),
        AnswerThemes.Count(report.Index.Answers(reach.Question.Id), report.Frame.Nodes)
            .Take(MostThemes)
            .Select(t => report.Frame.Nodes.Tag(t.Theme, root, "", t.Answers))
            .ToEquatableArray());
}
