namespace ReportGen.Site.Documents;

/// <summary>
/// What may stand in a line before a name and is none: bullets, marks of emphasis and quotation, numbers of lines, dates and times of every kind, tags.
/// </summary>
/// <param name="End">Where the first letter is that belongs to none of them; the length of the line where there is none.</param>
/// <param name="HasTime">Whether a time of day, or of the recording, is among it.</param>
/// <param name="IsInside">Whether a quotation or a cell of a table begins there, so that a colon begins no turn.</param>
internal readonly record struct LineFront(int End, bool HasTime, bool IsInside)
{
    private static readonly string[] s_units = ["a.m.", "p.m.", "min", "sec", "am", "pm", "h", "m", "s"];

    private static readonly string[] s_tags = ["b", "i", "u", "p", "em", "strong", "span", "mark", "div", "font"];

    public static LineFront Of(ReadOnlySpan<char> line)
    {
        var (at, hasTime, isInside, isAfterNumber) = (0, false, false, false);
        while (at < line.Length)
        {
            var unit = line[at];
            if (char.IsLetter(unit))
            {
                var length = isAfterNumber ? Unit(line[at..]) : 0;
                if (length == 0)
                {
                    break;
                }

                at += length;
                continue;
            }

            var tag = Tag(line[at..]);
            hasTime |= unit == ':' && at > 0 && at + 1 < line.Length && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1]);
            isInside |= unit is '|' or '"' or '“' or '„' or '”' or '«' or '»' or '‹' or '›' or '‘' or '\'' && !isAfterNumber;
            isAfterNumber = char.IsAsciiDigit(unit) || (isAfterNumber && (unit == '\'' || char.IsWhiteSpace(unit)));
            at += Math.Max(tag, 1);
        }

        return new LineFront(at, hasTime, isInside);
    }

    /// <summary>Whether what stands before a name are marks of emphasis, tags and the brackets of a link, which change nothing of what it says.</summary>
    public static bool IsOnlyMarks(ReadOnlySpan<char> front)
    {
        for (var at = 0; at < front.Length;)
        {
            var tag = Tag(front[at..]);
            if (tag == 0 && !char.IsWhiteSpace(front[at]) && front[at] is not ('*' or '_' or '~' or '`' or '[' or '='))
            {
                return false;
            }

            at += Math.Max(tag, 1);
        }

        return true;
    }

    /// <summary>How long the tag is that begins a text, or what opens the voice of a subtitle; 0 where none does.</summary>
    public static int Tag(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '<')
        {
            return 0;
        }

        if (text.StartsWith("<v "))
        {
            return 3;
        }

        var close = text.IndexOf('>');
        var name = close < 0 ? default : text[1..close].TrimStart('/');
        name = name.IndexOf(' ') is > 0 and var blank ? name[..blank] : name;
        foreach (var tag in s_tags)
        {
            if (name.Equals(tag, StringComparison.OrdinalIgnoreCase))
            {
                return close + 1;
            }
        }

        return 0;
    }

    // What is said behind the number of a time: "10:00 AM", "12:30min".
    private static int Unit(ReadOnlySpan<char> text)
    {
        foreach (var unit in s_units)
        {
            if (text.StartsWith(unit, StringComparison.OrdinalIgnoreCase) && (text.Length == unit.Length || !char.IsLetterOrDigit(text[unit.Length])))
            {
                return unit.Length;
            }
        }

        return 0;
    }
}
