namespace ReportGen.Site.Documents;

/// <summary>Takes lines apart that plain notes write one below the other: a group's name, its notes, the next question.</summary>
internal static class WorkshopLines
{
    private const int Longest = 200;
    private const int LongestLabel = 100;

    /// <summary>The parts of a paragraph, or of a bullet and lines below it that are not set in; any other block is one part.</summary>
    public static IEnumerable<MarkdownBlock> Split(string text, MarkdownBlock block, WorkshopScheme scheme)
    {
        var isBullet = block.Kind == SegmentKind.Bullet;
        if (block.IsQuoted || !(isBullet || block is { Kind: SegmentKind.Paragraph, Depth: 0 }) || !text.AsSpan(block.Span.Start, block.Span.Length).Contains('\n'))
        {
            yield return block;
            yield break;
        }

        var start = block.Span.Start;
        int end;
        for (var at = start; at < block.Span.End; at = end + 1)
        {
            end = Math.Min(TextLines.EndOf(text, at), block.Span.End);
            var line = text.AsSpan(at, end - at);
            var (begins, ends) = isBullet && (at == start || char.IsWhiteSpace(line is [var first, ..] ? first : ' ')) ? default : Borders(line, scheme);
            if (begins && at > start)
            {
                yield return Part(text, block, start, at);
                (start, block, isBullet) = (at, isBullet ? block with { Kind = SegmentKind.Paragraph, Depth = 0, Number = null } : block, false);
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

    /// <summary>Whether a block begins with the name of a group, in whatever form.</summary>
    public static bool NamesGroup(string text, MarkdownBlock? next, WorkshopScheme scheme)
    {
        if (next is not { IsQuoted: false } block)
        {
            return false;
        }

        var line = new WorkshopText(text).FirstLineSpan(block);
        var words = line.Length > Longest ? "" : PlainText.Of(text.AsSpan(line.Start, line.Length).TrimStart('#'));
        return block.Kind switch
        {
            SegmentKind.Heading => scheme.Group(words) is not null,
            SegmentKind.Paragraph or SegmentKind.Bullet => scheme.Line(words) is not null
                || (IsBold(text, block) && scheme.Group(words) is not null)
                || Label(text.AsSpan(line.Start, line.Length), scheme) is not null,
            _ => false,
        };
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

    /// <summary>The name in front of a colon, without marks of emphasis.</summary>
    public static Span NameBefore(string text, int colon, int start)
    {
        var name = text.AsSpan(start, colon - start);
        var first = start + name.Length - name.TrimStart("*_ \t").Length;
        return new Span(first, first + name.Trim("*_ \t").Length);
    }

    /// <summary>Whether a list goes on with what the line above it says: without a blank line between.</summary>
    public static bool HasListBelow(string text, MarkdownBlock block, MarkdownBlock? next) => next is { Kind: SegmentKind.Bullet } list
        && text.AsSpan(block.Span.End, list.Start - block.Span.End).Count('\n') == 1;

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
        var isMarker = WorkshopNames.Marker(plain) is not null;
        return (isGroup || isMarker || WorkshopNames.Lead(plain).Number is not null, isGroup || isMarker);
    }

    private static MarkdownBlock Part(string text, MarkdownBlock block, int start, int end)
    {
        var span = TextLines.Trim(text, start, end);
        return block with { Span = span, Start = span.Start };
    }
}
