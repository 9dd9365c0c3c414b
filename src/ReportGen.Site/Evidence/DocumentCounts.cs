using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>The numbers of one document.</summary>
/// <param name="Card">The document.</param>
/// <param name="Words">Runs of letters and digits in its segments.</param>
/// <param name="ParticipantTurns">Turns of those who answer.</param>
/// <param name="InterviewerTurns">Turns of those who ask.</param>
/// <param name="Segments">All segments, headings too.</param>
/// <param name="Codings">All codings.</param>
/// <param name="Nodes">Counts for each theme and code that occurs.</param>
internal sealed record DocumentCounts(
    DocumentCard Card, int Words, int ParticipantTurns, int InterviewerTurns, int Segments, int Codings, EquatableArray<NodeCount> Nodes) : IStored<DocumentCounts>
{
    private static readonly int[] s_letters = [.. Enumerable.Range(0, 128).Select(c => char.IsLetterOrDigit((char)c) ? 1 : 0)];
    private static readonly int[] s_joints = [.. Enumerable.Range(0, 128).Select(c => (char)c is '\'' or '-' ? 1 : 0)];

    public static DocumentCounts Of(Document document, DocumentCodings codings)
    {
        var nodes = new SortedDictionary<string, NodeCount>(StringComparer.Ordinal);
        var segments = new HashSet<(string Node, int Segment)>();
        foreach (var coding in codings.Codings)
        {
            Add(coding.Code, own: 1);
            if (coding.Code != coding.Theme)
            {
                Add(coding.Theme, own: 0);
            }

            void Add(string node, int own)
            {
                var before = nodes.GetValueOrDefault(node) ?? new NodeCount(node, 0, 0, 0);
                var isNew = segments.Add((node, coding.Segment)) ? 1 : 0;
                nodes[node] = before with { Own = before.Own + own, Total = before.Total + 1, Segments = before.Segments + isNew };
            }
        }

        return new DocumentCounts(
            DocumentCard.Of(document),
            document.Segments.Sum(s => WordsIn(document.Source.Slice(s.Span))),
            document.Segments.Count(s => s.Kind == SegmentKind.Turn && s.Role == SpeakerRole.Participant),
            document.Segments.Count(s => s.Kind == SegmentKind.Turn && s.Role == SpeakerRole.Interviewer),
            document.Segments.Count,
            codings.Codings.Count,
            EquatableArray.From(nodes.Values));
    }

    public void Write(CanonicalWriter writer) => writer
        .Value(Card).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings).Values(Nodes);

    public static DocumentCounts Read(CanonicalReader reader) => new(
        Card: reader.Value<DocumentCard>(),
        Words: reader.Whole(),
        ParticipantTurns: reader.Whole(),
        InterviewerTurns: reader.Whole(),
        Segments: reader.Whole(),
        Codings: reader.Whole(),
        Nodes: reader.Values<NodeCount>());

    // Without branches that depend on the letters: where words end cannot be foreseen, and every letter of the corpus comes by here.
    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = 0;
        foreach (var c in text)
        {
            var (letter, joint) = c < s_letters.Length ? (s_letters[c], s_joints[c]) : (char.IsLetterOrDigit(c) ? 1 : 0, c == '’' ? 1 : 0);
            words += letter & ~inWord;

            // An apostrophe or hyphen does not end a word that goes on after it.
            inWord = letter | (inWord & joint);
        }

        return words;
    }
}

/// <summary>How often a theme or code was applied in one document.</summary>
/// <param name="Own">Codings by the node's own rule.</param>
/// <param name="Total">Own codings and, for a theme, those of its codes.</param>
/// <param name="Segments">Segments with any of them.</param>
internal sealed record NodeCount(string Node, int Own, int Total, int Segments) : IStored<NodeCount>
{
    public void Write(CanonicalWriter writer) => writer.Text(Node).Number(Own).Number(Total).Number(Segments);

    public static NodeCount Read(CanonicalReader reader) => new(Node: reader.Name(), Own: reader.Whole(), Total: reader.Whole(), Segments: reader.Whole());
}
