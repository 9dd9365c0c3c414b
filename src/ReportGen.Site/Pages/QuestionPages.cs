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
    public static IEnumerable<KeyValuePair<string, Page>> Make(PlannedQuestion question, NodeList nodes, Table<AnswerPart>? parts)
    {
        var ordered = EvidencePaging.Order(parts?.Values ?? [], p => p.Card).ToList();
        var answers = ordered.SelectMany(p => p.Answers.Select(a => (p.Card, Answer: a))).ToList();
        var count = Math.Max(1, (answers.Count + AnswersPerPage - 1) / AnswersPerPage);
        for (var number = 1; number <= count; number++)
        {
            var page = Make(question, nodes, ordered, answers, number, count);
            yield return KeyValuePair.Create<string, Page>(page.Head.Path, page);
        }
    }

    private static QuestionPage Make(
        PlannedQuestion question, NodeList nodes, List<AnswerPart> parts, List<(DocumentCard Card, AnswerOf Answer)> answers, int number, int count)
    {
        var path = Addresses.Question(question.Id, number);
        var root = Addresses.RootOf(path);
        var isFirst = number == 1;
        var answered = answers.Count(a => a.Answer.Quotes.Count > 0);
        var asked = parts.SelectMany(p => p.Asked.Select(a => new Link(Oneline(a.Text), $"{root}{Addresses.Href(Addresses.Document(p.Card.Id))}#{a.Segment}"))).ToList();
        var onPage = answers.Skip((number - 1) * AnswersPerPage).Take(AnswersPerPage);
        return new QuestionPage(
            PageHeads.Make(
                path, "questions", isFirst ? question.Text : $"{question.Text} (page {number})",
                $"{question.Text} {Words.Count(answered, "answer")}, side by side.",
                isFirst ? [("Questions", Addresses.Questions())] : [("Questions", Addresses.Questions()), (question.Text, Addresses.Question(question.Id))]),
            question.Id,
            question.Text,
            question.Session ?? "",
            isFirst,
            isFirst ? asked.DistinctBy(a => a.Label).Take(MostWordings).ToEquatableArray() : [],
            asked.Count,
            Bar.Make("answered", "", answered, answers.Count),
            isFirst ? Themes(answers, nodes, root) : [],
            onPage
                .GroupBy(a => a.Card.Group)
                .Select(g => new AnswerGroup(g.Key, $"g-{Slug.From(g.Key)}", g.Select(a => View(a.Card, a.Answer, root, nodes)).ToEquatableArray()))
                .ToEquatableArray(),
            isFirst ? Silent(parts, root) : [],
            PageHeads.Pager(root, number, count, n => Addresses.Question(question.Id, n)),
            root + Addresses.Href(Addresses.QuestionData(question.Id)));
    }

    private static EquatableArray<CodeTag> Themes(List<(DocumentCard Card, AnswerOf Answer)> answers, NodeList nodes, string root) => answers
        .SelectMany(a => a.Answer.Themes)
        .GroupBy(t => t)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => nodes.Tag(g.Key, root, $"in {Words.Count(g.Count(), "answer")}", g.Count()))
        .ToEquatableArray();

    private static AnswerView View(DocumentCard card, AnswerOf answer, string root, NodeList nodes) => new(
        answer.Case,
        card.Title,
        $"{root}{Addresses.Href(Addresses.Document(card.Id))}#{answer.Segment}",
        answer.Quotes.Count == 0,
        answer.Quotes.Select(q => EvidenceGroups.View(card.Id, q, root, nodes, [])).ToEquatableArray(),
        answer.More);

    private static EquatableArray<Link> Silent(List<AnswerPart> parts, string root) => parts
        .SelectMany(p => p.Silent.Select(s => new Link(s.Text, $"{root}{Addresses.Href(Addresses.Document(p.Card.Id))}#{s.Segment}")))
        .ToEquatableArray();

    private static string Oneline(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
