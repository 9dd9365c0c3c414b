namespace ReportGen.Site.Documents;

/// <summary>Small questions about lines of text that several readers ask.</summary>
internal static class TextLines
{
    /// <summary>Where the line that begins at an offset ends: at its line feed, or at the end of the text.</summary>
    public static int EndOf(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf('\n');
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>The span without white space around it.</summary>
    public static Span Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }

    /// <summary>Whether a line is a rule across the page: three or more of one of <c>-</c>, <c>*</c>, <c>_</c> and nothing else.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length < 3 || line[0] is not ('-' or '*' or '_'))
        {
            return false;
        }

        var count = line.Count(line[0]);
        return count >= 3 && !line.ContainsAnyExcept(line[0], ' ', '\t');
    }

    /// <summary>The level of a heading line such as <c>## Notes</c>, with where its words are; 0 where it is none.</summary>
    public static int HeadingLevel(ReadOnlySpan<char> line, out Range words)
    {
        words = default;
        var level = line.IndexOfAnyExcept('#');
        if (level is < 1 or > 6 || line[level] is not (' ' or '\t'))
        {
            return 0;
        }

        var end = line.TrimEnd().Length;
        var closing = line[..end].TrimEnd('#').Length;
        end = closing > level && line[closing - 1] is ' ' or '\t' ? line[..closing].TrimEnd().Length : end;
        var start = level + (line.Length - level - line[level..].TrimStart().Length);
        words = Math.Min(start, end)..end;
        return level;
    }
}
