using System.Buffers;

namespace ReportGen.Site.Documents;

/// <summary>Which characters of plain words would mean something in Markdown, and so get a backslash. As few as can be: readers of labels and times see them.</summary>
internal static class WordEscapes
{
    // Looking further for the end of a link would take time that grows with the square of the brackets.
    private const int LongestLink = 400;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("\\`*_~[]<&|");

    private static readonly SearchValues<char> s_ofRules = SearchValues.Create("-=|: \t");

    private static readonly SearchValues<char> s_ofNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Where the next character is that may need a backslash, from an offset on; the end where there is none.</summary>
    public static int Next(ReadOnlySpan<char> words, int from, int end)
    {
        var found = words[from..end].IndexOfAny(s_marks);
        return found < 0 ? end : from + found;
    }

    /// <summary>Whether a character among words needs a backslash.</summary>
    /// <param name="words">The words.</param>
    /// <param name="at">Where it is.</param>
    /// <param name="isCell">Whether they stand in a table.</param>
    /// <param name="isLink">Whether they are the words of a link.</param>
    public static bool IsNeeded(ReadOnlySpan<char> words, int at, bool isCell, bool isLink)
    {
        var before = at > 0 ? words[at - 1] : ' ';
        var after = at + 1 < words.Length ? words[at + 1] : ' ';
        return words[at] switch
        {
            '`' => true,
            '\\' => char.IsAscii(after) && (char.IsPunctuation(after) || char.IsSymbol(after)),
            '*' => !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)),
            '_' => !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)) && !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            '~' => before == '~' || after == '~',
            '[' => isLink || after == '[' || IsLinked(words[at..]),
            ']' => isLink,
            '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?',
            '&' => IsEntity(words[at..]),
            '|' => isCell,
            _ => false,
        };
    }

    /// <summary>Where a backslash is needed at the beginning of a line, so that it begins words and nothing else; -1 where it is not.</summary>
    /// <param name="line">The line.</param>
    /// <param name="mayBeList">Whether dashes and numbers that somebody typed make a list.</param>
    public static int AtLineStart(ReadOnlySpan<char> line, bool mayBeList)
    {
        if (line.IsEmpty)
        {
            return -1;
        }

        switch (line[0])
        {
            case '#':
                var level = line.IndexOfAnyExcept('#');
                return level < 0 || (level <= 6 && char.IsWhiteSpace(line[level])) ? 0 : -1;
            case '>':
                return 0;
            case '-' or '+' or '*' when line.Length == 1 || char.IsWhiteSpace(line[1]):
                return mayBeList && line.Length > 1 && !TextLines.IsRule(line) ? -1 : 0;
            case '-' or '=' or '|' or ':':
                return line.TrimEnd().ContainsAnyExcept(s_ofRules) ? -1 : 0;
            default:
                var digits = line.IndexOfAnyExceptInRange('0', '9');
                var isNumber = digits is > 0 and < 10 && line[digits] is '.' or ')' && (digits + 1 == line.Length || char.IsWhiteSpace(line[digits + 1]));
                return isNumber && !(mayBeList && digits < 3 && digits + 1 < line.Length) ? digits : -1;
        }
    }

    private static bool IsLinked(ReadOnlySpan<char> words)
    {
        var near = words[..Math.Min(words.Length, LongestLink)];
        return IsClosed(near) || (words.Length > 2 && words[1] == '^')
            || (near.IndexOf("]:", StringComparison.Ordinal) is > 1 and var mark && !near[1..mark].ContainsAnyExceptInRange('0', '9'));
    }

    // Whether the bracket that closes the first one has an address behind it.
    private static bool IsClosed(ReadOnlySpan<char> words)
    {
        if (words.IndexOf("](", StringComparison.Ordinal) < 0)
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < words.Length; i++)
        {
            depth += words[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1 < words.Length && words[i + 1] == '(';
            }
        }

        return false;
    }

    private static bool IsEntity(ReadOnlySpan<char> words)
    {
        var end = words[..Math.Min(words.Length, 40)].IndexOf(';');
        return end > 1 && (words[1] == '#' || !words[1..end].ContainsAnyExcept(s_ofNames));
    }
}
