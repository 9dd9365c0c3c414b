using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Reads notes on a video: an article with moments of the video in it, and a line <c>From: [[channel]]</c> that names its maker.</summary>
internal static class VideoNotesReader
{
    private const string Maker = "From:";

    // Fewer moments in brackets make no video, and bare ones may be times of day.
    private const int FewestMoments = 3;

    public static DocumentDraft? RecogniseByVideo(Manuscript manuscript) =>
        manuscript.FrontMatter.VideoId is not null || TimestampScanner.HasAnchor(manuscript.Text, manuscript.Start) ? Read(manuscript) : null;

    public static DocumentDraft? RecogniseByTimes(Manuscript manuscript) =>
        TimestampScanner.Scan(manuscript.Text, manuscript.Start).Count(t => t.Span.Length > "00:00:00".Length) >= FewestMoments ? Read(manuscript) : null;

    public static DocumentDraft Read(Manuscript manuscript)
    {
        var article = ArticleReader.Read(manuscript);
        var text = article.Source.Text;
        var line = ChannelLine(text, article.Segments);
        var maker = WikilinkScanner.Scan(text[..line.End], line.Start, line) is [var link, ..] ? link.Label ?? link.Target : null;
        return article with
        {
            Kind = DocumentKind.VideoNotes,
            Timestamps = manuscript.Transcript is null ? TimestampScanner.Scan(text, manuscript.Start) : [],
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
