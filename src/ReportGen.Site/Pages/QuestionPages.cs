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

    // Of each theme; the rest is on these pages and on the theme's.
    private const int MostLinks = 3;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report) => report.Frame.Questions.Questions.SelectMany(q => Plan(q, report));

    private static IEnumerable<Made<PagePlan>> Plan(PlannedQuestion question, ReportPages report)
    {
        var (nodes, parts) = (report.Frame.Nodes, report.Index.Answers(question.Id));
        var sheet = AnswerSheet.Of(parts);
        var (answers, answered) = (sheet.Answers, sheet.Answered);
        var count = Math.Max(1, (answers.Length + AnswersPerPage - 1) / AnswersPerPage);
        for (var number = 1; number <= count; number++)
        {
            var at = number;
            var here = new ArraySegment<AnswerIn>(answers, (number - 1) * AnswersPerPage, Math.Min(AnswersPerPage, answers.Length - ((number - 1) * AnswersPerPage)));
            yield return PagePlan.Of(
                Addresses.Question(question.Id, number),
                shows =>
                {
                    shows.Value(question).Digest(report.Frame.Names).Number(at).Number(count).Number(answered).Number(answers.Length).Number(sheet.Asked);
                    Write(shows, here, sheet);
                    Write(shows, count == 1 ? [] : sheet.Starts);
                    if (at == 1)
                    {
                        shows.Number(sheet.Documents).Number(report.Numbers.Totals.Documents);
                        Write(shows, parts);
                    }
                },
                () => at == 1 ? [report.Steps.Numbers.Row(""), .. FromOf(report.Steps, parts)] : FromOf(report.Steps, [.. here.Select(a => a.Part)]),
                () =>
                {
                    var root = Addresses.RootOf(Addresses.Question(question.Id, at));
                    var pager = PageHeads.Pager(nodes.Language, root, at, count, n => Addresses.Question(question.Id, n), count == 1 ? [] : Jumps(question, sheet, at, root,
                        nodes.Language.Say("No answer")));
                    var page = Make(question, sheet, here, pager, nodes);
                    return at > 1 ? page : page with
                    {
                        IsFirst = true,
                        AskedIn = sheet.Documents,
                        Documents = report.Numbers.Totals.Documents,
                        Asked = Asked(parts, page.Head.Root),
                        Themes = Themes(question, sheet, parts, nodes, page.Head.Root),
                        Silent = Silent(parts, page.Head.Root),
                    };
                });
        }
    }

    // The first page says of all answers how many there are; which of a thousand documents was other does not need to be told for each question.
    private static List<From> FromOf(PageSteps steps, IReadOnlyList<AnswersIn> parts)
    {
        List<From> from = [steps.Frame.Row("")];
        from.AddRange(parts.Count > MostNamed ? [steps.Coded.Row()] : parts.Select(p => steps.Coded.Row(p.Document.Card.Id)));
        return from;
    }

    private static void Write(CanonicalWriter shows, ArraySegment<AnswerIn> answers, AnswerSheet sheet)
    {
        shows.OptionalText(sheet.GroupBefore(answers.Offset));
        var group = "";
        foreach (var (part, answer) in answers)
        {
            var card = part.Document.Card;
            shows.Hash(part.Document.Naming).Hash(part.HashOf(answer));
            if (card.Group != group)
            {
                var (answered, asked) = sheet.Groups[group = card.Group];
                shows.Number(answered).Number(asked);
            }
        }
    }

    private static void Write(CanonicalWriter shows, IReadOnlyList<(string Group, int Answer)> starts)
    {
        foreach (var (group, answer) in starts)
        {
            shows.Text(group).Number(answer);
        }
    }

    private static EquatableArray<Link> Jumps(PlannedQuestion question, AnswerSheet sheet, int number, string root, string declined)
    {
        var jumps = sheet.Starts.Select(s => new Link(s.Group, $"{AddressOf(question, s.Answer, number, root)}#{AnchorOf(s.Group)}")).ToList();
        if (sheet.Answered < sheet.Answers.Length)
        {
            jumps.Add(new(declined, $"{AddressOf(question, sheet.Answered, number, root)}#declined"));
        }

        return EquatableArray.From(jumps);
    }

    private static string AnchorOf(string group) => $"g-{Slug.From(group)}";

    // Of answers on other pages the first one names those who give them.
    private static void Write(CanonicalWriter shows, IReadOnlyList<AnswersIn> parts)
    {
        foreach (var part in parts)
        {
            shows.Hash(part.Document.Naming).Hash(part.Hash);
        }
    }

    // What every page of the question has; the first one has more.
    private static QuestionPage Make(PlannedQuestion question, AnswerSheet sheet, ArraySegment<AnswerIn> here, Pager pager, NameList nodes)
    {
        var path = Addresses.Question(question.Id, pager.Number);
        var root = Addresses.RootOf(path);
        var isFirst = pager.Number == 1;
        var declined = sheet.Answers.Length - sheet.Answered;
        return new QuestionPage(
            PageHeads.Make(
                nodes.Language, path, "questions", isFirst ? question.Text : nodes.Language.Say("{0} (page {1})", question.Text, nodes.Language.Number(pager.Number)),
                nodes.Language.Count(sheet.Answered, "{1} {0} answer, side by side.", "{1} {0} answers, side by side.", question.Text),
                isFirst ? [(nodes.Language.Say("Questions"), Addresses.Questions())]
                    : [(nodes.Language.Say("Questions"), Addresses.Questions()), (question.Text, Addresses.Question(question.Id))]),
            question.Id,
            question.Text,
            question.Session ?? "",
            false,
            [],
            sheet.Asked,
            0,
            0,
            Bar.Make("answered", "", sheet.Answered, sheet.Answers.Length),
            [],
            here
                .Where(a => a.IsAnswer)
                .GroupBy(a => a.Part.Document.Card.Group)
                .Select(g => new AnswerGroup(
                    g.Key,
                    AnchorOf(g.Key),
                    Bar.Make("answered", "", sheet.Groups[g.Key].Answered, sheet.Groups[g.Key].Asked),
                    g.Key == sheet.GroupBefore(here.Offset),
                    g.Select(a => View(a, root, nodes)).ToEquatableArray()))
                .ToEquatableArray(),
            here.Where(a => !a.IsAnswer).Select(a => View(a, root, nodes)).ToEquatableArray(),
            declined,
            declined == 0 ? "" : AddressOf(question, sheet.Answered, pager.Number, root) + "#declined",
            [],
            pager,
            root + Addresses.Href(Addresses.QuestionData(question.Id)));
    }

    // The page of an answer by its number among all; nothing where that is this page.
    private static string AddressOf(PlannedQuestion question, int answer, int number, string root) =>
        answer / AnswersPerPage + 1 is var page && page == number ? "" : root + Addresses.Href(Addresses.Question(question.Id, page));

    // Where thousands are asked in the same words, one of them is looked at.
    private static EquatableArray<Link> Asked(IReadOnlyList<AnswersIn> parts, string root) => parts
        .DistinctBy(p => p.Wording)
        .SelectMany(p => p.Words.Asked.Select(a => (p.Document.Card.Id, a.Segment, a.Text)))
        .DistinctBy(a => a.Text)
        .Select(a => a with { Text = Oneline(a.Text) })
        .DistinctBy(a => a.Text)
        .Take(MostWordings)
        .Select(a => new Link(a.Text, $"{root}{Addresses.Href(Addresses.Document(a.Id))}#{a.Segment}"))
        .ToEquatableArray();

    private static EquatableArray<AnswerTheme> Themes(PlannedQuestion question, AnswerSheet sheet, IReadOnlyList<AnswersIn> parts, NameList nodes, string root)
    {
        var counts = AnswerThemes.Count(parts, nodes);
        var first = counts.ToDictionary(c => c.Theme, _ => new List<int>(MostLinks), StringComparer.Ordinal);
        for (var i = 0; i < sheet.Answered; i++)
        {
            foreach (var theme in sheet.Answers[i].Part.ThemesOf(sheet.Answers[i].Index))
            {
                if (first[theme] is { Count: < MostLinks } places)
                {
                    places.Add(i);
                }
            }
        }

        return counts
            .Select(c => new AnswerTheme(
                nodes.Tag(c.Theme, root),
                Bar.Make("answers", "", c.Answers, sheet.Answered),
                first[c.Theme].Select(i => new Link(CaseOf(sheet.Answers[i]), $"{AddressOf(question, i, 1, root)}#{AnchorOf(sheet.Answers[i])}")).ToEquatableArray(),
                c.Answers - first[c.Theme].Count))
            .ToEquatableArray();
    }

    private static AnswerView View(AnswerIn answer, string root, NameList nodes)
    {
        var (document, words) = (answer.Part.Document, answer.Words);
        return new(
            AnchorOf(answer),
            CaseOf(answer),
            document.Card.Label,
            $"{root}{Addresses.Href(Addresses.Document(document.Card.Id))}#{words.Segment}",
            words.Places.Select(p => EvidenceGroups.View(document.Card, document.Quote(p), root, nodes, [])).ToEquatableArray(),
            words.More);
    }

    private static string CaseOf(AnswerIn answer) => answer.Words.Case is var name && answer.Part.Document.Card is var card && name == card.Case ? card.Label : name;

    // A document may have answers of many cases.
    private static string AnchorOf(AnswerIn answer) =>
        answer.Words.Case is var name && answer.Part.Document.Card is var card && name == card.Case ? $"a-{card.Id}" : $"a-{card.Id}--{Slug.From(name)}";

    private static EquatableArray<Link> Silent(IReadOnlyList<AnswersIn> parts, string root) => parts
        .Where(p => p.Silent > 0)
        .SelectMany(p => p.Words.Silent.Select(s => new Link(s.Text, $"{root}{Addresses.Href(Addresses.Document(p.Document.Card.Id))}#{s.Segment}")))
        .ToEquatableArray();

    private static string Oneline(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
