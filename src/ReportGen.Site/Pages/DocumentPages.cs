using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Coders;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Pages;

/// <summary>Makes the page of a document.</summary>
internal static class DocumentPages
{
    // A list of everything that links here would grow with the corpus.
    private const int MostBacklinks = 50;

    private const int ShortestDescription = 40;

    // More than a description is cut to, however much white space there is.
    private const int LongestRead = 1000;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        var order = report.Index.InOrder;
        for (var i = 0; i < order.Count; i++)
        {
            var coded = order[i];
            var id = coded.Card.Id;
            if (!report.Ready.TryFind(id, out var ready) || !report.Coded.TryFind(id, out var row))
            {
                continue;
            }

            var hasLinks = report.Linked.TryFind(id, out var linked);
            var (previous, next) = (i > 0 ? order[i - 1].Card : null, i + 1 < order.Count ? order[i + 1].Card : null);
            yield return PagePlan.Of(
                Addresses.Document(id),
                shows => shows.Digest(row.Digest).Digest(ready.Digest).Digest(hasLinks ? linked.Digest : default).Digest(report.Frame.Names).Digest(report.Frame.Asked)
                    .OptionalText(previous?.Id).OptionalText(previous?.Label).OptionalText(next?.Id).OptionalText(next?.Label),
                () => From(report.Steps, id, previous, next),
                () => Make(ready.Value.Open(), coded, hasLinks ? linked.Value : LinkedDocument.None(id), ready.Value.Answers, report.Frame, previous, next));
        }
    }

    private static List<From> From(PageSteps steps, string id, DocumentCard? previous, DocumentCard? next)
    {
        List<From> from = [steps.Ready.Row(id), steps.Coded.Row(id), steps.Linked.Row(id), steps.Frame.Row("")];
        from.AddRange(new[] { previous, next }.OfType<DocumentCard>().Select(c => steps.Coded.Row(c.Id)));
        return from;
    }

    private static Outcome<Page> Make(
        Document document, CodedDocument coded, LinkedDocument linked, DocumentAnswers answers, Frame frame, DocumentCard? previous, DocumentCard? next)
    {
        var codings = coded.AllCodings;
        var path = Addresses.Document(document.Id);
        var root = Addresses.RootOf(path);
        var (blocks, refused) = DocumentBlocks.Make(document, codings, linked.Links, frame.Nodes, root);
        var head = PageHeads.Make(path, "documents", coded.Card.Label, Description(document, blocks), ("Documents", Addresses.Documents()));
        var page = new DocumentPage(
            coded.Codings > 0 ? head.WithAnnotations(Addresses.DocumentAnnotations(document.Id)) : head,
            document.Id,
            document.Kind.Name,
            document.Kind.Label,
            document.Group,
            document.Case,
            document.File,
            document.Language ?? "",
            Facts(document, coded),
            document.Video?.At(0) ?? "",
            blocks,
            Codes(codings, frame.Nodes, root),
            Questions(answers, frame.Questions, root),
            document.Sessions.Select(s => View(s, document, frame.Questions, root)).ToEquatableArray(),
            linked.Backlinks.Take(MostBacklinks).Select(b => Link(b, root)).ToEquatableArray(),
            Neighbour(previous, root),
            Neighbour(next, root),
            root + Addresses.Href(Addresses.DocumentData(document.Id)));
        return Outcome.Of<Page>(page, refused.Select(span => LinkDiagnostics.UnsafeLink.At(
            document.Source.PlaceOf(document.File, span), "this link's address is not a web or mail address, so its words are shown without it")));
    }

    // What a participant says first that is more than a word of greeting, as the page shows it.
    private static string Description(Document document, EquatableArray<Block> blocks)
    {
        foreach (var segment in document.Segments)
        {
            if (segment.IsCodable && segment.Role is null or SpeakerRole.Participant && segment.Span.Length > ShortestDescription
                && Find(blocks, segment.Id) is { } block && MarkupWords.Of(block.Html, LongestRead) is { Length: > ShortestDescription } words)
            {
                return words;
            }
        }

        return $"{document.Kind.Label}: {document.Label}";
    }

    private static Block? Find(EquatableArray<Block> blocks, string segment)
    {
        foreach (var block in blocks)
        {
            if ((block.Id == segment ? block : Find(block.Blocks, segment)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static EquatableArray<Fact> Facts(Document document, CodedDocument coded)
    {
        var facts = new List<Fact> { new("Words", Words.Number(coded.Words)) };
        var unknown = document.Segments.Count(s => s.Role == SpeakerRole.Unknown);
        if (coded.ParticipantTurns + coded.InterviewerTurns > 0)
        {
            facts.Add(new("Turns", $"{coded.ParticipantTurns} by the participant, {coded.InterviewerTurns} by the interviewer"));
        }

        if (unknown > 0)
        {
            facts.Add(new("Not coded", $"{Words.Number(unknown)} by nobody known"));
        }

        if (document.Video is { Channel: { } channel })
        {
            facts.Add(new("Channel", channel));
        }

        facts.Add(new("Codings", Words.Number(coded.Codings)));
        facts.AddRange(document.Attributes.Select(a => new Fact(a.Name, a.Value)));
        return EquatableArray.From(facts);
    }

    private static EquatableArray<CodeTag> Codes(DocumentCodings codings, NameList nodes, string root) => codings.Codings
        .GroupBy(c => c.Code)
        .Select(g => (Code: g.Key, Segments: g.Select(c => c.Segment).Distinct().Count()))
        .OrderByDescending(g => g.Segments)
        .ThenBy(g => g.Code, StringComparer.Ordinal)
        .Select(g => nodes.Tag(g.Code, root, nodes.Find(g.Code)?.FullLabel ?? g.Code, g.Segments))
        .ToEquatableArray();

    private static EquatableArray<Link> Questions(DocumentAnswers answers, QuestionPlan plan, string root) => plan.Questions
        .Where(q => answers.Parts.Any(p => p.Question == q.Id))
        .Select(q => new Link(q.Text, root + Addresses.Href(Addresses.Question(q.Id))))
        .ToEquatableArray();

    private static SessionView View(Session session, Document document, QuestionPlan plan, string root) => new(
        session.Label,
        session.Groups.Select(g => new GroupView(
            g.Label,
            $"#{document.Segments[g.Heading].Id}",
            g.Question is { } number ? Question(document.Id, $"{session.Id}-q{number}", number, plan, root) : null,
            g.LeftNoNotes)).ToEquatableArray());

    private static Link? Question(string document, string name, int number, QuestionPlan plan, string root) =>
        plan.Joined.FirstOrDefault(j => j.Document == document && j.Name == name) is { } joined
            ? new Link($"Question {number}", root + Addresses.Href(Addresses.Question(joined.Id)))
            : null;

    private static Link? Neighbour(DocumentCard? card, string root) => card is null ? null : new Link(card.Label, root + Addresses.Href(Addresses.Document(card.Id)));

    private static Link Link(Backlink backlink, string root)
    {
        var fragment = backlink.FromSegment.Length > 0 ? "#" + backlink.FromSegment : "";
        return new Link(backlink.FromTitle, root + Addresses.Href(Addresses.Document(backlink.From)) + fragment);
    }
}
