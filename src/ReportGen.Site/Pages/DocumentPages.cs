using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Coders;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Pages;

/// <summary>Makes the page of a document.</summary>
internal static class DocumentPages
{
    // A list of everything that links here would grow with the corpus.
    private const int MostBacklinks = 50;

    // What else has the code is marked in the text.
    private const int MostPlaces = 12;

    private const int ShortestDescription = 40;

    // More than a description is cut to, however much white space there is.
    private const int LongestRead = 1000;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        var order = report.Index.InOrder;
        var compared = report.Numbers.Comparison.Attributes.ToDictionary(a => a.Name, a => Addresses.Compared(a.Address), StringComparer.Ordinal);
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
                    .OptionalText(previous?.Id).OptionalText(previous?.Label).OptionalText(next?.Id).OptionalText(next?.Label)
                    .Texts(AddressesOf(coded.Card, compared)),
                () => From(report.Steps, id, previous, next),
                () => Make(ready.Value.Open(), coded, hasLinks ? linked.Value : LinkedDocument.None(id), ready.Value.Answers, report.Frame, previous, next, compared));
        }
    }

    private static List<From> From(PageSteps steps, string id, DocumentCard? previous, DocumentCard? next)
    {
        List<From> from = [steps.Ready.Row(id), steps.Coded.Row(id), steps.Linked.Row(id), steps.Frame.Row(""), steps.Numbers.Row("")];
        from.AddRange(new[] { previous, next }.OfType<DocumentCard>().Select(c => steps.Coded.Row(c.Id)));
        return from;
    }

    private static Outcome<Page> Make(
        Document document, CodedDocument coded, LinkedDocument linked, DocumentAnswers answers, Frame frame, DocumentCard? previous, DocumentCard? next,
        Dictionary<string, string> compared)
    {
        var codings = coded.AllCodings;
        var path = Addresses.Document(document.Id);
        var root = Addresses.RootOf(path);
        var (blocks, refused) = DocumentBlocks.Make(document, codings, linked.Links, frame.Nodes, root);
        var head = PageHeads.Make(
            frame.Language, path, "documents", coded.Card.Label, Description(document, blocks, frame.Language), (frame.Language.Say("Documents"), Addresses.Documents()));
        var contents = DocumentContents.Of(document, answers, frame.Questions, root, frame.Language);
        var page = new DocumentPage(
            head.WithAnnotations(Addresses.DocumentData(document.Id)),
            document.Id,
            document.Kind.Name,
            document.Kind.Label,
            document.Group,
            Compared(Comparison.Group, compared, root),
            document.Case,
            document.File,
            document.Language ?? "",
            document.Attributes.Select(a => new Fact(a.Name, a.Value) { Href = Compared(a.Name, compared, root) }).ToEquatableArray(),
            Facts(document, coded, frame.Language),
            document.Video?.At(0) ?? "",
            DocumentPortrait.Of(document, codings.Codings, coded.Codable, contents.Entries, frame.Nodes, root),
            contents,
            blocks,
            Codes(document, codings, frame.Nodes, root),
            linked.Backlinks.Take(MostBacklinks).Select(b => Link(b, root)).ToEquatableArray(),
            Neighbour(previous, root),
            Neighbour(next, root),
            root + Addresses.Href(Addresses.DocumentData(document.Id)));
        return Outcome.Of<Page>(page, refused.Select(span => LinkDiagnostics.UnsafeLink.At(
            document.Source.PlaceOf(document.File, span), "this link's address is not a web or mail address, so its words are shown without it")));
    }

    // Where what is known of a document is compared with others.
    private static EquatableArray<string> AddressesOf(DocumentCard card, Dictionary<string, string> compared) =>
        card.Attributes.Select(a => a.Name).Prepend(Comparison.Group).Select(n => compared.GetValueOrDefault(n, "")).ToEquatableArray();

    private static string Compared(string attribute, Dictionary<string, string> compared, string root) =>
        compared.TryGetValue(attribute, out var path) ? root + Addresses.Href(path) : "";

    // What a participant says first that is more than a word of greeting, as the page shows it.
    private static string Description(Document document, EquatableArray<Block> blocks, Language language)
    {
        foreach (var segment in document.Segments)
        {
            if (segment.IsCodable && segment.Role is null or SpeakerRole.Participant && segment.Span.Length > ShortestDescription
                && Find(blocks, segment.Id) is { } block && MarkupWords.Of(block.Html, LongestRead) is { Length: > ShortestDescription } words)
            {
                return words;
            }
        }

        return $"{language.Say(document.Kind.Label)}: {document.Label}";
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

    private static EquatableArray<Fact> Facts(Document document, CodedDocument coded, Language language)
    {
        var facts = new List<Fact> { new(language.Say("Words"), language.Number(coded.Words)) };
        var unknown = document.Segments.Count(s => s.Role == SpeakerRole.Unknown);
        if (coded.ParticipantTurns + coded.InterviewerTurns > 0)
        {
            facts.Add(new(
                language.Say("Turns"),
                language.Say("{0} by the participant, {1} by the interviewer", language.Number(coded.ParticipantTurns), language.Number(coded.InterviewerTurns))));
        }

        if (unknown > 0)
        {
            facts.Add(new(language.Say("Not coded"), language.Say("{0} by nobody known", language.Number(unknown))));
        }

        if (document.Video is { Channel: { } channel })
        {
            facts.Add(new(language.Say("Channel"), channel));
        }

        facts.Add(new(language.Say("Codings"), language.Number(coded.Codings)));
        return EquatableArray.From(facts);
    }

    // What the portrait shows as a picture, in words: themes in the same order, each with its codes.
    private static EquatableArray<CodeRow> Codes(Document document, DocumentCodings codings, NameList nodes, string root) => codings.Codings
        .GroupBy(c => c.Theme)
        .OrderByDescending(t => t.Select(c => c.Segment).Distinct().Count())
        .ThenBy(t => nodes.PlaceOf(t.Key))
        .SelectMany(t => t
            .GroupBy(c => c.Code)
            .Select(c => (Code: c.Key, Segments: c.Select(x => x.Segment).Distinct().ToList()))
            .OrderByDescending(c => c.Segments.Count)
            .ThenBy(c => c.Code, StringComparer.Ordinal))
        .Select(c => new CodeRow(
            nodes.Tag(c.Code, root, "", c.Segments.Count) with { Label = nodes.Find(c.Code)?.FullLabel ?? c.Code },
            c.Segments.Take(MostPlaces).Select(s => Place(document, document.Segments[s])).ToEquatableArray(),
            Math.Max(0, c.Segments.Count - MostPlaces)))
        .ToEquatableArray();

    private static Link Place(Document document, Segment segment) =>
        new(document.Source.LineOf(segment.Span.Start).ToString(CultureInfo.InvariantCulture), $"#{segment.Id}");

    private static Link? Neighbour(DocumentCard? card, string root) => card is null ? null : new Link(card.Label, root + Addresses.Href(Addresses.Document(card.Id)));

    private static Link Link(Backlink backlink, string root)
    {
        var fragment = backlink.FromSegment.Length > 0 ? "#" + backlink.FromSegment : "";
        return new Link(backlink.FromTitle, root + Addresses.Href(Addresses.Document(backlink.From)) + fragment);
    }
}
