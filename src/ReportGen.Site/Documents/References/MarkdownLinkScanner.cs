using System.Buffers;
using System.Net;
using System.Text;

namespace ReportGen.Site.Documents;

/// <summary>
/// Finds <c>[words](target "title")</c> outside code where the target names neither a scheme nor a host. Addresses and titles are looked at as far as people
/// write them, so that no text takes longer than its length allows.
/// </summary>
internal static class MarkdownLinkScanner
{
    private const int LongestTarget = 400;
    private const int LongestTitle = 200;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("[]\\\n");

    public static List<MarkdownLink> Scan(string text, int start)
    {
        var links = new List<MarkdownLink>();
        if (!text.AsSpan(start).Contains("](", StringComparison.Ordinal))
        {
            return links;
        }

        var code = CodeSpans.Find(text, start);
        var open = new Stack<int>();
        for (int at = start, next; at < text.Length && (next = text.AsSpan(at).IndexOfAny(s_marks)) >= 0; at++)
        {
            at += next;
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '\n' when text.AsSpan(at + 1, TextLines.EndOf(text, at + 1) - at - 1).IsWhiteSpace():
                    open.Clear();
                    break;
                case '[' when !code.Contains(at):
                    open.Push(at);
                    break;
                case ']' when open.Count > 0 && !code.Contains(at):
                    var begin = open.Pop();
                    if (Read(text, start, begin, at, out var link, out var isImage) is { } end)
                    {
                        links.AddIf(link);
                        at = end - 1;
                        if (!isImage)
                        {
                            // There are no links in links.
                            open.Clear();
                        }
                    }

                    break;
            }
        }

        // The picture in "[![a](b)](c)" was found before the link that begins before it.
        links.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return links;
    }

    private static void AddIf(this List<MarkdownLink> links, MarkdownLink? link)
    {
        if (link is not null)
        {
            links.Add(link);
        }
    }

    /// <summary>Whether brackets that end at an offset are the words of a link in Markdown: <c>[[Back to the list]](../list.md)</c>.</summary>
    public static bool IsAddressed(string text, int end) =>
        end < text.Length && text[end] == '(' && TryReadTarget(text, end + 1, out var target, out _) && text.AsSpan(target.Start, target.Length).ContainsAny("./#:");

    // Where the link ends; null where it is none. Brackets in brackets are a wikilink, unless an address follows.
    private static int? Read(string text, int start, int open, int close, out MarkdownLink? link, out bool isImage)
    {
        link = null;
        isImage = open > start && text[open - 1] == '!';
        var isWikilink = text[open + 1] == '[' && text[close - 1] == ']' && !IsAddressed(text, close + 1);
        if (isWikilink || close + 1 >= text.Length || text[close + 1] != '(' || !TryReadTarget(text, close + 2, out var target, out var end))
        {
            return null;
        }

        var address = Unescaped(text[target.Start..target.End]);
        link = LeadsElsewhere(address) ? null : new MarkdownLink(address, new Span(isImage ? open - 1 : open, end), isImage);
        return end;
    }

    private static bool TryReadTarget(string text, int at, out Span target, out int end)
    {
        (target, end) = (default, 0);
        var start = PastSpace(text, at);
        var limit = Math.Min(text.Length, start + LongestTarget);
        if (start < limit && text[start] == '<')
        {
            var length = text.AsSpan(start + 1, limit - start - 1).IndexOfAny('>', '\n', '<');
            if (length < 0 || text[start + 1 + length] != '>')
            {
                return false;
            }

            target = new Span(start + 1, start + 1 + length);
            at = target.End + 1;
        }
        else
        {
            at = EndOfTarget(text, start, limit);
            target = new Span(start, at);
        }

        var afterSpace = PastSpace(text, at);
        if (afterSpace > at && afterSpace < text.Length && text[afterSpace] is '"' or '\'' or '(')
        {
            var mark = text[afterSpace] == '(' ? ')' : text[afterSpace];
            var length = text.AsSpan(afterSpace + 1, Math.Min(LongestTitle, text.Length - afterSpace - 1)).IndexOf(mark);
            afterSpace = length < 0 ? text.Length : PastSpace(text, afterSpace + length + 2);
        }

        end = afterSpace + 1;
        return !target.IsEmpty && afterSpace < text.Length && text[afterSpace] == ')';
    }

    private static int EndOfTarget(string text, int at, int limit)
    {
        for (var depth = 0; at < limit && text[at] > ' '; at++)
        {
            if (text[at] == '\\' && at + 1 < limit && char.IsAsciiLetterOrDigit(text[at + 1]) is false && text[at + 1] > ' ')
            {
                at++;
            }
            else if (text[at] == '(')
            {
                depth++;
            }
            else if (text[at] == ')' && depth-- == 0)
            {
                break;
            }
        }

        return at;
    }

    private static int PastSpace(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestTitle);
        while (at < limit && text[at] is ' ' or '\t' or '\n')
        {
            at++;
        }

        return at;
    }

    private static string Unescaped(string target)
    {
        if (target.Contains('\\', StringComparison.Ordinal))
        {
            var plain = new StringBuilder(target.Length);
            for (var i = 0; i < target.Length; i++)
            {
                var isEscape = target[i] == '\\' && i + 1 < target.Length && (char.IsAsciiLetterOrDigit(target[i + 1]) is false && char.IsAscii(target[i + 1]));
                plain.Append(target[isEscape ? ++i : i]);
            }

            target = plain.ToString();
        }

        return WebUtility.HtmlDecode(target);
    }

    private static bool LeadsElsewhere(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(address[0]) && !address.AsSpan(0, colon).ContainsAny("/#? ");
        return isScheme || address.StartsWith("//", StringComparison.Ordinal);
    }
}
