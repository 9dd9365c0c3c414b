using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
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

    /// <summary>The first page and those that the rest of the answers take, keyed by address.</summary>
    public static IEnumerable<KeyValuePair<string, Sheet>> Make(PlannedQuestion question, NodeList nodes, Table<AnswerPart>? parts)
    {
        var ordered = EvidencePaging.Order(parts?.Values ?? [], p => p.Origin.Group, p => p.Origin.Id);
        var answers = ordered.SelectMany(p => p.Answers.Select(a => (p.Origin, Answer: a))).ToList();
        var count = Math.Max(1, (answers.Count + AnswersPerPage - 1) / AnswersPerPage);
        var answered = Bar.Make("answered", "", answers.Count(a => a.Answer.Segments.Count > 0), answers.Count);
        var asked = ordered.Sum(p => p.Asked.Count);
        for (var number = 1; number <= count; number++)
        {
            var path = Addresses.Question(question.Id, number);
            var here = answers.Slice((number - 1) * AnswersPerPage, Math.Min(AnswersPerPage, answers.Count - (number - 1) * AnswersPerPage));
            var page = Make(question, here, answered, PageHeads.Pager(Addresses.RootOf(path), number, count, n => Addresses.Question(question.Id, n)));
            page = number > 1 ? page with { AskedCount = asked } : page with
            {
                IsFirst = true,
                AskedCount = asked,
                Asked = Asked(ordered, page.Head.Root),
                Themes = Themes(answers, nodes, page.Head.Root),
                Silent = Silent(ordered, page.Head.Root),
            };
            yield return KeyValuePair.Create(path, new Sheet(page, here.Select(a => new QuoteRun(a.Origin, a.Answer.Case, a.Answer.Segments, false)).ToEquatableArray()));
        }
    }

    /// <summary>The page with its quotes: one run for each answer, in the order of the page.</summary>
    public static QuestionPage Fill(QuestionPage page, EquatableArray<QuoteRun> runs, QuotedDocuments documents, NodeList nodes)
    {
        var next = 0;
        return page with { Groups = page.Groups.Select(g => g with { Answers = g.Answers.Select(Filled).ToEquatableArray() }).ToEquatableArray() };

        AnswerView Filled(AnswerView answer)
        {
            var run = runs[next++];
            var quotes = run.Segments.Select(s => documents.Cutter(run.Origin.Id).ForAnswer(s, run.Case)).OfType<Quote>();
            return answer with { Quotes = quotes.Select(q => EvidenceGroups.View(run.Origin.Id, q, page.Head.Root, nodes, [])).ToEquatableArray() };
        }
    }

    // What every page of the question has; the first one has more.
    private static QuestionPage Make(PlannedQuestion question, List<(Origin Origin, AnswerOf Answer)> answers, Bar answered, Pager pager)
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
                .GroupBy(a => a.Origin.Group)
                .Select(g => new AnswerGroup(g.Key, $"g-{Slug.From(g.Key)}", g.Select(a => View(a.Origin, a.Answer, root)).ToEquatableArray()))
                .ToEquatableArray(),
            [],
            pager,
            root + Addresses.Href(Addresses.QuestionData(question.Id)));
    }

    private static EquatableArray<Link> Asked(IReadOnlyList<AnswerPart> parts, string root) => parts
        .SelectMany(p => p.Asked.Select(a => (p.Origin.Id, a.Segment, a.Text)))
        .DistinctBy(a => a.Text)
        .Select(a => a with { Text = Oneline(a.Text) })
        .DistinctBy(a => a.Text)
        .Take(MostWordings)
        .Select(a => new Link(a.Text, $"{root}{Addresses.Href(Addresses.Document(a.Id))}#{a.Segment}"))
        .ToEquatableArray();

    private static EquatableArray<CodeTag> Themes(List<(Origin Origin, AnswerOf Answer)> answers, NodeList nodes, string root) => answers
        .SelectMany(a => a.Answer.Themes)
        .GroupBy(t => t)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => nodes.Tag(g.Key, root, $"in {Words.Count(g.Count(), "answer")}", g.Count()))
        .ToEquatableArray();

    private static AnswerView View(Origin origin, AnswerOf answer, string root) => new(
        answer.Case,
        origin.Label,
        $"{root}{Addresses.Href(Addresses.Document(origin.Id))}#{answer.Segment}",
        answer.Segments.Count == 0,
        [],
        answer.More);

    private static EquatableArray<Link> Silent(IReadOnlyList<AnswerPart> parts, string root) => parts
        .SelectMany(p => p.Silent.Select(s => new Link(s.Text, $"{root}{Addresses.Href(Addresses.Document(p.Origin.Id))}#{s.Segment}")))
        .ToEquatableArray();

    private static string Oneline(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
