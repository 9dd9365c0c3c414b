using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Reads any text: headings, paragraphs, bullets, quotations, code and tables, each a segment. What is known of who speaks is left aside.</summary>
internal static class ArticleReader
{
    public static DocumentDraft Read(Manuscript manuscript) =>
        manuscript.Transcript is { } transcript ? FromSpeech(manuscript, transcript) : ReadNotes(manuscript);

    public static DocumentDraft ReadAsSurvey(Manuscript manuscript) => Read(manuscript) with { Kind = DocumentKind.Survey };

    private static DocumentDraft ReadNotes(Manuscript tagged)
    {
        var (manuscript, tags) = NoteTags.TakeFrom(tagged);
        var blocks = manuscript.Blocks;
        var segments = new List<SegmentDraft>(blocks.Count);
        foreach (var block in blocks)
        {
            var isQuotation = block.IsQuoted && block.Kind is SegmentKind.Paragraph or SegmentKind.Bullet;
            var words = block.Kind == SegmentKind.Code ? block.Span : BlockIds.TrimFrom(manuscript.Text, block.Span);
            if (!words.IsEmpty)
            {
                segments.Add(new SegmentDraft(isQuotation ? SegmentKind.Quotation : block.Kind, words, Depth: block.Depth, Number: block.Number));
            }
        }

        return new DocumentDraft(DocumentKind.Article, manuscript.Source, segments) { Tags = tags };
    }

    // Subtitles of a talk: its words in paragraphs, each with its time.
    private static DocumentDraft FromSpeech(Manuscript manuscript, Transcript transcript)
    {
        var spoken = TranscriptReader.Read(manuscript, transcript);
        var paragraphs = spoken.Segments.Select(s => s.Kind == SegmentKind.Turn ? s with { Kind = SegmentKind.Paragraph, Role = null } : s);
        return spoken with { Kind = DocumentKind.Article, Segments = [.. paragraphs] };
    }
}
