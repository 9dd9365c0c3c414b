using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
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

    public static Outcome<Page> Make(Document document, DocumentCodings codings, DocumentLinks links, DocumentAnswers answers, Frame frame, Table<Backlink>? backlinks, Neighbours? neighbours)
    {
        var path = Addresses.Document(document.Id);
        var root = Addresses.RootOf(path);
        var (blocks, refused) = DocumentBlocks.Make(document, codings, links, frame.Nodes, root);
        var page = new DocumentPage(
            PageHeads.Make(path, "documents", document.Label, Description(document, blocks), ("Documents", Addresses.Documents())),
            document.Id,
            document.Kind.Name,
            document.Kind.Label,
            document.Group,
            document.Case,
            document.File,
            document.Language ?? "",
            Facts(document, codings),
            document.Video?.At(0) ?? "",
            blocks,
            Codes(codings, frame.Nodes, root),
            Questions(answers, frame.Questions, root),
            document.Sessions.Select(s => View(s, document, frame.Questions, root)).ToEquatableArray(),
            (backlinks?.Values ?? []).Take(MostBacklinks).Select(b => Link(b, root)).ToEquatableArray(),
            neighbours?.Previous?.LinkFrom(root),
            neighbours?.Next?.LinkFrom(root),
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

    private static EquatableArray<Fact> Facts(Document document, DocumentCodings codings)
    {
        var counts = DocumentSize.Of(document, codings);
        var facts = new List<Fact> { new("Words", Words.Number(counts.Words)) };
        var unknown = document.Segments.Count(s => s.Role == SpeakerRole.Unknown);
        if (counts.ParticipantTurns + counts.InterviewerTurns > 0)
        {
            facts.Add(new("Turns", $"{counts.ParticipantTurns} by the participant, {counts.InterviewerTurns} by the interviewer"));
        }

        if (unknown > 0)
        {
            facts.Add(new("Not coded", $"{Words.Number(unknown)} by nobody known"));
        }

        if (document.Video is { Channel: { } channel })
        {
            facts.Add(new("Channel", channel));
        }

        facts.Add(new("Codings", Words.Number(counts.Codings)));
        facts.AddRange(document.Attributes.Select(a => new Fact(a.Name, a.Value)));
        return EquatableArray.From(facts);
    }

    private static EquatableArray<CodeTag> Codes(DocumentCodings codings, NodeList nodes, string root) => codings.Codings
        .GroupBy(c => c.Code)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => nodes.Tag(g.Key, root, nodes.Find(g.Key)?.FullLabel ?? g.Key, g.Count()))
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

    private static Link Link(Backlink backlink, string root)
    {
        var fragment = backlink.FromSegment.Length > 0 ? "#" + backlink.FromSegment : "";
        return new Link(backlink.FromTitle, root + Addresses.Href(Addresses.Document(backlink.From)) + fragment);
    }
}

/// <summary>What makers of pages need to name and link anything: the codebook's nodes and the report's questions.</summary>
internal sealed record Frame(NodeList Nodes, QuestionPlan Questions) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Value(Nodes).Value(Questions);
}

/// <summary>The documents before and after one, in the report's order.</summary>
internal sealed record Neighbours(Neighbour? Previous, Neighbour? Next) : IStored<Neighbours>
{
    public static IEnumerable<KeyValuePair<string, Neighbours>> Of(Table<DocumentCard> cards)
    {
        var order = DocumentOrder.Of(cards);
        for (var i = 0; i < order.Count; i++)
        {
            yield return KeyValuePair.Create(order[i].Id, new Neighbours(
                i > 0 ? new Neighbour(order[i - 1].Id, order[i - 1].Label) : null,
                i + 1 < order.Count ? new Neighbour(order[i + 1].Id, order[i + 1].Label) : null));
        }
    }

    public void Write(CanonicalWriter writer) => writer.Value(Previous).Value(Next);

    public static Neighbours Read(CanonicalReader reader) => new(Previous: reader.OptionalValue<Neighbour>(), Next: reader.OptionalValue<Neighbour>());
}

/// <summary>A document by id and title.</summary>
internal sealed record Neighbour(string Id, string Title) : IStored<Neighbour>
{
    public Link LinkFrom(string root) => new(Title, root + Addresses.Href(Addresses.Document(Id)));

    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Title);

    public static Neighbour Read(CanonicalReader reader) => new(Id: reader.Text(), Title: reader.Text());
}
