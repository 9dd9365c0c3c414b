using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ReportGen.Site.Rendering;

/// <summary>
/// A style sheet without what only its author reads: comments, and white space that parts nothing. It knows how CSS is cut into tokens and nothing of what
/// they mean, so that it is right for rules that no browser has yet; names, values, strings and their order stay.
/// </summary>
internal static class SqueezedStyles
{
    private const int LongestEscape = 6;

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> s_space = SearchValues.Create(" \t\r\n\f");

    // White space that follows or precedes one of these parts nothing. A colon is in the first only: `a :hover` is not `a:hover`. Neither has a
    // bracket's other side, `and (` and `) .b`, nor signs, which in `calc(1px + 2px)` need their spaces.
    private const string NoSpaceAfter = "{};,:([>~";
    private const string NoSpaceBefore = "{};,)]>~!";

    /// <summary>The same styles in fewer bytes; the bytes as they are where they are not UTF-8, or where a string, comment or bracket has no end.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return TrySqueeze(s_strict.GetString(bytes.Span), out var squeezed) ? Encoding.UTF8.GetBytes(squeezed) : bytes;
        }
        catch (DecoderFallbackException)
        {
            return bytes;
        }
    }

    /// <summary>Squeezes styles; false where they cannot be cut into tokens.</summary>
    public static bool TrySqueeze(string css, [NotNullWhen(true)] out string? squeezed)
    {
        squeezed = null;
        var (made, open, last) = (new StringBuilder(css.Length), new Stack<char>(), '}');
        for (var at = 0; at < css.Length;)
        {
            var end = EndOfToken(css, at);
            if (end < 0 || !Balances(css[at], end - at, open))
            {
                return false;
            }

            var token = css.AsSpan(at, end - at);
            if (IsBetween(token))
            {
                // What stands between two tokens is looked at as a whole: a comment alone parts them without being white space.
                var isSpace = false;
                for (end = at; end >= 0 && end < css.Length && IsBetween(css.AsSpan(end)); end = EndOfToken(css, end))
                {
                    isSpace |= s_space.Contains(css[end]);
                }

                if (end < 0)
                {
                    return false;
                }

                made.Append(Between(last, end < css.Length ? css[end] : '}', isSpace));
            }
            else
            {
                made.Length -= token[0] == '}' && last == ';' ? 1 : 0;
                made.Append(token);

                // An escaped sign is a letter like any other.
                last = token.Length == 1 ? token[0] : 'a';
            }

            at = end;
        }

        squeezed = made.Append('\n').ToString();
        return open.Count == 0;
    }

    // An empty custom property is written `--x: ;`: the space is its value.
    private static string Between(char last, char next, bool isSpace) =>
        last == ':' && next is ';' or '}' ? isSpace ? " " : ""
        : NoSpaceAfter.Contains(last, StringComparison.Ordinal) || NoSpaceBefore.Contains(next, StringComparison.Ordinal) ? ""
        : isSpace ? " " : "/**/";

    // What only its author reads. Words that are to be kept, such as those of a licence, begin with an exclamation mark.
    private static bool IsBetween(ReadOnlySpan<char> rest) => s_space.Contains(rest[0]) || (IsComment(rest) && !rest.StartsWith("/*!"));

    private static bool IsComment(ReadOnlySpan<char> token) => token.StartsWith("/*");

    // One character, but for what must be taken whole; -1 where that has no end.
    private static int EndOfToken(string css, int at)
    {
        var rest = css.AsSpan(at);
        if (rest[0] is '"' or '\'')
        {
            return EndOfString(css, at);
        }

        if (IsComment(rest))
        {
            var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
            return end < 0 ? -1 : end + 2;
        }

        if (rest[0] == '\\')
        {
            return EndOfEscape(css, at);
        }

        if (rest.StartsWith("url(", StringComparison.OrdinalIgnoreCase))
        {
            // An address in quotes is a string like any other; one without them goes to its bracket.
            var inside = rest[4..].IndexOfAnyExcept(s_space);
            var isQuoted = inside >= 0 && rest[4 + inside] is '"' or '\'';
            var end = css.IndexOf(')', at);
            return isQuoted ? at + 3 : end < 0 ? -1 : end + 1;
        }

        return at + 1;
    }

    private static int EndOfString(string css, int at)
    {
        for (var end = at + 1; end < css.Length && css[end] is not ('\n' or '\r' or '\f'); end++)
        {
            if (css[end] == css[at])
            {
                return end + 1;
            }

            end += css[end] == '\\' ? 1 : 0;
        }

        return -1;
    }

    // The white space after a character's number belongs to it: `\26 B` is `&B`.
    private static int EndOfEscape(string css, int at)
    {
        var end = at + 1;
        while (end < css.Length && end - at <= LongestEscape && char.IsAsciiHexDigit(css[end]))
        {
            end++;
        }

        return end == at + 1 ? Math.Min(at + 2, css.Length) : end < css.Length && s_space.Contains(css[end]) ? end + 1 : end;
    }

    private static bool Balances(char first, int length, Stack<char> open)
    {
        if (length > 1)
        {
            return true;
        }

        if (first is '(' or '[' or '{')
        {
            open.Push(first == '(' ? ')' : first == '[' ? ']' : '}');
            return true;
        }

        return first is not (')' or ']' or '}') || (open.TryPop(out var expected) && expected == first);
    }
}
