using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Corpus;

/// <summary>A document that all is known of that others decide, so that it can be coded and shown.</summary>
/// <param name="Card">What it is called.</param>
/// <param name="Answers">What it has on each question of the report.</param>
/// <param name="Content">The digest of the document as it was read.</param>
internal sealed record ReadyDocument(DocumentCard Card, DocumentAnswers Answers, Digest Content) : ICanonical
{
    private Func<Document>? _open;

    /// <summary>All documents by id.</summary>
    /// <param name="from">The step that names them.</param>
    /// <param name="documents">What it made.</param>
    /// <param name="plan">The questions of the report.</param>
    /// <param name="seeds">Their files.</param>
    /// <param name="readers">How files are read.</param>
    public static Folded<ReadyDocument> Of(Many<NamedDocument> from, Table<NamedDocument> documents, QuestionPlan plan, Table<SeedFile> seeds, Readers readers)
    {
        var shelf = new DocumentShelf(readers.Rules);
        var ready = new List<Made<ReadyDocument>>(documents.Count);
        foreach (var row in documents)
        {
            var (outline, card, questions) = row.Value;
            ready.Add(new(
                card.Id,
                new ReadyDocument(card, DocumentAnswers.Of(questions, plan), outline.Content) { _open = () => shelf.Open(seeds.Find(outline.Path)!, outline.Key, card) },
                From: [from.Row(card.Id)]));
        }

        return ready;
    }

    /// <summary>Reads the document, or takes it from where it lies since it was read last.</summary>
    public Document Open() => _open!();

    public void Write(CanonicalWriter writer) => writer.Value(Card).Value(Answers).Digest(Content);
}
