using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Coders;
using ReportGen.Site.Corpus;
using ReportGen.Site.Search;

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
/// <param name="Spoken">A hash of who says what, segment by segment (<see cref="SpokenWords"/>): another one where the document was edited.</param>
/// <param name="Codable">Segments in which rules look unless they say otherwise, and those that somebody coded besides: what coders agree on or not.</param>
/// <param name="Beside">Those that somebody coded besides, by index: rules do not look there.</param>
/// <param name="Codings">All codings.</param>
/// <param name="Crowded">Segments with so many themes that they take no part in pairs.</param>
/// <param name="Contents">For each segment that is quoted somewhere a hash of everything that quotes of it show.</param>
/// <param name="Tenths">For each of these segments in which tenth of what can be coded it stands, from 0.</param>
/// <param name="Nodes">Each theme and code that occurs, in order of id.</param>
/// <param name="Rejected">Each theme and code that people took off a segment, with what rules had found there: shown, and counted nowhere.</param>
/// <param name="TermHits">What each part of each rule found.</param>
/// <param name="Missed">Hand codings that did not come out as they were meant.</param>
/// <param name="People">Who coded it, by hand.</param>
/// <param name="ByFormerRules">Codings that former rules made, and nobody rejected.</param>
/// <param name="Pairs">Every two themes that share a segment, in order of their names.</param>
/// <param name="Asked">What it has on each question, in numbers.</param>
/// <param name="Questions">The same in words.</param>
/// <param name="Rules">The codings themselves.</param>
/// <param name="Quotes">What is quoted, a quote a slice.</param>
/// <param name="Lines">Its lines of the table of codings.</param>
/// <param name="Terms">Its words for the index; null where the report is not searched.</param>
internal sealed record CodedDocument(
    DocumentCard Card,
    Digest Content,
    int Words,
    int ParticipantTurns,
    int InterviewerTurns,
    int Segments,
    ulong Spoken,
    int Codable,
    NumberColumn Beside,
    int Codings,
    int Crowded,
    HashColumn Contents,
    NumberColumn Tenths,
    EvidenceColumns Nodes,
    EvidenceColumns Rejected,
    TermColumns TermHits,
    EquatableArray<Missed> Missed,
    EquatableArray<CoderCount> People,
    int ByFormerRules,
    EvidenceColumns Pairs,
    QuestionColumns Asked,
    Packed<QuestionWords> Questions,
    Body Rules,
    Body Quotes,
    Body Lines,
    DocumentTerms? Terms) : IStored<CodedDocument>, IHasBodies
{
    public IEnumerable<Body> Bodies => Terms is null ? [Rules, Quotes, Lines] : [Rules, Quotes, Lines, Terms.Words];

    private const int HashCount = 5;

    // Every build that plans pages asks every document for these: they are kept with it.
    private ulong[]? _hashes;

    private ulong[] Hashes => _hashes ??=
    [
        Digest.Of(w => w.Text(Card.Id).Text(Card.Label).Text(Card.Group)).A,
        Digest.Of(w => w.Value(Card).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings)
            .Number(Rejected.Names.Sum(Rejected.OwnOf)).Values(People)).A,
        Digest.Of(w => Nodes.WriteCounts(w.Text(Card.Id).Text(Card.Group).Number(Codable))).A,
        Digest.Of(w => w.Value(Card)).A,
        Digest.Of(w => w.Value(TermHits)).A,
    ];

    /// <summary>A hash of what is shown of the document wherever it is named: its id, what it is called, its group.</summary>
    public ulong Naming => Hashes[0];

    /// <summary>A hash of what lists of documents show.</summary>
    public ulong Summary => Hashes[1];

    /// <summary>A hash of which themes and codes it has, and on how many of its segments.</summary>
    public ulong Reach => Hashes[2];

    /// <summary>A hash of all that other pages may show of the document itself.</summary>
    public ulong CardHash => Hashes[3];

    /// <summary>A hash of what each part of each rule found in it.</summary>
    public ulong TermsHash => Hashes[4];

    /// <summary>Codings that rules made and people rejected.</summary>
    public int RejectedCodings => Rejected.Names.Sum(Rejected.OwnOf);

    /// <summary>Every coding.</summary>
    public DocumentCodings AllCodings => DocumentCodings.Read(new CanonicalReader(Whole(Rules)));

    /// <summary>Its lines of the table of codings.</summary>
    public ReadOnlyMemory<byte> CodingLines => Whole(Lines);

    /// <summary>Segments with a theme or code.</summary>
    public int SegmentsOf(string node) => Nodes.IndexOf(node) is >= 0 and var at ? Nodes[at].Count : 0;

    /// <summary>A quote.</summary>
    public Quote Quote(QuotePlace place) => Evidence.Quote.Read(new CanonicalReader(Quotes.Read(place.Slice)));

    /// <summary>The hits of a part of a rule with the words around them, as many as are kept.</summary>
    public EquatableArray<HitLine> HitLines(int term) => new CanonicalReader(Quotes.Read(TermHits.Slice(term))).Values<HitLine>();

    public void Write(CanonicalWriter writer) => writer
        .Value(Card).Digest(Content).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Hash(Spoken)
        .Number(Codable).Column(Beside).Number(Codings).Number(Crowded)
        .Column(Contents).Column(Tenths).Value(Nodes).Value(Rejected).Value(TermHits).Values(Missed).Values(People).Number(ByFormerRules).Value(Pairs).Value(Asked).Value(Questions)
        .Value(Rules).Value(Quotes).Value(Lines).Value(Terms).Hashes(Hashes);

    public static CodedDocument Read(CanonicalReader reader) => new(
        Card: reader.Value<DocumentCard>(),
        Content: reader.Digest(),
        Words: reader.Whole(),
        ParticipantTurns: reader.Whole(),
        InterviewerTurns: reader.Whole(),
        Segments: reader.Whole(),
        Spoken: reader.Hash(),
        Codable: reader.Whole(),
        Beside: reader.NumberColumn(),
        Codings: reader.Whole(),
        Crowded: reader.Whole(),
        Contents: reader.HashColumn(),
        Tenths: reader.NumberColumn(),
        Nodes: reader.Value<EvidenceColumns>(),
        Rejected: reader.Value<EvidenceColumns>(),
        TermHits: reader.Value<TermColumns>(),
        Missed: reader.Values<Missed>(),
        People: reader.Values<CoderCount>(),
        ByFormerRules: reader.Whole(),
        Pairs: reader.Value<EvidenceColumns>(),
        Asked: reader.Value<QuestionColumns>(),
        Questions: reader.Value<Packed<QuestionWords>>(),
        Rules: reader.Value<Body>(),
        Quotes: reader.Value<Body>(),
        Lines: reader.Value<Body>(),
        Terms: reader.OptionalValue<DocumentTerms>())
    {
        _hashes = reader.Hashes() is { Length: HashCount } hashes ? hashes : throw new DamagedException("hashes that are not as many as there are"),
    };

    // The whole of a body that has one slice.
    private static ReadOnlyMemory<byte> Whole(Body body) => body.Read(new Slice(0, body.Length - sizeof(uint)));
}

/// <summary>How much one person said of a document.</summary>
/// <param name="Coder">Who.</param>
/// <param name="Added">Codings that they made.</param>
/// <param name="Accepted">Codings by rules that they accept.</param>
/// <param name="Rejected">Codings by rules that they reject.</param>
internal sealed record CoderCount(string Coder, int Added, int Accepted, int Rejected) : IStored<CoderCount>
{
    /// <summary>The sums of both.</summary>
    public CoderCount With(CoderCount other) => new(Coder, Added + other.Added, Accepted + other.Accepted, Rejected + other.Rejected);

    public void Write(CanonicalWriter writer) => writer.Text(Coder).Number(Added).Number(Accepted).Number(Rejected);

    public static CoderCount Read(CanonicalReader reader) => new(Coder: reader.Name(), Added: reader.Whole(), Accepted: reader.Whole(), Rejected: reader.Whole());
}
