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
/// <param name="Quoted">Ids of the segments that are quoted somewhere.</param>
/// <param name="Contents">For each of them a hash of everything that quotes of it show.</param>
/// <param name="Nodes">Each theme and code that occurs, in order of id.</param>
/// <param name="Pairs">Every two themes that share a segment, in order of their names.</param>
/// <param name="Questions">What it has on each question.</param>
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
    EquatableArray<string> Quoted,
    ulong[] Contents,
    EquatableArray<NodeEvidence> Nodes,
    EquatableArray<NodeEvidence> Pairs,
    EquatableArray<QuestionEvidence> Questions,
    Body Rules,
    Body Quotes,
    Body Lines) : IStored<CodedDocument>, IHasBodies
{
    public IEnumerable<Body> Bodies => [Rules, Quotes, Lines];

    /// <summary>A hash of what lists of documents show.</summary>
    public ulong Summary { get; } = HashOf(w => w.Value(Card).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings));

    /// <summary>A hash of which themes and codes it has, and on how many segments.</summary>
    public ulong Reach { get; } = HashOf(w =>
    {
        w.Text(Card.Id).Text(Card.Group);
        foreach (var node in Nodes)
        {
            w.Text(node.Node).Number(node.Places.Count);
        }
    });

    /// <summary>Every coding.</summary>
    public DocumentCodings AllCodings => DocumentCodings.Read(new CanonicalReader(Whole(Rules)));

    /// <summary>Its lines of the table of codings.</summary>
    public ReadOnlyMemory<byte> CodingLines => Whole(Lines);

    /// <summary>What a theme or code has here; null where it has nothing.</summary>
    public NodeEvidence? Of(string node)
    {
        var (low, high) = (0, Nodes.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(Nodes[middle].Node, node) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < Nodes.Count && Nodes[low].Node == node ? Nodes[low] : null;
    }

    /// <summary>Segments with a theme or code.</summary>
    public int SegmentsOf(string node) => Of(node)?.Places.Count ?? 0;

    /// <summary>A quote.</summary>
    public Quote Quote(QuotePlace place) => Evidence.Quote.Read(new CanonicalReader(Quotes.Read(place.Slice)));

    public void Write(CanonicalWriter writer) => writer
        .Value(Card).Digest(Content).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings).Number(Crowded)
        .Texts(Quoted).Hashes(Contents).Values(Nodes).Values(Pairs).Values(Questions).Value(Rules).Value(Quotes).Value(Lines);

    public static CodedDocument Read(CanonicalReader reader) => new(
        Card: reader.Value<DocumentCard>(),
        Content: reader.Digest(),
        Words: reader.Whole(),
        ParticipantTurns: reader.Whole(),
        InterviewerTurns: reader.Whole(),
        Segments: reader.Whole(),
        Codings: reader.Whole(),
        Crowded: reader.Whole(),
        Quoted: reader.Texts(),
        Contents: reader.Hashes(),
        Nodes: reader.Values<NodeEvidence>(),
        Pairs: reader.Values<NodeEvidence>(),
        Questions: reader.Values<QuestionEvidence>(),
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

/// <summary>A quote of one document: which segment, by its number among those that are quoted, and where its words lie.</summary>
internal readonly record struct QuotePlace(int Segment, Slice Slice) : IStored<QuotePlace>
{
    public void Write(CanonicalWriter writer) => writer.Number(Segment).Number(Slice.Start).Number(Slice.Length);

    public static QuotePlace Read(CanonicalReader reader) => new(reader.Whole(), new Slice(reader.Whole(), reader.Whole()));
}

/// <summary>Which segments of one document are evidence for one node of the codebook, or for two themes together.</summary>
/// <param name="Node">A theme's or code's id, or two themes' (<see cref="EvidenceFinder.PairOf"/>).</param>
/// <param name="Own">Codings by the node's own rule.</param>
/// <param name="Total">Own codings and, for a theme, those of its codes.</param>
/// <param name="Crowded">Segments with so many themes that they take no part in pairs; counted for themes only.</param>
/// <param name="Places">The segments, in document order, each with its quote.</param>
internal sealed record NodeEvidence(string Node, int Own, int Total, int Crowded, EquatableArray<QuotePlace> Places) : IStored<NodeEvidence>
{
    public void Write(CanonicalWriter writer) => writer.Text(Node).Number(Own).Number(Total).Number(Crowded).Values(Places);

    public static NodeEvidence Read(CanonicalReader reader) => new(
        Node: reader.Name(), Own: reader.Whole(), Total: reader.Whole(), Crowded: reader.Whole(), Places: reader.Values<QuotePlace>());
}
