using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Corpus;

/// <summary>A document that all is known of that others decide, so that it can be coded and shown.</summary>
/// <param name="Card">What it is called.</param>
internal sealed record ReadyDocument(DocumentCard Card)
{
    private Func<Document>? _open;
    private Lazy<DocumentAnswers>? _answers;

    /// <summary>The digest of the document as it was read.</summary>
    public Digest Content { get; private init; }

    /// <summary>What it has on each question of the report.</summary>
    public DocumentAnswers Answers => _answers!.Value;

    /// <summary>What people say of it.</summary>
    public EquatableArray<HandCoding> Said { get; private init; } = [];

    /// <summary>All documents by id.</summary>
    /// <param name="from">The step that names them.</param>
    /// <param name="documents">What it made.</param>
    /// <param name="plan">The questions of the report.</param>
    /// <param name="seeds">Their files.</param>
    /// <param name="readers">How files are read.</param>
    /// <param name="saidIn">The step that knows what people say.</param>
    /// <param name="said">What people say, by document.</param>
    public static Folded<ReadyDocument> Of(
        Many<NamedDocument> from, Table<NamedDocument> documents, QuestionPlan plan, Table<SeedFile> seeds, Readers readers, Many<AssignedCodings> saidIn,
        Table<AssignedCodings> said)
    {
        var joined = Digest.Of(plan);
        var ready = new List<Made<ReadyDocument>>(documents.Count);
        foreach (var row in documents)
        {
            var named = row.Value;
            var (outline, card) = named;
            var isSaid = said.TryFind(card.Id, out var codings);
            ready.Add(new(
                card.Id,
                new ReadyDocument(card)
                {
                    Content = outline.Content,
                    Said = isSaid ? codings.Value.Codings : [],
                    _open = () => readers.Shelf.Open(seeds.Find(outline.Path)!, outline.Key, card),
                    _answers = new(() => DocumentAnswers.Of(named.Questions, plan)),
                },
                DigestOf(outline, card, joined, isSaid ? codings.Digest : default),
                () => isSaid ? [from.Row(card.Id), saidIn.Row(card.Id)] : [from.Row(card.Id)]));
        }

        return ready;
    }

    /// <summary>Reads the document, or takes it from where it lies since it was read last.</summary>
    public Document Open() => _open!();

    // What the report makes of a workshop's numbers depends on all workshops; a question of site.yml is known by its own name.
    private static Digest DigestOf(Outline outline, DocumentCard card, Digest joined, Digest said)
    {
        using var writer = CanonicalWriter.Rent();
        writer.Value(card).Digest(outline.Content).Digest(outline.Questions.Digest).Digest(outline.HasNumberedQuestions ? joined : default).Digest(said);
        return writer.ToDigest();
    }
}
