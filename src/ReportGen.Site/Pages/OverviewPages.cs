using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Pages;

/// <summary>Makes the overview and the lists of documents, themes and questions.</summary>
internal static class OverviewPages
{
    private const int QuestionsOnOverview = 12;
    private const int GroupsOnOverview = 24;
    private const int DocumentsPerPage = 100;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        var (frame, numbers) = (report.Frame, report.Numbers);
        Func<IReadOnlyList<From>> from = report.Steps.OfLists;
        var stories = StoryPlan.Of(report);
        yield return PagePlan.Of(Addresses.Overview, shows => WriteOverview(shows, report, stories),
            () => [.. report.Steps.OfLists(), report.Steps.Memos.Row(), report.Steps.Remarks.Row("")],
            () => Overview(report, stories) with { Editions = EditionPages.Links(frame.Editions, "") });
        yield return PagePlan.Of(
            Addresses.Themes, shows => shows.Value(frame.Codebook).Value(numbers.Reached), from, () => Themes(frame, numbers.Totals));
        yield return PagePlan.Of(Addresses.NotFound, _ => { }, () => [], () => MethodPages.NotFound());
        foreach (var plan in PlanDocuments(report.Index.InOrder, from))
        {
            yield return plan;
        }

        if (numbers.Questions.Questions.Count > 0)
        {
            yield return QuestionLists.Plan(report);
        }
    }

    private static void WriteOverview(CanonicalWriter shows, ReportPages report, IReadOnlyList<StoryPlan> stories)
    {
        shows.Value(report.Frame.Site).Value(report.Frame.Codebook).Value(report.Frame.Rules).Digest(report.Frame.Names).Value(report.Numbers).Value(report.Remarks)
            .Values(report.Frame.Editions);
        foreach (var story in stories)
        {
            shows.Value(story);
        }

        foreach (var document in report.Index.InOrder)
        {
            shows.Number((long)document.Summary).Number((long)document.Reach);
        }
    }

    /// <summary>Every theme with its reach, as lists show it.</summary>
    public static EquatableArray<ThemeSummary> Summaries(Codebook.Codebook codebook, NameList nodes, Totals totals, string root) => codebook.Themes
        .Select(t => new ThemeSummary(
            nodes.Tag(t.Id, root),
            t.Claims.Claim ?? "",
            PlainWords.Of(t.Definition ?? ""),
            Bar.Make(t.Label, root + Addresses.Href(Addresses.Theme(t.Id)), totals.Of(t.Id).Documents, totals.Documents, Words.Count(totals.Of(t.Id).Segments, "segment")),
            t.Codes.Select(c => nodes.Tag(c.Id, root, "", totals.Of(c.Id).Segments)).ToEquatableArray()))
        .ToEquatableArray();

    private static OverviewPage Overview(ReportPages report, IReadOnlyList<StoryPlan> stories)
    {
        var (frame, totals, questions) = (report.Frame, report.Numbers.Totals, report.Numbers.Questions.Questions);
        return new OverviewPage(
            PageHeads.Make(
                Addresses.Overview, "overview", frame.Site.Title, frame.Site.Description.Length > 0 ? frame.Site.Description
                : $"{Words.Count(totals.Documents, "document")}, {Words.Count(frame.Codebook.Themes.Count, "theme")}.")
                with { Structured = StructuredWords.Report(frame.Site) },
            frame.Site.Asks,
            Figures(frame, totals),
            stories.Select(s => s.Make(frame.Nodes, totals)).ToEquatableArray(),
            frame.Codebook.Themes.Count,
            SamplePicture.Of(report.Index, frame.Nodes),
            totals.Groups.OrderByDescending(g => g.Documents).Take(GroupsOnOverview)
                .Select(g => Bar.Make(g.Group, "", g.Documents, totals.Documents, Words.Count(g.Words, "word"))).ToEquatableArray(),
            Doubts.Of(report),
            questions.Take(QuestionsOnOverview).Select(q => QuestionBar(q, "")).ToEquatableArray(),
            questions.Count,
            totals.Documents);
    }

    /// <summary>The numbers of the sample.</summary>
    public static EquatableArray<Fact> Figures(Frame frame, Totals totals)
    {
        var facts = new List<Fact>
        {
            new(totals.Documents == 1 ? "document" : "documents", Words.Number(totals.Documents)),
            new(totals.Groups.Count == 1 ? "group" : "groups", Words.Number(totals.Groups.Count)),
            new("words", Words.Number(totals.Words)),
            new("codings", Words.Number(totals.Codings)),
            new(frame.Codebook.Themes.Count == 1 ? "theme" : "themes", Words.Number(frame.Codebook.Themes.Count)),
        };
        if (totals.ParticipantTurns > 0)
        {
            facts.Insert(3, new("turns by participants", Words.Number(totals.ParticipantTurns)));
        }

        if (frame.Questions.Questions.Count > 0)
        {
            facts.Add(new(frame.Questions.Questions.Count == 1 ? "question" : "questions", Words.Number(frame.Questions.Questions.Count)));
        }

        return EquatableArray.From(facts);
    }

    private static ThemesPage Themes(Frame frame, Totals totals)
    {
        var root = Addresses.RootOf(Addresses.Themes);
        return new ThemesPage(
            PageHeads.Make(Addresses.Themes, "themes", "Themes", $"{Words.Count(frame.Codebook.Themes.Count, "theme")} with their reach."),
            Summaries(frame.Codebook, frame.Nodes, totals, root));
    }

    private static Bar QuestionBar(QuestionReach reach, string root) =>
        Bar.Make(reach.Question.Text, root + Addresses.Href(Addresses.Question(reach.Question.Id)), reach.Answered, reach.Cases, reach.Question.Session ?? "");

    private static IEnumerable<Made<PagePlan>> PlanDocuments(IReadOnlyList<CodedDocument> ordered, Func<IReadOnlyList<From>> from)
    {
        var count = Math.Max(1, (ordered.Count + DocumentsPerPage - 1) / DocumentsPerPage);
        for (var number = 1; number <= count; number++)
        {
            var at = number;
            List<CodedDocument> here = [.. ordered.Skip((number - 1) * DocumentsPerPage).Take(DocumentsPerPage)];
            yield return PagePlan.Of(
                Addresses.Documents(number),
                shows =>
                {
                    shows.Number(at).Number(count).Number(ordered.Count);
                    foreach (var document in here)
                    {
                        shows.Number((long)document.Summary);
                    }
                },
                from,
                () => Documents(here, at, count, ordered.Count));
        }
    }

    private static DocumentsPage Documents(List<CodedDocument> documents, int number, int count, int all)
    {
        var path = Addresses.Documents(number);
        var root = Addresses.RootOf(path);
        return new DocumentsPage(
            PageHeads.Make(
                path, "documents", number == 1 ? "Documents" : $"Documents, page {number}", $"{Words.Count(all, "document")} of this report.",
                number == 1 ? [] : [("Documents", Addresses.Documents())]),
            all,
            documents.Select(d => Summary(d, root)).ToEquatableArray(),
            PageHeads.Pager(root, number, count, Addresses.Documents));
    }

    private static DocumentSummary Summary(CodedDocument counts, string root) => new(
        counts.Card.Label, root + Addresses.Href(Addresses.Document(counts.Card.Id)), counts.Card.Kind.Label, counts.Card.Group, counts.Card.Case, counts.Words, counts.Codings);
}
