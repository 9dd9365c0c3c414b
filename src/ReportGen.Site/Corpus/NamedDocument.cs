using ReportGen.Engine.Digests;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Corpus;

/// <summary>A document with its place among the others: an id that no other has, and all that is said of it.</summary>
/// <param name="Outline">What it tells of itself.</param>
/// <param name="Card">What other pages show of it.</param>
/// <param name="Questions">What is asked in it.</param>
internal sealed record NamedDocument(Outline Outline, DocumentCard Card, DocumentQuestions Questions) : ICanonical
{
    public void Write(CanonicalWriter writer) =>
        writer.Digest(Outline.Content).Value(Card).Value(Questions).Values(Outline.Parts).Values(Outline.Links).Texts(Outline.Aliases).Texts(Outline.Speakers);
}
