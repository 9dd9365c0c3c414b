using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Corpus;

namespace ReportGen.Site.Evidence;

/// <summary>
/// All that is kept of a document that was coded: numbers and names for whatever sums up, and beside them, in bodies, the words that pages and tables
/// quote. No page that quotes the document reads it again.
/// </summary>
/// <param name="Card">The document.</param>
/// <param name="Content">The digest of the document as it was read.</param>
/// <param name="Words">Words in its segments, as terms see them.</param>
/// <param name="ParticipantTurns">Turns of those who answer.</param>
/// <param name="InterviewerTurns">Turns of those who ask.</param>
/// <param name="Segments">All segments, headings too.</param>
/// <param name="Codings">All codings.</param>
/// <param name="Crowded">Segments with so many themes that they take no part in pairs.</param>
/// <param name="Contents">For each segment that is quoted somewhere a hash of everything that quotes of it show.</param>
/// <param name="Nodes">Each theme and code that occurs, in order of id.</param>
/// <param name="Pairs">Every two themes that share a segment, in order of their names.</param>
/// <param name="Asked">What it has on each question, in numbers.</param>
/// <param name="Questions">The same in words.</param>
/// <param name="Rules">The codings themselves.</param>
/// <param name="Quotes">What is quoted, a quote a slice.</param>
/// <param name="Lines">Its lines of the table of codings.</param>
internal sealed record CodedDocument(
    DocumentCard Card,
    Digest Content,
    int Words,
    int ParticipantTurns,
    int InterviewerTurns,
    int Segments,
    int Codings,
    int Crowded,
    ulong[] Contents,
    EvidenceColumns Nodes,
    EvidenceColumns Pairs,
    QuestionColumns Asked,
    Packed<QuestionWords> Questions,
    Body Rules,
    Body Quotes,
    Body Lines) : IStored<CodedDocument>, IHasBodies
{
    public IEnumerable<Body> Bodies => [Rules, Quotes, Lines];

    /// <summary>A hash of what lists of documents show.</summary>
    public ulong Summary { get; } = HashOf(w => w.Value(Card).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings));

    /// <summary>A hash of which themes and codes it has, and on how many segments.</summary>
    public ulong Reach { get; } = HashOf(w => Nodes.WriteCounts(w.Text(Card.Id).Text(Card.Group)));

    /// <summary>Every coding.</summary>
    public DocumentCodings AllCodings => DocumentCodings.Read(new CanonicalReader(Whole(Rules)));

    /// <summary>Its lines of the table of codings.</summary>
    public ReadOnlyMemory<byte> CodingLines => Whole(Lines);

    /// <summary>Segments with a theme or code.</summary>
    public int SegmentsOf(string node) => Nodes.IndexOf(node) is >= 0 and var at ? Nodes[at].Count : 0;

    /// <summary>A quote.</summary>
    public Quote Quote(QuotePlace place) => Evidence.Quote.Read(new CanonicalReader(Quotes.Read(place.Slice)));

    public void Write(CanonicalWriter writer) => writer
        .Value(Card).Digest(Content).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings).Number(Crowded)
        .Hashes(Contents).Value(Nodes).Value(Pairs).Value(Asked).Value(Questions).Value(Rules).Value(Quotes).Value(Lines);

    public static CodedDocument Read(CanonicalReader reader) => new(
        Card: reader.Value<DocumentCard>(),
        Content: reader.Digest(),
        Words: reader.Whole(),
        ParticipantTurns: reader.Whole(),
        InterviewerTurns: reader.Whole(),
        Segments: reader.Whole(),
        Codings: reader.Whole(),
        Crowded: reader.Whole(),
        Contents: reader.Hashes(),
        Nodes: reader.Value<EvidenceColumns>(),
        Pairs: reader.Value<EvidenceColumns>(),
        Asked: reader.Value<QuestionColumns>(),
        Questions: reader.Value<Packed<QuestionWords>>(),
        Rules: reader.Value<Body>(),
        Quotes: reader.Value<Body>(),
        Lines: reader.Value<Body>());

    // The whole of a body that has one slice.
    private static ReadOnlyMemory<byte> Whole(Body body) => body.Read(new Slice(0, body.Length - sizeof(uint)));

    private static ulong HashOf(Action<CanonicalWriter> write)
    {
        using var writer = CanonicalWriter.Rent();
        write(writer);
        return writer.ToDigest().A;
    }
}
