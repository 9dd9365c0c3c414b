using System.Buffers;
using System.Net;
using System.Text;

namespace ReportGen.Site.Documents;

/// <summary>The words of a line of Markdown without its marks, for titles and for comparing: links become their labels, tags and comments go,
/// entities are the characters that they stand for.</summary>
internal static class PlainText
{
    private const int LongestMark = 300;
    private const int LongestEntity = 34;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("*_`[<\\~&!");

    public static string Of(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(s_marks))
        {
            return line.Trim().ToString();
        }

        var words = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length;)
        {
            at += line[at] switch
            {
                '\\' => Escaped(line, at, words),
                '*' or '`' or '~' => 1,
                '_' => Underscore(line, at, words),
                '[' => Link(line, at, words),
                '!' when at + 1 < line.Length && line[at + 1] == '[' => 1,
                '<' => Tag(line, at, words),
                '&' => Entity(line, at, words),
                _ => Keep(line[at], words),
            };
        }

        return words.ToString().Trim();
    }

    private static int Keep(char character, StringBuilder words)
    {
        words.Append(character);
        return 1;
    }

    private static int Escaped(ReadOnlySpan<char> line, int at, StringBuilder words)
    {
        if (at + 1 < line.Length && char.IsAsciiLetterOrDigit(line[at + 1]) is false)
        {
            words.Append(line[at + 1]);
            return 2;
        }

        return Keep('\\', words);
    }

    // Inside a word it is part of it: science_0085.
    private static int Underscore(ReadOnlySpan<char> line, int at, StringBuilder words)
    {
        var isInside = at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
        return isInside ? Keep('_', words) : 1;
    }

    private static int Link(ReadOnlySpan<char> line, int at, StringBuilder words)
    {
        var rest = line[at..Math.Min(line.Length, at + LongestMark)];
        var isWikilink = rest.StartsWith("[[");
        var close = rest.IndexOf(isWikilink ? "]]" : "](", StringComparison.Ordinal);
        if (close < 0)
        {
            return Keep('[', words);
        }

        if (isWikilink)
        {
            var target = rest[2..close];
            words.Append(target[(target.IndexOf('|') + 1)..].Trim());
            return close + 2;
        }

        var end = rest[close..].IndexOf(')');
        words.Append(end < 0 ? rest[..1] : rest[1..close]);
        return end < 0 ? 1 : close + end + 1;
    }

    private static int Tag(ReadOnlySpan<char> line, int at, StringBuilder words)
    {
        if (line[at..].StartsWith("<!--") && line[at..].IndexOf("-->", StringComparison.Ordinal) is > 0 and var comment)
        {
            return comment + 3;
        }

        var rest = line[at..Math.Min(line.Length, at + LongestMark)];
        var end = rest.IndexOf('>');
        var isTag = end > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] == '/');
        return isTag ? end + 1 : Keep('<', words);
    }

    // A character by its name or number.
    private static int Entity(ReadOnlySpan<char> line, int at, StringBuilder words)
    {
        var end = line[at..Math.Min(line.Length, at + LongestEntity)].IndexOf(';');
        var written = end < 0 ? "" : line.Slice(at, end + 1).ToString();
        var meant = WebUtility.HtmlDecode(written);
        if (meant == written)
        {
            return Keep('&', words);
        }

        words.Append(meant);
        return written.Length;
    }
}
