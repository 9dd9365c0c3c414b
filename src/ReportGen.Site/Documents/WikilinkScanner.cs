using System.Buffers;

namespace ReportGen.Site.Documents;

/// <summary>Finds <c>[[target]]</c> and <c>[[target | label]]</c> on one line, outside code. Each character is looked at once or twice, whatever the brackets.</summary>
internal static class WikilinkScanner
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create("[]\n");

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
            if (text.AsSpan(end).StartsWith("]]") && Make(text, new Span(next, end + 2), channelLine) is { } link && !code.Contains(next))
            {
                links.Add(link);
            }

            // "[[[[a]]" holds a link behind brackets that open none.
            next = Next(text, text[end] == '[' ? Math.Max(end - 1, next + 1) : end + 1);
        }

        return links;
    }

    private static Wikilink? Make(string text, Span span, Span channelLine)
    {
        var words = text.AsSpan(span.Start + 2, span.Length - 4);
        var bar = words.IndexOf('|');
        var target = (bar < 0 ? words : words[..bar]).Trim();
        var label = bar < 0 ? default : words[(bar + 1)..].Trim();
        var kind = channelLine.Contains(span) ? Wikilink.Channel : "wikilink";
        return target.IsEmpty ? null : new Wikilink(target.ToString(), label.IsEmpty ? null : label.ToString(), span, kind);
    }

    private static int Next(string text, int from)
    {
        var next = from >= text.Length ? -1 : text.AsSpan(from).IndexOf("[[", StringComparison.Ordinal);
        return next < 0 ? -1 : from + next;
    }
}
