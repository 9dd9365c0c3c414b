using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>Chooses the reader of a document: the kind that is declared, else the one that its text looks like.</summary>
internal static class KindReader
{
    // Fewer moments in brackets make no video, and bare ones may be times of day.
    private const int FewestMoments = 3;

    /// <param name="manuscript">The text.</param>
    /// <param name="declared">What site.yml says; it wins over what the document says of itself.</param>
    public static Reading Read(Manuscript manuscript, DocumentKind? declared)
    {
        var text = manuscript.Text;
        switch (declared ?? manuscript.FrontMatter.Kind)
        {
            case DocumentKind.Interview:
                return InterviewReader.Read(manuscript, InterviewTurns.Find(text, manuscript.Start, manuscript.Speakers));
            case DocumentKind.Workshop:
                return WorkshopReader.Read(manuscript, MarkdownBlocks.Read(manuscript));
            case DocumentKind.VideoNotes:
                return VideoNotesReader.Read(manuscript, TimestampScanner.Scan(text, manuscript.Start));
            case DocumentKind.Article:
                return ArticleReader.Read(manuscript);
            default:
                return Sniff(manuscript);
        }
    }

    private static Reading Sniff(Manuscript manuscript)
    {
        var (text, start) = (manuscript.Text, manuscript.Start);
        if (manuscript.FrontMatter.VideoId is not null || TimestampScanner.HasAnchor(text, start))
        {
            return VideoNotesReader.Read(manuscript, TimestampScanner.Scan(text, start));
        }

        // Before times of day: a transcript may carry those too.
        var turns = InterviewTurns.Find(text, start, manuscript.Speakers);
        if (InterviewTurns.IsConversation(turns))
        {
            return InterviewReader.Read(manuscript, turns);
        }

        var timestamps = TimestampScanner.Scan(text, start);
        if (timestamps.Count(t => t.Span.Length > "00:00:00".Length) >= FewestMoments)
        {
            return VideoNotesReader.Read(manuscript, timestamps);
        }

        var blocks = MarkdownBlocks.Read(manuscript);
        if (WorkshopReader.Recognises(text, blocks))
        {
            return WorkshopReader.Read(manuscript, blocks);
        }

        if (blocks.Count > 0)
        {
            manuscript.Findings.Add(DocumentDiagnostics.ReadAsArticle.At(
                new(manuscript.File), "this document looks like no other kind, so it is read as an article", "say what it is with 'kind:' in its front matter, or under 'documents' in site.yml"));
        }

        return ArticleReader.Read(blocks);
    }
}
