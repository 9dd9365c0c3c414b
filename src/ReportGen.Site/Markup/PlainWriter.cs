using System.Buffers;
using System.Text;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Markup;

/// <summary>Text that has no Markdown in it, as paragraphs and line breaks.</summary>
internal static class PlainWriter
{
    // What does not stand for itself: what markup is made of, and control characters but for tabs.
    private static readonly SearchValues<char> s_special =
        SearchValues.Create(['<', '>', '&', '"', .. Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => c != '\t')]);

    // Longer texts are seldom, and their room is not worth keeping.
    private const int MostKept = 1 << 14;

    [ThreadStatic]
    private static StringBuilder? t_free;

    public static string Paragraphs(string text, Span span, MarkSet marks)
    {
        var html = t_free ?? new StringBuilder(span.Length + 64);
        t_free = null;
        html.Clear();
        var at = span.Start;
        while (at < span.End)
        {
            var end = EndOfParagraph(text, at, span.End);
            html.Append(html.Length == 0 ? "<p>" : "\n<p>");
            Words(html, text, new Span(at, end), marks);
            html.Append("</p>");
            at = end;
            while (at < span.End && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }

        t_free = html.Capacity <= MostKept ? html : null;
        return html.ToString();
    }

    /// <summary>Words with their marks, escaped; line breaks stay line breaks.</summary>
    public static void Words(StringBuilder html, string text, Span span, MarkSet marks)
    {
        var pieces = marks.Cut(span);
        while (pieces.MoveNext())
        {
            MarkElement.Open(html, pieces.Marks);
            Escape(html, text.AsSpan(pieces.Piece.Start, pieces.Piece.Length), "<br>\n");
            MarkElement.Close(html, pieces.Marks);
        }
    }

    /// <summary>Words as they stand in markup, between tags or between double quotes.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(s_special))
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 16);
        Escape(html, text, "\n");
        return html.ToString();
    }

    public static void Escape(StringBuilder html, ReadOnlySpan<char> text, string lineBreak)
    {
        for (var at = text.IndexOfAny(s_special); at >= 0; at = text.IndexOfAny(s_special))
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\n' => lineBreak,

                // HTML has no way to write most control characters; a reader sees that something was there.
                _ => "\uFFFD",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }

    private static int EndOfParagraph(string text, int start, int end)
    {
        for (var at = text.IndexOf('\n', start, end - start); at >= 0; at = text.IndexOf('\n', at + 1, end - at - 1))
        {
            var next = at + 1;
            while (next < end && text[next] is ' ' or '\t')
            {
                next++;
            }

            if (next < end && text[next] == '\n')
            {
                return TrimEnd(text, start, at);
            }
        }

        return end;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}

/// <summary>The element around words that a rule found: its classes carry the theme's colour, its title says why.</summary>
internal static class MarkElement
{
    public static void Open(StringBuilder html, ReadOnlySpan<Mark> marks)
    {
        if (marks.Length == 0)
        {
            return;
        }

        html.Append("<mark class=\"hit t-").Append(marks[0].Theme).Append("\" title=\"");
        for (var i = 0; i < marks.Length; i++)
        {
            html.Append(i == 0 ? "" : "; ");
            PlainWriter.Escape(html, marks[i].Code, " ");

            // Words that are quoted for a theme were marked for no other reason.
            if (marks[i].Why.Length > 0)
            {
                html.Append(": ");
                PlainWriter.Escape(html, marks[i].Why, " ");
            }
        }

        html.Append("\">");
    }

    public static void Close(StringBuilder html, ReadOnlySpan<Mark> marks)
    {
        if (marks.Length > 0)
        {
            html.Append("</mark>");
        }
    }
}
