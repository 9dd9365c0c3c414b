namespace ReportGen.Site.Documents;

/// <summary>The simplest reading of a text: headings, and paragraphs between blank lines. For what stands before an interview, and for markup too deep to follow.</summary>
internal static class PlainBlocks
{
    public static List<SegmentDraft> Read(string text, int start, int end)
    {
        var drafts = new List<SegmentDraft>();
        var paragraph = -1;
        int lineEnd;
        for (var at = start; at < end; at = lineEnd + 1)
        {
            lineEnd = Math.Min(TextLines.EndOf(text, at), end);
            var line = text.AsSpan(at, lineEnd - at);
            var level = TextLines.HeadingLevel(line, out var words);
            if (level == 0 && !line.IsWhiteSpace() && !TextLines.IsRule(line))
            {
                paragraph = paragraph < 0 ? at : paragraph;
                continue;
            }

            AddParagraph(text, paragraph, at, drafts);
            paragraph = -1;
            if (level > 0 && words.GetOffsetAndLength(line.Length) is { Length: > 0 } heading)
            {
                drafts.Add(new SegmentDraft(SegmentKind.Heading, new Span(at + heading.Offset, at + heading.Offset + heading.Length), Depth: level));
            }
        }

        AddParagraph(text, paragraph, end, drafts);
        return drafts;
    }

    private static void AddParagraph(string text, int start, int end, List<SegmentDraft> drafts)
    {
        if (start >= 0)
        {
            drafts.Add(new SegmentDraft(SegmentKind.Paragraph, TextLines.Trim(text, start, end)));
        }
    }
}
