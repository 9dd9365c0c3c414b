namespace ReportGen.Site.Documents;

/// <summary>
/// Finds the moments of a video that notes name: anchors <c>&lt;a class="yt-timestamp" data-t="00:01:02"&gt;…&lt;/a&gt;</c>, and bare
/// <c>[00:01:02]</c>, <c>(00:01:02)</c>, <c>00:01:02</c> and <c>[01:02]</c>. An anchor is one moment, whatever stands in it.
/// </summary>
internal static class TimestampScanner
{
    private const int LongestTag = 400;

    public static List<Timestamp> Scan(string text, int start)
    {
        var found = new List<Timestamp>();
        var anchor = NextAnchor(text, start, out var anchored);
        for (int at = start, next; at < text.Length && (next = text.AsSpan(at).IndexOfAny(':', '<')) >= 0;)
        {
            at += next;
            if (at == anchor)
            {
                found.Add(anchored);
                at = anchored.Span.End;
                anchor = NextAnchor(text, at, out anchored);
            }
            else if (text[at] == ':' && TryReadBare(text, at, Math.Max(start, found.Count > 0 ? found[^1].Span.End : 0), out var bare))
            {
                found.Add(bare);
                at = bare.Span.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>Whether a text has an anchor that names a moment.</summary>
    public static bool HasAnchor(string text, int start) => NextAnchor(text, start, out _) >= 0;

    private static int NextAnchor(string text, int start, out Timestamp anchored)
    {
        anchored = new Timestamp(0, default);
        for (int at = start, next; at < text.Length && (next = text.AsSpan(at).IndexOf("<a ", StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            at += next;
            var tag = text.AsSpan(at, Math.Min(LongestTag, text.Length - at));
            var end = tag.IndexOf('>');
            if (end > 0 && TryReadAttribute(tag[..end], out var seconds))
            {
                var close = tag[end..].IndexOf("</a>", StringComparison.OrdinalIgnoreCase);
                var length = close < 0 ? end + 1 : end + close + "</a>".Length;
                anchored = new Timestamp(seconds, new Span(at, at + length));
                return at;
            }
        }

        return -1;
    }

    private static bool TryReadAttribute(ReadOnlySpan<char> tag, out int seconds)
    {
        seconds = 0;
        var name = tag.IndexOf("data-t=", StringComparison.OrdinalIgnoreCase);
        if (name < 0)
        {
            return false;
        }

        var value = tag[(name + "data-t=".Length)..].TrimStart("\"'");
        var end = value.IndexOfAny("\"' \t");
        return Moment.TryParse(end < 0 ? value : value[..end], out seconds);
    }

    // Reads around the first colon of a moment.
    private static bool TryReadBare(string text, int colon, int from, out Timestamp bare)
    {
        bare = new Timestamp(0, default);
        var start = colon;
        while (start > from && colon - start < 3 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        var end = colon;
        while (end < text.Length && end - colon < 8 && (char.IsAsciiDigit(text[end]) || text[end] == ':'))
        {
            end++;
        }

        // Part of a longer number, a date with a time, a version, a name: no moment.
        var isApart = (start == from || !IsPart(text[start - 1])) && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == ':'));
        if (!isApart || !Moment.TryParse(text.AsSpan(start, end - start), out var seconds))
        {
            return false;
        }

        var isEnclosed = start > from && end < text.Length && (text[start - 1], text[end]) is ('[', ']') or ('(', ')');
        var isLink = isEnclosed && text[end] == ']' && end + 1 < text.Length && text[end + 1] is '(' or ':';
        var hasHours = text.AsSpan(start, end - start).Count(':') == 2;
        bare = new Timestamp(seconds, isEnclosed ? new Span(start - 1, end + 1) : new Span(start, end));
        return !isLink && (hasHours || (isEnclosed && text[end] == ']'));
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character is ':' or '.' or '_' or '/' or '=';
}
