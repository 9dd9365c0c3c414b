using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>Words shown as evidence, with the way to the segment that they stand in. It knows no line numbers: a quote stays the same when lines are added above it.</summary>
/// <param name="Segment">The segment's id in its document: the permalink's fragment.</param>
/// <param name="Text">The words, cut verbatim from the document.</param>
/// <param name="Html">The same words with hits marked.</param>
/// <param name="Speaker">Who says it, as the document labels them; null where nobody speaks.</param>
/// <param name="Case">The person or group.</param>
/// <param name="IsCutBefore">Whether the segment begins earlier.</param>
/// <param name="IsCutAfter">Whether the segment goes on.</param>
/// <param name="IsPasted">Whether someone pasted these words in rather than saying them.</param>
/// <param name="Nodes">Every theme and code on that segment.</param>
internal sealed record Quote(
    string Segment,
    string Text,
    string Html,
    string? Speaker,
    string Case,
    bool IsCutBefore,
    bool IsCutAfter,
    bool IsPasted,
    EquatableArray<string> Nodes) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer
        .Text(Segment).Text(Text).Text(Html).OptionalText(Speaker).Text(Case)
        .Flag(IsCutBefore).Flag(IsCutAfter).Flag(IsPasted).Texts(Nodes);
}

/// <summary>What one document holds for one node of the codebook, or for two themes together.</summary>
/// <param name="Node">A theme's or code's id, or two themes' joined by ' + '.</param>
/// <param name="Card">The document.</param>
/// <param name="Quotes">In document order.</param>
/// <param name="Codings">How many codings these quotes stand for.</param>
internal sealed record EvidencePart(string Node, DocumentCard Card, EquatableArray<Quote> Quotes, int Codings) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Node).Value(Card).Values(Quotes).Number(Codings);
}
