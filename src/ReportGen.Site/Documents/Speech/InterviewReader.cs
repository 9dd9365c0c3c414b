using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Reads conversations: what stands before the first label is paragraphs, and each label begins a turn that lasts until the next.</summary>
internal static class InterviewReader
{
    public static DocumentDraft? Recognise(Manuscript noted)
    {
        var (manuscript, tags) = NoteMarks.CutFrom(noted);
        return TranscriptFinder.Find(manuscript, isDeclared: false) is { } transcript ? Read(manuscript, transcript) with { Tags = tags } : null;
    }

    public static DocumentDraft Read(Manuscript noted)
    {
        if (noted.Transcript is { } known)
        {
            return Read(noted, known);
        }

        var (manuscript, tags) = NoteMarks.CutFrom(noted);
        return Read(manuscript, TranscriptFinder.Find(manuscript, isDeclared: true)!) with { Tags = tags };
    }

    private static DocumentDraft Read(Manuscript manuscript, Transcript transcript)
    {
        if (transcript.Pieces.Count == 0)
        {
            return WithoutTurns(manuscript);
        }

        UnknownSpeakers.Report(manuscript, transcript);
        var interview = TranscriptReader.Read(manuscript, transcript);
        InnerLabels.Report(manuscript, interview);
        return interview;
    }

    // It is not known who says these words, so they are nobody's.
    private static DocumentDraft WithoutTurns(Manuscript manuscript)
    {
        var article = ArticleReader.Read(manuscript);
        manuscript.Findings.Add(DocumentDiagnostics.NoTurns.At(
            new(manuscript.File),
            "this interview has no turns: no line begins with a speaker's label and what is said, so nothing of it is coded",
            "begin each turn with who speaks and a colon, or say 'kind: article' to have it coded without speakers"));
        return article with { Kind = DocumentKind.Interview, Segments = [.. article.Segments.Select(s => s with { Role = SpeakerRole.Unknown })] };
    }
}
