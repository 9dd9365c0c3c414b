using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>The numbers of one document: what lists of documents show. Short, since every list of all documents reads all of them.</summary>
/// <param name="Card">The document.</param>
/// <param name="Words">Words in its segments, as terms see them.</param>
/// <param name="ParticipantTurns">Turns of those who answer.</param>
/// <param name="InterviewerTurns">Turns of those who ask.</param>
/// <param name="Segments">All segments, headings too.</param>
/// <param name="Codings">All codings.</param>
internal sealed record DocumentSize(DocumentCard Card, int Words, int ParticipantTurns, int InterviewerTurns, int Segments, int Codings) : IStored<DocumentSize>
{
    public static DocumentSize Of(Document document, DocumentCodings codings) => new(
        DocumentCard.Of(document),
        document.Segments.Sum(s => WordCount.Of(document.Visible(s).Text)),
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
}
