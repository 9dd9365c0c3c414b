using System.Buffers;
using System.Net;
using System.Text;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>What a reader sees of a piece of a page, as plain words: for places that show no markup, such as the lists of search engines.</summary>
internal static class MarkupWords
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create(" />");

    // Between all other elements there is room on the page, so there is between their words.
    private static readonly HashSet<string> s_inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
        "var", "wbr",
    };

    /// <summary>The words, up to about so many characters.</summary>
    /// <param name="html">Markup that the program itself made: every tag is closed, and no attribute holds a pointed bracket.</param>
    /// <param name="enough">Where to stop reading.</param>
    public static string Of(Html html, int enough)
    {
        var words = new StringBuilder();
        var rest = html.Markup.AsSpan();
        while (rest.Length > 0 && words.Length < enough)
        {
            var open = rest.IndexOf('<');
            words.Append(rest[..(open < 0 ? rest.Length : open)]);
            rest = open < 0 ? [] : rest[open..];
            var close = rest.IndexOf('>');
            if (close > 0 && !IsInline(rest[1..close].TrimStart('/')))
            {
                words.Append(' ');
            }

            rest = rest[(close + 1)..];
        }

        return WebUtility.HtmlDecode(words.ToString()).Trim();
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(s_ends);
        return s_inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end < 0 ? tag : tag[..end]);
    }
}
