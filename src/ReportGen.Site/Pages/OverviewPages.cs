using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Pages;

/// <summary>Makes the overview and the lists of documents, themes and questions.</summary>
internal static class OverviewPages
{
    private const int DocumentsOnOverview = 24;
    private const int DocumentsPerPage = 100;

    /// <summary>What these pages are made from.</summary>
    internal sealed record Sources(
        SiteModel Site, Codebook.Codebook Codebook, NodeList Nodes, Totals Totals, QuestionReaches Questions, PairList Pairs, Matrix Matrix, Table<DocumentSize> Documents) : ICanonical
    {
        public void Write(CanonicalWriter writer) => writer
            .Value(Site).Value(Codebook).Value(Nodes).Value(Totals).Value(Questions).Value(Pairs).Value(Matrix).Digest(Documents.Digest);
    }

    public static IEnumerable<KeyValuePair<string, Page>> Make(Sources from)
    {
        var ordered = EvidencePaging.Order(from.Documents.Values, d => d.Card.Group, d => d.Card.Id).ToList();
        IEnumerable<Page> pages = [Overview(from, ordered), Themes(from), MethodPages.NotFound(), .. Documents(ordered)];
        if (from.Questions.Questions.Count > 0)
        {
            pages = pages.Append(Questions(from.Questions));
        }

        return pages.Select(p => KeyValuePair.Create(p.Head.Path, p));
    }

    /// <summary>Every theme with its reach, as lists show it.</summary>
    public static EquatableArray<ThemeSummary> Summaries(Codebook.Codebook codebook, NodeList nodes, Totals totals, string root) => codebook.Themes
        .Select(t => new ThemeSummary(
            nodes.Tag(t.Id, root),
            t.Definition ?? "",
            Bar.Make(t.Label, root + Addresses.Href(Addresses.Theme(t.Id)), totals.Of(t.Id).Documents, totals.Documents, Words.Count(totals.Of(t.Id).Segments, "segment")),
            t.Codes.Select(c => nodes.Tag(c.Id, root, "", totals.Of(c.Id).Segments)).ToEquatableArray()))
        .ToEquatableArray();

    private static OverviewPage Overview(Sources from, List<DocumentSize> ordered)
    {
        var totals = from.Totals;
        return new OverviewPage(
            PageHeads.Make(Addresses.Overview, "overview", from.Site.Title, from.Site.Description.Length > 0 ? from.Site.Description : $"{Words.Count(totals.Documents, "document")}, {Words.Count(from.Codebook.Themes.Count, "theme")}."),
            Figures(from),
            totals.Groups.Select(g => Bar.Make(g.Group, "", g.Documents, totals.Documents, Words.Count(g.Words, "word"))).ToEquatableArray(),
            Summaries(from.Codebook, from.Nodes, totals, ""),
            from.Matrix,
            Matrices.Cooccurrence(from.Nodes, totals, from.Pairs, ""),
            from.Questions.Questions.Select(q => QuestionBar(q, "")).ToEquatableArray(),
            ordered.Take(DocumentsOnOverview).Select(d => Summary(d, "")).ToEquatableArray(),
            ordered.Count);
    }

    private static EquatableArray<Fact> Figures(Sources from)
    {
        var totals = from.Totals;
        var facts = new List<Fact>
        {
            new(totals.Documents == 1 ? "document" : "documents", Words.Number(totals.Documents)),
            new(totals.Groups.Count == 1 ? "group" : "groups", Words.Number(totals.Groups.Count)),
            new("words", Words.Number(totals.Words)),
            new("codings", Words.Number(totals.Codings)),
            new(from.Codebook.Themes.Count == 1 ? "theme" : "themes", Words.Number(from.Codebook.Themes.Count)),
        };
        if (totals.ParticipantTurns > 0)
        {
            facts.Insert(3, new("turns by participants", Words.Number(totals.ParticipantTurns)));
        }

        if (from.Questions.Questions.Count > 0)
        {
            facts.Add(new(from.Questions.Questions.Count == 1 ? "question" : "questions", Words.Number(from.Questions.Questions.Count)));
        }

        return EquatableArray.From(facts);
    }

    private static ThemesPage Themes(Sources from)
    {
        var root = Addresses.RootOf(Addresses.Themes);
        return new ThemesPage(
            PageHeads.Make(Addresses.Themes, "themes", "Themes", $"{Words.Count(from.Codebook.Themes.Count, "theme")} with their reach."),
            Summaries(from.Codebook, from.Nodes, from.Totals, root));
    }

    private static QuestionsPage Questions(QuestionReaches questions)
    {
        var path = Addresses.Questions();
        var root = Addresses.RootOf(path);
        return new QuestionsPage(
            PageHeads.Make(path, "questions", "Questions", $"{Words.Count(questions.Questions.Count, "question")} with all answers side by side."),
            questions.Questions
                .GroupBy(q => q.Question.IsNamed ? "Questions of this study" : $"Asked at the workshop: {q.Question.Session}")
                .Select(g => new QuestionGroup(g.Key, g.Select(q => QuestionBar(q, root)).ToEquatableArray()))
                .ToEquatableArray());
    }

    private static Bar QuestionBar(QuestionReach reach, string root) =>
        Bar.Make(reach.Question.Text, root + Addresses.Href(Addresses.Question(reach.Question.Id)), reach.Answered, reach.Cases, reach.Question.Session ?? "");

    private static IEnumerable<Page> Documents(List<DocumentSize> ordered)
    {
        var count = Math.Max(1, (ordered.Count + DocumentsPerPage - 1) / DocumentsPerPage);
        for (var number = 1; number <= count; number++)
        {
            var path = Addresses.Documents(number);
            var root = Addresses.RootOf(path);
            yield return new DocumentsPage(
                PageHeads.Make(
                    path, "documents", number == 1 ? "Documents" : $"Documents, page {number}", $"{Words.Count(ordered.Count, "document")} of this report.",
                    number == 1 ? [] : [("Documents", Addresses.Documents())]),
                ordered.Count,
                ordered.Skip((number - 1) * DocumentsPerPage).Take(DocumentsPerPage).Select(d => Summary(d, root)).ToEquatableArray(),
                PageHeads.Pager(root, number, count, Addresses.Documents));
        }
    }

    private static DocumentSummary Summary(DocumentSize counts, string root) => new(
        counts.Card.Label, root + Addresses.Href(Addresses.Document(counts.Card.Id)), counts.Card.Kind.Label, counts.Card.Group, counts.Card.Case, counts.Words, counts.Codings);
}
