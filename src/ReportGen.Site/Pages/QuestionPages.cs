using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages of a question.</summary>
internal static class QuestionPages
{
    private const int AnswersPerPage = 24;
    private const int MostWordings = 12;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report) => report.Frame.Questions.Questions.SelectMany(q => Plan(q, report));

    private static IEnumerable<Made<PagePlan>> Plan(PlannedQuestion question, ReportPages report)
    {
        var (nodes, parts) = (report.Frame.Nodes, report.Index.Answers(question.Id));
        List<AnswerIn> answers = [.. parts.SelectMany(p => p.Question.Answers.Select(a => new AnswerIn(p.Document, a)))];
        var count = Math.Max(1, (answers.Count + AnswersPerPage - 1) / AnswersPerPage);
        var answered = Bar.Make("answered", "", answers.Count(a => a.Answer.Segments.Count > 0), answers.Count);
        var asked = parts.Sum(p => p.Question.Asked.Count);
        for (var number = 1; number <= count; number++)
        {
            var at = number;
            var here = answers.GetRange((number - 1) * AnswersPerPage, Math.Min(AnswersPerPage, answers.Count - (number - 1) * AnswersPerPage));
            yield return PagePlan.Of(
                Addresses.Question(question.Id, number),
                shows =>
                {
                    shows.Value(question).Digest(report.Frame.Names).Number(at).Number(count).Number(answered.Count).Number(answered.Of).Number(asked);
                    Write(shows, here);
                    if (at == 1)
                    {
                        Write(shows, parts);
                    }
                },
                [report.Steps.Frame.Row(""), .. (at == 1 ? parts.Select(p => p.Document) : here.Select(a => a.Document)).Select(d => report.Steps.Coded.Row(d.Card.Id)).Distinct()],
                () =>
                {
                    var page =
                        Make(question, here, answered, PageHeads.Pager(Addresses.RootOf(Addresses.Question(question.Id, at)), at, count, n => Addresses.Question(question.Id, n)),
                            nodes);
                    return at > 1 ? page with { AskedCount = asked } : page with
                    {
                        IsFirst = true,
                        AskedCount = asked,
                        Asked = Asked(parts, page.Head.Root),
                        Themes = Themes(answers, nodes, page.Head.Root),
                        Silent = Silent(parts, page.Head.Root),
                    };
                });
        }
    }

    private static void Write(CanonicalWriter shows, List<AnswerIn> answers)
    {
        foreach (var (document, answer) in answers)
        {
            shows.Text(document.Card.Id).Text(document.Card.Label).Text(document.Card.Group).Value(answer);
            foreach (var place in answer.Places)
            {
                shows.Number((long)document.Contents[place.Segment]);
            }
        }
    }

    private static void Write(CanonicalWriter shows, IReadOnlyList<AnswersIn> parts)
    {
        foreach (var (document, question) in parts)
        {
            shows.Text(document.Card.Id).Number((long)question.Hash);
        }
    }

    // What every page of the question has; the first one has more.
    private static QuestionPage Make(PlannedQuestion question, List<AnswerIn> answers, Bar answered, Pager pager, NodeList nodes)
    {
        var path = Addresses.Question(question.Id, pager.Number);
        var root = Addresses.RootOf(path);
        var isFirst = pager.Number == 1;
        return new QuestionPage(
            PageHeads.Make(
                path, "questions", isFirst ? question.Text : $"{question.Text} (page {pager.Number})",
                $"{question.Text} {Words.Count(answered.Count, "answer")}, side by side.",
                isFirst ? [("Questions", Addresses.Questions())] : [("Questions", Addresses.Questions()), (question.Text, Addresses.Question(question.Id))]),
            question.Id,
            question.Text,
            question.Session ?? "",
            false,
            [],
            0,
            answered,
            [],
            answers
                .GroupBy(a => a.Document.Card.Group)
                .Select(g => new AnswerGroup(g.Key, $"g-{Slug.From(g.Key)}", g.Select(a => View(a.Document, a.Answer, root, nodes)).ToEquatableArray()))
                .ToEquatableArray(),
            [],
            pager,
            root + Addresses.Href(Addresses.QuestionData(question.Id)));
    }

    private static EquatableArray<Link> Asked(IReadOnlyList<AnswersIn> parts, string root) => parts
        .SelectMany(p => p.Question.Asked.Select(a => (p.Document.Card.Id, a.Segment, a.Text)))
        .DistinctBy(a => a.Text)
        .Select(a => a with { Text = Oneline(a.Text) })
        .DistinctBy(a => a.Text)
        .Take(MostWordings)
        .Select(a => new Link(a.Text, $"{root}{Addresses.Href(Addresses.Document(a.Id))}#{a.Segment}"))
        .ToEquatableArray();

    private static EquatableArray<CodeTag> Themes(List<AnswerIn> answers, NodeList nodes, string root) => answers
        .SelectMany(a => a.Answer.Themes)
        .GroupBy(t => t)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => nodes.Tag(g.Key, root, $"in {Words.Count(g.Count(), "answer")}", g.Count()))
        .ToEquatableArray();

    private static AnswerView View(CodedDocument document, AnswerEvidence answer, string root, NodeList nodes) => new(
        answer.Case,
        document.Card.Label,
        $"{root}{Addresses.Href(Addresses.Document(document.Card.Id))}#{answer.Segment}",
        answer.Segments.Count == 0,
        answer.Places.Select(p => EvidenceGroups.View(document.Card.Id, document.Quote(p), root, nodes, [])).ToEquatableArray(),
        answer.More);

    private static EquatableArray<Link> Silent(IReadOnlyList<AnswersIn> parts, string root) => parts
        .SelectMany(p => p.Question.Silent.Select(s => new Link(s.Text, $"{root}{Addresses.Href(Addresses.Document(p.Document.Card.Id))}#{s.Segment}")))
        .ToEquatableArray();

    private static string Oneline(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private readonly record struct AnswerIn(CodedDocument Document, AnswerEvidence Answer);
}
