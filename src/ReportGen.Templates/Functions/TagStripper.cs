using System.Text;

namespace ReportGen.Templates.Functions;

/// <summary>Takes tags, comments, scripts and styles out of markup and leaves its text.</summary>
internal static class TagStripper
{
    public static string Strip(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var at = 0;
        while (at < markup.Length)
        {
            var open = markup.IndexOf('<', at);
            if (open < 0)
            {
                break;
            }

            text.Append(markup, at, open - at);
            var end = EndOf(markup, open);
            if (end < 0)
            {
                text.Append(markup, open, markup.Length - open);
                return text.ToString();
            }

            at = end;
        }

        return text.Append(markup, at, markup.Length - at).ToString();
    }

    /// <summary>Behind the tag, comment or whole script that starts here, or -1 when it does not end.</summary>
    private static int EndOf(string markup, int open)
    {
        if (StartsWith(markup, open, "<!--"))
        {
            return Behind(markup, open, "-->");
        }

        var tagEnd = EndOfTag(markup, open);
        foreach (var element in (ReadOnlySpan<string>)["script", "style"])
        {
            if (tagEnd > 0 && StartsWith(markup, open + 1, element) && Behind(markup, tagEnd, $"</{element}>") is var end and > 0)
            {
                return end;
            }
        }

        return tagEnd;
    }

    private static int EndOfTag(string markup, int open)
    {
        var quote = '\0';
        for (var i = open + 1; i < markup.Length; i++)
        {
            var character = markup[i];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == '>')
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static bool StartsWith(string markup, int at, string part)
        => string.Compare(markup, at, part, 0, part.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int Behind(string markup, int from, string part)
        => markup.IndexOf(part, from, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at + part.Length : -1;
}
