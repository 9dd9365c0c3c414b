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
    public static DocumentSize Of(Document document, DocumentCodings codings) => new(
        DocumentCard.Of(document),
        document.Segments.Sum(s => WordsIn(document.Source.Slice(s.Span))),
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

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c);
            words += isWord && !inWord ? 1 : 0;
            // An apostrophe or hyphen does not end a word that goes on after it.
            inWord = isWord || (inWord && c is '\'' or '’' or '-');
        }

        return words;
    }
}
