namespace ReportGen.Site.Documents;

/// <summary>Reads any text or Markdown as it is: articles, notes, and video notes, whose videos and timestamps are found beside.</summary>
internal static class ArticleReader
{
    public static Contents Read(Reading reading)
    {
        var segments = new SegmentList(reading.Text);
        foreach (var piece in MarkdownWalk.Of(reading.Text, reading.Start))
        {
            segments.Add(piece.Kind, piece.Span, null, piece.Kind == SegmentKind.Quotation ? SpeakerRole.Quoted : null, piece.Depth);
        }

        return new Contents(null, Title(reading, segments), segments.ToArray(), Contents.SectionsOf(segments), []);
    }

    /// <summary>The first heading's words, without marks of emphasis.</summary>
    public static string? Title(Reading reading, SegmentList segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Kind == SegmentKind.Heading)
            {
                return reading.Source.Slice(segments[i].Span).Trim("*_ ").ToString();
            }
        }

        return null;
    }
}
