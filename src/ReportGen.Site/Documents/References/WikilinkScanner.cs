using System.Buffers;

namespace ReportGen.Site.Documents;

/// <summary>Finds <c>[[target]]</c>, <c>[[target | label]]</c> and <c>![[target]]</c> on one line, outside code. Each character is looked at once or
/// twice, whatever the brackets.</summary>
internal static class WikilinkScanner
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create("[]\n");
    private static readonly SearchValues<char> s_inSizes = SearchValues.Create("0123456789x");

    public static List<Wikilink> Scan(string text, int start, Span channelLine)
    {
        var links = new List<Wikilink>();
        var next = Next(text, start);
        if (next < 0)
        {
            return links;
        }

        var code = CodeSpans.Find(text, start);
        while (next >= 0)
        {
            var words = next + 2;
            var length = text.AsSpan(words).IndexOfAny(s_ends);
            if (length < 0)
            {
                break;
            }

            var end = words + length;
            if (text.AsSpan(end).StartsWith("]]") && Make(text, new Span(next, end + 2), start, channelLine) is { } link && !code.Contains(next)
                && !MarkdownLinkScanner.IsAddressed(text, end + 2))
            {
                links.Add(link);
            }

            // "[[[[a]]" holds a link behind brackets that open none.
            next = Next(text, text[end] == '[' ? Math.Max(end - 1, next + 1) : end + 1);
        }

        return links;
    }

    private static Wikilink? Make(string text, Span brackets, int start, Span channelLine)
    {
        var words = text.AsSpan(brackets.Start + 2, brackets.Length - 4);
        var bar = words.IndexOf('|');

        // In a table a bar is written with a backslash, or it would end the cell.
        var target = (bar < 0 ? words : words[..bar].TrimEnd('\\')).Trim();
        var label = bar < 0 ? default : words[(bar + 1)..].Trim();
        if (target.IsEmpty)
        {
            return null;
        }

        var isEmbed = brackets.Start > start && text[brackets.Start - 1] == '!' && !(brackets.Start - 2 >= start && text[brackets.Start - 2] == '\\');
        var span = isEmbed ? new Span(brackets.Start - 1, brackets.End) : brackets;
        var kind = channelLine.Contains(brackets) ? Wikilink.Channel : isEmbed ? Wikilink.Embed : "wikilink";
        label = isEmbed ? WithoutSize(label) : label;
        return new Wikilink(target.ToString(), label.IsEmpty ? null : label.ToString(), span, kind);
    }

    // A caption of a picture may end in how large it is to be: photo.png | Our lab | 300x200.
    private static ReadOnlySpan<char> WithoutSize(ReadOnlySpan<char> label)
    {
        var last = label[(label.LastIndexOf('|') + 1)..].Trim();
        return last.IndexOfAnyExcept(s_inSizes) >= 0 ? label : label[..Math.Max(0, label.LastIndexOf('|'))].TrimEnd('\\').Trim();
    }

    private static int Next(string text, int from)
    {
        var next = from >= text.Length ? -1 : text.AsSpan(from).IndexOf("[[", StringComparison.Ordinal);
        return next < 0 ? -1 : from + next;
    }
}
