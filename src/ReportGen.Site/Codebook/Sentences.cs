using System.Buffers;

namespace ReportGen.Site.Codebook;

/// <summary>
/// Splits text into sentences, one character after the other. It looks at what stands before a stop (abbreviations, initials, decimals)
/// and after it; it knows no grammar. The parts cover the text without gaps.
/// </summary>
internal static class Sentences
{
    private static readonly SearchValues<char> s_breaks = SearchValues.Create(".!?…。！？\n");

    // English mostly; words with a stop inside them (e.g., i.e., U.S.) need not be listed.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_abbreviations = new HashSet<string>(
        [
            "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "rev", "gen", "sen", "rep", "capt", "col", "lt", "sgt",
            "vs", "etc", "approx", "ca", "cf", "eg", "ie", "al", "fig", "figs", "eq", "no", "nos", "nr", "vol", "pp", "ed", "eds", "ch", "sec",
            "inc", "ltd", "co", "corp", "dept", "univ", "est", "min", "max", "avg",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

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
        while (at + 1 < text.Length && text[at + 1] is '.' or '!' or '?' or '…' or '。' or '！' or '？')
        {
            at++;
        }

        var after = at + 1;
        while (after < text.Length && text[after] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '*' or '_' or '`')
        {
            after++;
        }

        var next = after;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var isQuoted = after > at + 1 && text[after - 1] is '"' or '”' or '’' or '»' or '\'';
        var goesOn = next < text.Length && char.IsLower(text[next]);
        return text[at] switch
        {
            '。' or '！' or '？' => next,
            _ when next == after && next < text.Length => 0,
            '!' or '?' => isQuoted && goesOn ? 0 : next,
            '…' => goesOn ? 0 : next,
            _ when at > first => goesOn ? 0 : next,
            _ => (isQuoted && goesOn) || IsAbbreviated(text, begin, at) ? 0 : next,
        };
    }

    // Whether the stop belongs to the word before it: Dr., e.g., an initial, the number of a list's point.
    private static bool IsAbbreviated(ReadOnlySpan<char> text, int begin, int stop)
    {
        const int longest = 12;
        var start = stop;
        while (start > begin && stop - start <= longest && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..stop];
        if (word.Length is 0 or > longest)
        {
            return false;
        }

        var isNumberOfPoint = word.Length < 4 && word.IndexOfAnyExceptInRange('0', '9') < 0
            && text[begin..start].IndexOfAnyExcept(" \t\n\r") < 0;
        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        var hasStopInside = word.Contains('.') && word.IndexOfAnyInRange('0', '9') < 0;
        return isNumberOfPoint || isInitial || hasStopInside || s_abbreviations.Contains(word);
    }
}
