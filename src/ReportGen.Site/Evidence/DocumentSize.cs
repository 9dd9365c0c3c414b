using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>The numbers of one document: what lists of documents show. Short, since every list of all documents reads all of them.</summary>
/// <param name="Card">The document.</param>
/// <param name="Words">Runs of letters and digits in its segments.</param>
/// <param name="ParticipantTurns">Turns of those who answer.</param>
/// <param name="InterviewerTurns">Turns of those who ask.</param>
/// <param name="Segments">All segments, headings too.</param>
/// <param name="Codings">All codings.</param>
internal sealed record DocumentSize(DocumentCard Card, int Words, int ParticipantTurns, int InterviewerTurns, int Segments, int Codings) : IStored<DocumentSize>
{
    private static readonly int[] s_letters = [.. Enumerable.Range(0, 128).Select(c => char.IsLetterOrDigit((char)c) ? 1 : 0)];
    private static readonly int[] s_joints = [.. Enumerable.Range(0, 128).Select(c => (char)c is '\'' or '-' ? 1 : 0)];

    public static DocumentSize Of(Document document, DocumentCodings codings) => new(
        DocumentCard.Of(document),
        document.Segments.Sum(s => WordsIn(document.Visible(s).Text)),
        document.Segments.Count(s => s.Kind == SegmentKind.Turn && s.Role == SpeakerRole.Participant),
        document.Segments.Count(s => s.Kind == SegmentKind.Turn && s.Role == SpeakerRole.Interviewer),
        document.Segments.Count,
        codings.Codings.Count);

    public void Write(CanonicalWriter writer) =>
        writer.Value(Card).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings);

    public static DocumentSize Read(CanonicalReader reader) => new(
        Card: reader.Value<DocumentCard>(),
        Words: reader.Whole(),
        ParticipantTurns: reader.Whole(),
        InterviewerTurns: reader.Whole(),
        Segments: reader.Whole(),
        Codings: reader.Whole());

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
