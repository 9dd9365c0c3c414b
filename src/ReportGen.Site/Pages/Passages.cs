using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Pages;

/// <summary>Finds the passages that narratives name, and cuts them out of their documents, each of which is read once.</summary>
internal sealed class Passages(Table<ReadyDocument> ready, Language language)
{
    /// <summary>The language in which they are shown.</summary>
    public Language Language => language;

    private readonly Dictionary<string, Document?> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QuoteLocator> _locators = new(StringComparer.Ordinal);

    /// <summary>A document; null where there is none of this id.</summary>
    public Document? Open(string id)
    {
        if (!_open.TryGetValue(id, out var document))
        {
            _open.Add(id, document = ready.TryFind(id, out var row) ? row.Value.Open() : null);
        }

        return document;
    }

    /// <summary>Whether words stand in a document, in one place or in several.</summary>
    public bool Has(string id, string words) => LocatorOf(id) is { } locator && locator.Locate(new TextQuote(words), null) is var found
        && found.Why is WhyNot.Found or WhyNot.SeveralPlaces;

    /// <summary>The segment that a part of a document is, or begins with: a segment's id, a line as <c>L35</c>, a heading or a marked block.</summary>
    public Segment? Find(string id, string part)
    {
        if (Open(id) is not { } document)
        {
            return null;
        }

        if (part is ['L' or 'l', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return document.Segments.FirstOrDefault(s => document.Source.LineOf(s.Span.Start) <= line && line <= document.Source.LineOf(Math.Max(s.Span.Start, s.Span.End - 1)));
        }

        return document.Segments.FirstOrDefault(s => s.Id == part)
            ?? (DocumentParts.Of(document).Find(part) is { } segment ? document.Segments.FirstOrDefault(s => s.Id == segment) : null);
    }

    /// <summary>A segment's words from its beginning, or around some of them.</summary>
    /// <param name="id">The document.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="node">The theme or code that the words are quoted for.</param>
    /// <param name="around">Those words; null for the segment as a whole.</param>
    public PinnedQuote Cut(string id, Segment segment, string node, Span? around = null)
    {
        var document = Open(id)!;
        var index = document.Segments.AsSpan().IndexOf(segment);
        return new PinnedQuote(id, ready.Find(id)!.Card.Label, new QuoteCutter(document, new DocumentCodings(id, [], [])).ForPassage(index, node, around) with { Voices = [] });
    }

    /// <summary>The quote that a codebook pins; else what is wrong with it.</summary>
    public (PinnedQuote? Quote, Diagnostic? Fault) Quote(PinnedPassage pin, string node)
    {
        if (Open(pin.Document) is not { } document)
        {
            return (null, LinkDiagnostics.NoSuchPassage.At(
                pin.Place, $"there is no document '{pin.Document}', so nothing of it is quoted",
                NearestName.Hint(pin.Document, ready.Keys) ?? "a document's id is the last part of its page's address"));
        }

        if (pin.Part is { } part)
        {
            return Find(pin.Document, part) is { } segment ? (Cut(pin.Document, segment, node), null) : (null, NoPart(pin.Place, pin.Document, part, "so it is not quoted"));
        }

        var found = LocatorOf(pin.Document)!.Locate(new TextQuote(pin.Words!), null);
        return found.Pieces.Count > 0
            ? (Cut(pin.Document, document.Segments[found.Pieces[0].Segment], node, found.Pieces[0].Span), null)
            : (null, LinkDiagnostics.NoSuchPassage.At(
                pin.Place,
                found.Why == WhyNot.SeveralPlaces ? $"these words stand in '{pin.Document}' in several places, so it is not known which to quote"
                : $"these words are not in '{pin.Document}', so they are not quoted",
                found.Lines.Count > 0 ? $"see {(found.Lines.Count == 1 ? "line" : "lines")} {string.Join(", ", found.Lines)} of {document.File}" : null));
    }

    /// <summary>That a document has no such part.</summary>
    public static Diagnostic NoPart(Place place, string document, string part, string consequence) => LinkDiagnostics.NoSuchPassage.At(
        place, $"'{part}' is no segment, line or heading of '{document}', {consequence}",
        "each segment's number on the document's page is the link to it; a line is written as L35");

    private QuoteLocator? LocatorOf(string id)
    {
        if (!_locators.TryGetValue(id, out var locator) && Open(id) is { } document)
        {
            _locators.Add(id, locator = new QuoteLocator(document));
        }

        return locator;
    }
}
