using System.Buffers;

namespace ReportGen.Site.Codebook;

/// <summary>
/// Splits text into sentences, one character after the other. It looks at what stands before a stop (abbreviations, initials, decimals)
/// and after it; it knows no grammar. The parts cover the text without gaps.
/// </summary>
internal static class Sentences
{
    // A note's mark is a number or a short name.
    private const int LongestNote = 40;

    private static readonly SearchValues<char> s_noName = SearchValues.Create(" \t\r\n[");
    private static readonly SearchValues<char> s_inNumbers = SearchValues.Create("0123456789,-– ");
    private static readonly SearchValues<char> s_stops = SearchValues.Create(Stops.WithSpace + Stops.Alone);
    private static readonly SearchValues<char> s_breaks = SearchValues.Create(Stops.WithSpace + Stops.Alone + "\n");

    /// <summary>Adds the offset at which each sentence of a text ends, the last one at the text's end.</summary>
    public static void Split(ReadOnlySpan<char> text, List<int> ends)
    {
        var begin = 0;
        for (var at = 0; at < text.Length;)
        {
            var found = text[at..].IndexOfAny(s_breaks);
            if (found < 0)
            {
                break;
            }

            at += found;
            var end = text[at] == '\n' ? EndAtLineBreak(text, at) : EndAtStop(text, begin, ref at);
            if (end > begin)
            {
                ends.Add(end);
                begin = end;
                at = end;
            }
            else
            {
                at++;
            }
        }

        if (begin < text.Length)
        {
            ends.Add(text.Length);
        }
    }

    // A blank line ends a sentence, and so does the start of a list's next point. 0 where the sentence goes on.
    private static int EndAtLineBreak(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        var isBlank = false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            isBlank |= text[next] == '\n';
            next++;
        }

        return isBlank || BeginsPoint(text[next..]) ? next : 0;
    }

    private static bool BeginsPoint(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] is '-' or '*' or '+' or '•' or '–')
        {
            return char.IsWhiteSpace(text[1]);
        }

        var digits = 0;
        while (digits < Math.Min(text.Length, 4) && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 4 && text.Length > digits + 1 && text[digits] is '.' or ')' && char.IsWhiteSpace(text[digits + 1]);
    }

    // Leaves at on the last of a run of stops. 0 where the sentence goes on.
    private static int EndAtStop(ReadOnlySpan<char> text, int begin, ref int at)
    {
        var first = at;
        while (at + 1 < text.Length && s_stops.Contains(text[at + 1]))
        {
            at++;
        }

        var closed = SkipClosing(text, at + 1);
        var after = SkipNotes(text, closed);
        var next = after;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var isQuoted = closed > at + 1 && text[closed - 1] is '"' or '”' or '“' or '’' or '»' or '\'';
        var goesOn = next < text.Length && char.IsLower(text[next]);
        return text[at] switch
        {
            '．' when after < text.Length && char.IsDigit(text[after]) => 0,
            _ when Stops.Alone.Contains(text[at], StringComparison.Ordinal) => next,
            _ when next == after && next < text.Length => 0,
            '!' or '?' => isQuoted && goesOn ? 0 : next,
            '…' => goesOn ? 0 : next,
            _ when at > first => goesOn ? 0 : next,
            _ => (isQuoted && goesOn) || Stops.BelongsToWord(text, begin, at, next) ? 0 : next,
        };
    }

    // Quotes and brackets that the sentence closes, and emphasis. A low quote of German closes with what opens one elsewhere.
    private static int SkipClosing(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] is '"' or '\'' or '”' or '’' or '»' or '›' or ')' or ']' or '*' or '_' or '`'
            or '」' or '』' or '）' or '】' or '》' or '〉' or '］' or '｣'
            || (text[at] == '“' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])))))
        {
            at++;
        }

        return at;
    }

    // The marks of notes behind a sentence: [^1], [12], ¹.
    private static int SkipNotes(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] is '¹' or '²' or '³' or '⁰' or >= '⁴' and <= '⁹')
            {
                at++;
                continue;
            }

            var length = text[at] == '[' ? text.Slice(at, Math.Min(LongestNote, text.Length - at)).IndexOf(']') : -1;
            if (length < 2 || !IsNote(text[(at + 1)..(at + length)]))
            {
                break;
            }

            at += length + 1;
        }

        return at;
    }

    private static bool IsNote(ReadOnlySpan<char> inside) => inside[0] == '^'
        ? inside.Length > 1 && !inside.ContainsAny(s_noName)
        : !inside.ContainsAnyExcept(s_inNumbers) && char.IsAsciiDigit(inside[0]);
}
