using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Who speaks in one document as its reader has it, and which labels in it were not taken for speakers'.</summary>
/// <param name="Path">Its path, relative to the seeds folder.</param>
/// <param name="Kind">As what it was read.</param>
/// <param name="Speakers">Each label of a turn, and each that is declared to be nobody's, in the order of the text.</param>
/// <param name="Others">Labels that recur, in lines, and were not taken for speakers'.</param>
/// <param name="Unnamed">How many turns have no label, and so are nobody's.</param>
internal sealed record DocumentSpeakers(
    string Path, DocumentKind Kind, IReadOnlyList<SpeakerUse> Speakers, IReadOnlyList<(string Label, int Lines)> Others, int Unnamed)
{
    private const string QuestionMarks = "?\uFF1F\u061F\u2047\u2048";

    /// <summary>The documents of one file; none where it cannot be read.</summary>
    public static IReadOnlyList<DocumentSpeakers> Of(SeedFile file, ReadingRules rules)
    {
        var seed = file with { Bytes = file.Content() };
        var documents = DocumentReader.Read(seed, rules).Value ?? [];
        var manuscripts = DocumentFormat.Of(file.Path).Open(new FileToRead(seed, rules, Declaration.For(file.Path, rules.Documents), []));
        return [.. documents.Zip(manuscripts, (document, manuscript) => Of(document.Value, manuscript))];
    }

    private static DocumentSpeakers Of(Document document, Manuscript manuscript)
    {
        var turns = document.Segments.Where(s => s.Kind == SegmentKind.Turn).ToList();
        var uses = turns.Where(t => t.Speaker is not null).GroupBy(t => SpeakerRoles.Normal(t.Speaker), StringComparer.OrdinalIgnoreCase)
            .Select(g => new SpeakerUse(g.Key, PartOf(g.First().Role), g.Count(), g.Count(t => Asks(document, t)), g.First() == turns[0])).ToList();
        var labels = manuscript.Transcript is null && manuscript.Draft is null ? LabelsIn(manuscript) : [];
        var spoken = uses.Select(u => u.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        uses.AddRange(labels.Where(l => l.IsNobody).GroupBy(l => l.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => new SpeakerUse(g.Key, SpeakerPart.Nobody, g.Sum(l => l.Lines), 0, IsFirst: false)));

        // Notes on workshops and videos have labels of their own, which their readers know.
        var others = document.Kind == DocumentKind.Article || document.Kind == DocumentKind.Interview
            ? labels.Where(l => l is { IsName: true, IsNobody: false, Lines: > 1 } && !spoken.Contains(l.Name))
            : [];
        return new DocumentSpeakers(
            document.Path, document.Kind, uses, [.. others.Select(l => (l.Name, l.Lines))], turns.Count(t => t.Speaker is null && t.Role == SpeakerRole.Unknown));
    }

    private static List<LabelCount> LabelsIn(Manuscript manuscript) =>
        [.. SpeakerCensus.Of(manuscript.Text, SpeechLine.Of(manuscript.Text, manuscript.Start), manuscript.Speakers).Labels];

    private static SpeakerPart PartOf(SpeakerRole? role) => role switch
    {
        SpeakerRole.Interviewer => SpeakerPart.Interviewer,
        SpeakerRole.Participant => SpeakerPart.Participant,
        _ => SpeakerPart.Unknown,
    };

    private static bool Asks(Document document, Segment turn)
    {
        var words = document.Source.Text.AsSpan(turn.Span.Start, turn.Span.Length).TrimEnd(" \n\t*_\"'”’»)]");
        return !words.IsEmpty && QuestionMarks.Contains(words[^1], StringComparison.Ordinal);
    }
}
