using ReportGen.Engine.Digests;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Corpus;

/// <summary>A document with its place among the others: an id that no other has, and all that is said of it.</summary>
/// <param name="Outline">What it tells of itself.</param>
/// <param name="Card">What other pages show of it.</param>
internal sealed record NamedDocument(Outline Outline, DocumentCard Card) : ICanonical
{
    /// <summary>What is asked in it. A document that has no id of its own is the case of the name that it was given.</summary>
    public DocumentQuestions Questions => new(Card.Id, Card.Id == Outline.Id ? Outline.Questions.Value.Questions
        : Outline.Questions.Value.Questions.Select(Renamed).ToEquatableArray());

    public void Write(CanonicalWriter writer)
    {
        writer.Digest(Outline.Content).Value(Card).Digest(Outline.Questions.Digest).Digest(Outline.Parts.Digest).Digest(Outline.Links.Digest);
        writer.Texts(Outline.Aliases).Texts(Outline.Speakers);
    }

    private AskedQuestion Renamed(AskedQuestion question) => question.IsFromWorkshop
        ? question
        : question with { Answers = question.Answers.Select(a => a.Case == Outline.Id ? a with { Case = Card.Id } : a).ToEquatableArray() };
}
