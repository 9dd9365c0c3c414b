namespace ReportGen.Site.Documents;

/// <summary>Takes lines apart that plain notes write one below the other: a group's name, its notes, the next question.</summary>
internal static class WorkshopLines
{
    /// <summary>The parts of a paragraph; any other block is one part.</summary>
    public static IEnumerable<MarkdownBlock> Split(string text, MarkdownBlock block)
    {
        if (block is not { Kind: SegmentKind.Paragraph, Depth: 0, IsQuoted: false } || !text.AsSpan(block.Span.Start, block.Span.Length).Contains('\n'))
        {
            yield return block;
            yield break;
        }

        var start = block.Span.Start;
        int end;
        for (var at = start; at < block.Span.End; at = end + 1)
        {
            end = Math.Min(TextLines.EndOf(text, at), block.Span.End);
            var (begins, ends) = Borders(text.AsSpan(at, end - at));
            if (begins && at > start)
            {
                yield return Part(text, block, start, at);
                start = at;
            }

            if (ends && end < block.Span.End)
            {
                yield return Part(text, block, start, end);
                start = end + 1;
            }
        }

        yield return Part(text, block, start, block.Span.End);
    }

    // Whether a line stands apart from those above it, and from those below.
    private static (bool Begins, bool Ends) Borders(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart("*_# ");
        if (words.IsEmpty || words.Length > 200 || char.ToLowerInvariant(words[0]) is not ('g' or 'q'))
        {
            return (false, false);
        }

        var plain = PlainText.Of(words);
        var isGroup = WorkshopNames.IsGroupLine(plain);
        return (isGroup || WorkshopNames.Lead(plain).Number is not null, isGroup);
    }

    private static MarkdownBlock Part(string text, MarkdownBlock block, int start, int end)
    {
        var span = TextLines.Trim(text, start, end);
        return block with { Span = span, Start = span.Start };
    }
}
