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
    private const int MostNamed = 1000;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report) => report.Frame.Questions.Questions.SelectMany(q => Plan(q, report));

    private static IEnumerable<Made<PagePlan>> Plan(PlannedQuestion question, ReportPages report)
    {
        var (nodes, parts) = (report.Frame.Nodes, report.Index.Answers(question.Id));
        var (answers, asked, positive) = Answers(parts);
        var count = Math.Max(1, (answers.Length + AnswersPerPage - 1) / AnswersPerPage);
        var answered = Bar.Make("answered", "", positive, answers.Length);
        for (var number = 1; number <= count; number++)
        {
            var at = number;
            var here = new ArraySegment<AnswerIn>(answers, (number - 1) * AnswersPerPage, Math.Min(AnswersPerPage, answers.Length - ((number - 1) * AnswersPerPage)));
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
                () => FromOf(report.Steps, at == 1 ? parts : [.. here.Select(a => a.Part)]),
                () =>
                {
                    var pager = PageHeads.Pager(Addresses.RootOf(Addresses.Question(question.Id, at)), at, count, n => Addresses.Question(question.Id, n));
                    var page = Make(question, here, answered, pager, nodes) with { AskedCount = asked };
                    return at > 1 ? page : page with
                    {
                        IsFirst = true,
                        Asked = Asked(parts, page.Head.Root),
                        Themes = Themes(parts, nodes, page.Head.Root),
                        Silent = Silent(parts, page.Head.Root),
                    };
                });
        }
    }

    // All documents are gone through in every build that plans pages: no object for each answer.
    private static (AnswerIn[] Answers, int Asked, int Answered) Answers(IReadOnlyList<AnswersIn> parts)
    {
        var (cases, asked, answered) = (0, 0, 0);
        foreach (var part in parts)
        {
            (cases, asked, answered) = (cases + part.Cases, asked + part.Asked, answered + part.Answered);
        }

        var (answers, at) = (new AnswerIn[cases], 0);
        foreach (var part in parts)
        {
            for (var (i, count) = (0, part.Cases); i < count; i++)
            {
                answers[at++] = new(part, i);
            }
        }

        return (answers, asked, answered);
    }

    // The first page says of all answers how many there are; which of a thousand documents was other does not need to be told for each question.
    private static List<From> FromOf(PageSteps steps, IReadOnlyList<AnswersIn> parts)
    {
        List<From> from = [steps.Frame.Row("")];
        from.AddRange(parts.Count > MostNamed ? [steps.Coded.Row()] : parts.Select(p => steps.Coded.Row(p.Document.Card.Id)));
        return from;
    }

    private static void Write(CanonicalWriter shows, ArraySegment<AnswerIn> answers)
    {
        foreach (var (part, answer) in answers)
        {
            var card = part.Document.Card;
            shows.Text(card.Id).Text(card.Label).Text(card.Group).Number((long)part.HashOf(answer));
        }
    }

    private static void Write(CanonicalWriter shows, IReadOnlyList<AnswersIn> parts)
    {
        foreach (var part in parts)
        {
            shows.Text(part.Document.Card.Id).Number((long)part.Hash);
        }
    }

    // What every page of the question has; the first one has more.
    private static QuestionPage Make(PlannedQuestion question, ArraySegment<AnswerIn> answers, Bar answered, Pager pager, NameList nodes)
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
                .GroupBy(a => a.Part.Document.Card.Group)
                .Select(g => new AnswerGroup(g.Key, $"g-{Slug.From(g.Key)}", g.Select(a => View(a.Part.Document, a.Words, root, nodes)).ToEquatableArray()))
                .ToEquatableArray(),
            [],
            pager,
            root + Addresses.Href(Addresses.QuestionData(question.Id)));
    }

    private static EquatableArray<Link> Asked(IReadOnlyList<AnswersIn> parts, string root) => parts
        .SelectMany(p => p.Words.Asked.Select(a => (p.Document.Card.Id, a.Segment, a.Text)))
        .DistinctBy(a => a.Text)
        .Select(a => a with { Text = Oneline(a.Text) })
        .DistinctBy(a => a.Text)
        .Take(MostWordings)
        .Select(a => new Link(a.Text, $"{root}{Addresses.Href(Addresses.Document(a.Id))}#{a.Segment}"))
        .ToEquatableArray();

    private static EquatableArray<CodeTag> Themes(IReadOnlyList<AnswersIn> parts, NameList nodes, string root) => parts
        .SelectMany(p => p.Words.Answers)
        .SelectMany(a => a.Themes)
        .GroupBy(t => t)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => nodes.Tag(g.Key, root, $"in {Words.Count(g.Count(), "answer")}", g.Count()))
        .ToEquatableArray();

    private static AnswerView View(CodedDocument document, AnswerEvidence answer, string root, NameList nodes) => new(
        answer.Case,
        document.Card.Label,
        $"{root}{Addresses.Href(Addresses.Document(document.Card.Id))}#{answer.Segment}",
        answer.Segments.Count == 0,
        answer.Places.Select(p => EvidenceGroups.View(document.Card, document.Quote(p), root, nodes, [])).ToEquatableArray(),
        answer.More);

    private static EquatableArray<Link> Silent(IReadOnlyList<AnswersIn> parts, string root) => parts
        .SelectMany(p => p.Words.Silent.Select(s => new Link(s.Text, $"{root}{Addresses.Href(Addresses.Document(p.Document.Card.Id))}#{s.Segment}")))
        .ToEquatableArray();

    private static string Oneline(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // One case's answer in one document.
    private readonly record struct AnswerIn(AnswersIn Part, int Index)
    {
        public AnswerEvidence Words => Part.Words.Answers[Index];
    }
}
