using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
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
        yield return PagePlan.Of(Addresses.NotFound, _ => { }, () => [], () => MethodPages.NotFound(frame.Language));
        foreach (var plan in PlanDocuments(report.Index.InOrder, frame.Language, from))
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
            shows.Hash(document.Summary).Hash(document.Reach);
        }
    }

    /// <summary>Every theme with its reach, as lists show it.</summary>
    public static EquatableArray<ThemeSummary> Summaries(Codebook.Codebook codebook, NameList nodes, Totals totals, string root) => codebook.Themes
        .Select(t => new ThemeSummary(
            nodes.Tag(t.Id, root),
            t.Claims.Claim ?? "",
            PlainWords.Of(t.Definition ?? ""),
            Bar.Make(t.Label, root + Addresses.Href(Addresses.Theme(t.Id)), totals.Of(t.Id).Documents, totals.Documents,
                nodes.Language.Count(totals.Of(t.Id).Segments, "{0} segment", "{0} segments")),
            t.Codes.Select(c => nodes.Tag(c.Id, root, "", totals.Of(c.Id).Segments)).ToEquatableArray()))
        .ToEquatableArray();

    private static OverviewPage Overview(ReportPages report, IReadOnlyList<StoryPlan> stories)
    {
        var (frame, totals, questions) = (report.Frame, report.Numbers.Totals, report.Numbers.Questions.Questions);
        var (documents, themes) = (
            frame.Language.Count(totals.Documents, "{0} document", "{0} documents"), frame.Language.Count(frame.Codebook.Themes.Count, "{0} theme", "{0} themes"));
        var description = frame.Site.Description.Length > 0 ? frame.Site.Description : frame.Language.Say("{0}, {1}.", documents, themes);
        return new OverviewPage(
            PageHeads.Make(frame.Language, Addresses.Overview, "overview", frame.Site.Title, description) with { Structured = StructuredWords.Report(frame.Site) },
            frame.Site.Asks,
            Figures(frame, totals),
            Doubts.Counting(frame, totals),
            stories.Select(s => s.Make(frame.Nodes, totals)).ToEquatableArray(),
            frame.Codebook.Themes.Count,
            SamplePicture.Of(report.Index, frame.Nodes),
            totals.Groups.OrderByDescending(g => g.Documents).Take(GroupsOnOverview)
                .Select(g => Bar.Make(g.Group, "", g.Documents, totals.Documents, frame.Language.Count(g.Words, "{0} word", "{0} words"))).ToEquatableArray(),
            Doubts.Of(report),
            questions.Where(q => q.Cases > 0).Take(QuestionsOnOverview).Select(q => QuestionBar(q, "")).ToEquatableArray(),
            questions.Count,
            totals.Documents);
    }

    /// <summary>The numbers of the sample.</summary>
    public static EquatableArray<Fact> Figures(Frame frame, Totals totals)
    {
        var language = frame.Language;
        var facts = new List<Fact>
        {
            new(language.Count(totals.Documents, "document", "documents"), language.Number(totals.Documents)),
            new(language.Count(totals.Groups.Count, "group", "groups"), language.Number(totals.Groups.Count)),
            new(language.Count(totals.Words, "word", "words"), language.Number(totals.Words)),
            new(language.Count(totals.Codings, "coding", "codings"), language.Number(totals.Codings)),
            new(language.Count(frame.Codebook.Themes.Count, "theme", "themes"), language.Number(frame.Codebook.Themes.Count)),
        };
        if (totals.ParticipantTurns > 0)
        {
            facts.Insert(3, new(language.Count(totals.ParticipantTurns, "turn by participants", "turns by participants"), language.Number(totals.ParticipantTurns)));
        }

        if (frame.Questions.Questions.Count > 0)
        {
            facts.Add(new(language.Count(frame.Questions.Questions.Count, "question", "questions"), language.Number(frame.Questions.Questions.Count)));
        }

        return EquatableArray.From(facts);
    }

    private static ThemesPage Themes(Frame frame, Totals totals)
    {
        var root = Addresses.RootOf(Addresses.Themes);
        return new ThemesPage(
            PageHeads.Make(
                frame.Language, Addresses.Themes, "themes", frame.Language.Say("Themes"),
                frame.Language.Count(frame.Codebook.Themes.Count, "{0} theme with its reach.", "{0} themes with their reach.")),
            Summaries(frame.Codebook, frame.Nodes, totals, root));
    }

    private static Bar QuestionBar(QuestionReach reach, string root) =>
        Bar.Make(reach.Question.Text, root + Addresses.Href(Addresses.Question(reach.Question.Id)), reach.Answered, reach.Cases, reach.Question.Session ?? "");

    private static IEnumerable<Made<PagePlan>> PlanDocuments(IReadOnlyList<CodedDocument> ordered, Language language, Func<IReadOnlyList<From>> from)
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
                        shows.Hash(document.Summary);
                    }
                },
                from,
                () => Documents(here, at, count, ordered.Count, language));
        }
    }

    private static DocumentsPage Documents(List<CodedDocument> documents, int number, int count, int all, Language language)
    {
        var path = Addresses.Documents(number);
        var root = Addresses.RootOf(path);
        return new DocumentsPage(
            PageHeads.Make(
                language, path, "documents", number == 1 ? language.Say("Documents") : language.Say("{0}, page {1}", language.Say("Documents"), language.Number(number)),
                language.Count(all, "{0} document of this report.", "{0} documents of this report."), number == 1 ? [] : [(language.Say("Documents"), Addresses.Documents())]),
            all,
            documents.Select(d => Summary(d, root)).ToEquatableArray(),
            PageHeads.Pager(language, root, number, count, Addresses.Documents));
    }

    private static DocumentSummary Summary(CodedDocument counts, string root) => new(
        counts.Card.Label, root + Addresses.Href(Addresses.Document(counts.Card.Id)), counts.Card.Kind.Label, counts.Card.Group, counts.Card.Case, counts.Words, counts.Codings);
}
