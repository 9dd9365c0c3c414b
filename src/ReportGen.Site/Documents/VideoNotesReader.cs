namespace ReportGen.Site.Documents;

/// <summary>Reads notes on a video: an article with moments of the video in it, and a line <c>From: [[channel]]</c> that names its maker.</summary>
internal static class VideoNotesReader
{
    private const string Maker = "From:";

    public static Reading Read(Manuscript manuscript, List<Timestamp> timestamps)
    {
        var article = ArticleReader.Read(manuscript);
        var line = ChannelLine(manuscript.Text, article.Segments);
        var maker = WikilinkScanner.Scan(manuscript.Text[..line.End], line.Start, line) is [var link, ..] ? link.Label ?? link.Target : null;
        return article with
        {
            Kind = DocumentKind.VideoNotes,
            Timestamps = timestamps,
            Video = manuscript.FrontMatter.VideoId is { } id ? new Video(id, maker) : null,
            ChannelLine = line,
        };
    }

    private static Span ChannelLine(string text, IReadOnlyList<SegmentDraft> segments)
    {
        foreach (var segment in segments)
        {
            if (segment.Kind == SegmentKind.Paragraph && text.AsSpan(segment.Span.Start, segment.Span.Length).TrimStart("*_").StartsWith(Maker, StringComparison.OrdinalIgnoreCase))
            {
                return new Span(segment.Span.Start, Math.Min(TextLines.EndOf(text, segment.Span.Start), segment.Span.End));
            }
        }

        return default;
    }
}
