using System.Globalization;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Pages;

/// <summary>Makes the list of what a document has in it: what was asked, who took which question, or its sections.</summary>
internal static class DocumentContents
{
    // What a list beside the text can hold and still be looked through.
    private const int MostEntries = 80;

    private const int LongestLabel = 90;

    public static Contents Of(Document document, DocumentAnswers answers, QuestionPlan plan, string root, Language language)
    {
        var (kind, entries) = document.Sessions.Count > 0 ? ("groups", Groups(document, plan, root, language))
            : Asked(document, answers, plan, root, language) is { Count: > 0 } asked ? ("questions", asked)
            : Sections(document) is { Count: > 1 } sections ? ("sections", sections)
            : ("turns", Turns(document));
        return new(kind, entries.Take(MostEntries).ToEquatableArray(), Math.Max(0, entries.Count - MostEntries));
    }

    private static List<ContentsEntry> Groups(Document document, QuestionPlan plan, string root, Language language)
    {
        var entries = new List<ContentsEntry>();
        foreach (var session in document.Sessions)
        {
            if (session.Questions.Select(q => q.Segment).Concat(session.Groups.Select(g => g.Heading)).ToList() is { Count: > 0 } segments)
            {
                entries.Add(new(session.Label, session.Label, Place(document, segments.Min())));
                entries.AddRange(session.Groups.Select(g => new ContentsEntry(
                    "",
                    g.Label,
                    Place(document, g.Heading),
                    IsUnder: true,
                    g.Question is { } number ? Question(document.Id, $"{session.Id}-q{number}", number, plan, root, language) : null,
                    g.LeftNoNotes)));
            }
        }

        return entries;
    }

    private static Link? Question(string document, string name, int number, QuestionPlan plan, string root, Language language) =>
        plan.Joined.FirstOrDefault(j => j.Document == document && j.Name == name) is { } joined
            ? new Link(language.Say("Question {0}", language.Number(number)), root + Addresses.Href(Addresses.Question(joined.Id)))
            : null;

    private static List<ContentsEntry> Asked(Document document, DocumentAnswers answers, QuestionPlan plan, string root, Language language)
    {
        var texts = plan.Questions.ToDictionary(q => q.Id, q => q.Text, StringComparer.Ordinal);
        return [.. answers.Parts
            .Where(p => p.Asked.Count > 0 && texts.ContainsKey(p.Question))
            .OrderBy(p => p.Asked[0].Segment)
            .Select((p, i) => new ContentsEntry(
                Numbered(i), texts[p.Question], Place(document, p.Asked[0].Segment),
                Question: new Link(language.Say("All answers"), root + Addresses.Href(Addresses.Question(p.Question)))))];
    }

    // As many levels of headings as the list can hold. A heading that stands alone above all others is the title, which the page has already.
    private static List<ContentsEntry> Sections(Document document)
    {
        var levels = document.Sections.Select(s => s.Level).Distinct().Order().ToList();
        while (levels.Count > 1 && document.Sections.Count(s => s.Level == levels[0]) == 1)
        {
            levels.RemoveAt(0);
        }

        while (levels.Count > 1 && document.Sections.Count(s => levels.Contains(s.Level)) > MostEntries)
        {
            levels.RemoveAt(levels.Count - 1);
        }

        var sections = document.Sections
            .Where(s => levels.Contains(s.Level))
            .Select(s => (s.Heading, IsUnder: s.Level > levels[0], Label: Label(document, s.Heading)))
            .Where(s => s.Label.Length > 0)
            .ToList();

        // Numbers before numbers would only confuse.
        var (areNumbered, number) = (!sections.Exists(s => char.IsAsciiDigit(s.Label[0])), 0);
        return [.. sections.Select(s => new ContentsEntry(areNumbered && !s.IsUnder ? Numbered(number++) : "", s.Label, Place(document, s.Heading), s.IsUnder))];
    }

    // Where no question of the study is known, what the interviewer says is the way through the text.
    private static List<ContentsEntry> Turns(Document document) =>
    [
        .. Enumerable.Range(0, document.Segments.Count)
            .Where(i => document.Segments[i] is { Kind: SegmentKind.Turn, Role: SpeakerRole.Interviewer })
            .Select(i => (Segment: i, Label: Label(document, i)))
            .Where(t => t.Label.Length > 0)
            .Select((t, i) => new ContentsEntry(Numbered(i), t.Label, Place(document, t.Segment))),
    ];

    private static string Numbered(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Place(Document document, int segment) => $"#{document.Segments[segment].Id}";

    // What asks comes last in a turn.
    private static string Label(Document document, int segment)
    {
        var paragraphs = document.Visible(document.Segments[segment]).Text.ToString().Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return paragraphs.Length == 0 ? "" : PageHeads.Cut(paragraphs[^1], LongestLabel);
    }
}
