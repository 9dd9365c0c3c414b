namespace ReportGen.Site.Documents;

/// <summary>Takes lines apart that plain notes write one below the other: a group's name, its notes, the next question.</summary>
internal static class WorkshopLines
{
    private const int Longest = 200;
    private const int LongestLabel = 100;

    /// <summary>The parts of a paragraph; any other block is one part.</summary>
    public static IEnumerable<MarkdownBlock> Split(string text, MarkdownBlock block, WorkshopScheme scheme)
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
            var (begins, ends) = Borders(text.AsSpan(at, end - at), scheme);
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

    /// <summary>Whether a block is one line, by itself.</summary>
    public static bool IsLine(string text, MarkdownBlock block) =>
        block is { Kind: SegmentKind.Paragraph, Depth: 0, Span.Length: <= Longest } && !text.AsSpan(block.Span.Start, block.Span.Length).Contains('\n');

    /// <summary>Whether all of a line stands between one pair of marks, but for a colon.</summary>
    public static bool IsBold(string text, MarkdownBlock block)
    {
        var line = text.AsSpan(block.Span.Start, block.Span.Length).TrimEnd(": ");
        return IsLine(text, block) && line.Length > 4 && (line.StartsWith("**") || line.StartsWith("__")) && line[2..].IndexOf(line[..2]) == line.Length - 4;
    }

    /// <summary>Where a line's words begin behind the name of a group and a colon: "Group 1: Trust first"; null where no group is named so.</summary>
    public static (GroupName Group, int Words)? Label(ReadOnlySpan<char> line, WorkshopScheme scheme)
    {
        var colon = line[..Math.Min(line.Length, LongestLabel)].IndexOf(':');
        if (colon <= 0 || line[(colon + 1)..].Trim("*_ \t").IsEmpty || scheme.Line(PlainText.Of(line[..colon])) is not { } group)
        {
            return null;
        }

        var words = line[(colon + 1)..];
        return (group, line.Length - words.TrimStart("*_ \t").Length);
    }

    // Whether a line stands apart from those above it, and from those below.
    private static (bool Begins, bool Ends) Borders(ReadOnlySpan<char> line, WorkshopScheme scheme)
    {
        var words = line.TrimStart("*_# ");
        if (words.IsEmpty || words.Length > Longest || !(char.IsLetter(words[0]) && words[..Math.Min(words.Length, LongestLabel)].ContainsAnyInRange('0', '9')))
        {
            return (false, false);
        }

        var plain = PlainText.Of(words);
        var isGroup = scheme.Line(plain) is not null;
        return (isGroup || WorkshopNames.Lead(plain).Number is not null, isGroup);
    }

    private static MarkdownBlock Part(string text, MarkdownBlock block, int start, int end)
    {
        var span = TextLines.Trim(text, start, end);
        return block with { Span = span, Start = span.Start };
    }
}
