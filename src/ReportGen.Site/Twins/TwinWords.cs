using System.Buffers;
using System.Text;
using ReportGen.Site.Output;

namespace ReportGen.Site.Twins;

/// <summary>Words of a page as words of Markdown: nothing in them is markup, and white space is one space.</summary>
internal static class TwinWords
{
    private static readonly SearchValues<byte> s_named = SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
    private static readonly SearchValues<byte> s_stops = SearchValues.Create("\t\n\r\f&\\`*_[]<|~#"u8);

    /// <summary>Writes words of HTML; entities are understood.</summary>
    public static void Write(TwinText text, ReadOnlySpan<byte> html)
    {
        // A number may be one node and its stop the next.
        if (text.IsNumber && html is [(byte)'.' or (byte)')', ..])
        {
            // What marks it stands within, as in what a rule found.
            text.Begin();
            text.Raw("\\"u8);
        }

        text.IsNumber &= html.IsEmpty;
        while (!html.IsEmpty)
        {
            if (TagAttributes.IsSpace(html[0]))
            {
                html = AfterSpace(text, html);
                continue;
            }

            if (text.BeginsLine && html[0] != '&')
            {
                text.Begin();
                html = html[WriteStart(text, html)..];
                continue;
            }

            var at = html.IndexOfAny(s_stops);
            WritePlain(text, at < 0 ? html : html[..at]);

            if (at < 0)
            {
                return;
            }

            html = html[at..];
            html = TagAttributes.IsSpace(html[0]) ? html : html[WriteSpecial(text, html)..];
        }
    }

    /// <summary>The text that an entity stands for, and how long it is; nothing where there is none.</summary>
    public static int Entity(ReadOnlySpan<byte> html, Span<byte> decoded, out int written)
    {
        written = 0;
        var end = html[..Math.Min(html.Length, 32)].IndexOf((byte)';');
        if (end < 2 || html[1..end].IndexOfAnyExcept(s_named) >= 0)
        {
            return 0;
        }

        var known = html[..end] switch
        {
            var e when e.SequenceEqual("&amp"u8) => "&"u8,
            var e when e.SequenceEqual("&lt"u8) => "<"u8,
            var e when e.SequenceEqual("&gt"u8) => ">"u8,
            var e when e.SequenceEqual("&quot"u8) => "\""u8,
            var e when e.SequenceEqual("&#39"u8) => "'"u8,
            var e when e.SequenceEqual("&nbsp"u8) => "\u00A0"u8,
            _ => default,
        };
        if (known.IsEmpty)
        {
            var name = Encoding.UTF8.GetString(html[..(end + 1)]);
            var text = System.Net.WebUtility.HtmlDecode(name);
            if (text == name)
            {
                return 0;
            }

            known = Encoding.UTF8.GetBytes(text);
        }

        known.CopyTo(decoded);
        written = known.Length;
        return end + 1;
    }

    // Most of what stands between tags is a line's end and the room before the next line.
    private static ReadOnlySpan<byte> AfterSpace(TwinText text, ReadOnlySpan<byte> html)
    {
        var length = 1;
        while (length < html.Length && TagAttributes.IsSpace(html[length]))
        {
            length++;
        }

        if (!text.BeginsLine)
        {
            text.Space();
        }

        return html[length..];
    }

    // Between words spaces stay as they are; after them they are one, and only where more comes.
    private static void WritePlain(TwinText text, ReadOnlySpan<byte> words)
    {
        if (words.IsEmpty)
        {
            return;
        }

        text.Begin();
        text.Raw(words.TrimEnd((byte)' '));
        if (words[^1] == ' ')
        {
            text.Space();
        }
    }

    // What would begin a heading, a list, a quotation or a line below a heading.
    private static int WriteStart(TwinText text, ReadOnlySpan<byte> html)
    {
        if (html[0] is (byte)'-' or (byte)'+' or (byte)'=' or (byte)'>' or (byte)'#')
        {
            text.Raw("\\"u8);
            text.Raw(html[..1]);
            return 1;
        }

        var digits = 0;
        while (digits < html.Length && digits < 10 && char.IsAsciiDigit((char)html[digits]))
        {
            digits++;
        }

        text.Raw(html[..digits]);
        if (digits > 0 && digits < html.Length && html[digits] is (byte)'.' or (byte)')')
        {
            text.Raw("\\"u8);
            text.Raw(html.Slice(digits, 1));
            return digits + 1;
        }

        text.IsNumber = digits > 0 && digits == html.Length;
        return digits;
    }

    private static int WriteSpecial(TwinText text, ReadOnlySpan<byte> html)
    {
        var first = html[0];
        if (first == '&')
        {
            return WriteEntity(text, html);
        }

        // Between letters it is one, and stays readable in names of files; so does a number sign, but at the end of a heading.
        var isPlain = first == '_' ? html.Length > 1 && IsLetter(html[1]) && text.Last.Value is > 0 and < 128 && IsLetter((byte)text.Last.Value)
            : first == '#' && (text.Flat == 0 || text.Last.Value != 0);
        text.Begin();
        text.Raw(isPlain ? default : "\\"u8);
        text.Raw(html[..1]);
        return 1;
    }

    private static int WriteEntity(TwinText text, ReadOnlySpan<byte> html)
    {
        Span<byte> decoded = stackalloc byte[64];
        var length = Entity(html, decoded, out var written);
        if (length == 0)
        {
            text.Begin();
            text.Raw("&"u8);
            return 1;
        }

        var words = decoded[..written];
        if (words.SequenceEqual("\u00A0"u8))
        {
            text.Space();
        }
        else if (words is [(byte)'&'])
        {
            // Followed by a name and a semicolon it would be an entity again.
            text.Begin();
            text.Raw(html.Length > length && (IsLetter(html[length]) || html[length] == '#') ? "\\&"u8 : "&"u8);
        }
        else if (words is [(byte)'<' or (byte)'\\' or (byte)'`' or (byte)'*' or (byte)'_' or (byte)'[' or (byte)']' or (byte)'|' or (byte)'~'])
        {
            text.Begin();
            text.Raw("\\"u8);
            text.Raw(words);
        }
        else if (words is [(byte)'>' or (byte)'-' or (byte)'+' or (byte)'=' or (byte)'#'])
        {
            var (isFirst, isSpaced) = (text.BeginsLine, text.Flat > 0 && text.Last.Value == 0);
            text.Begin();
            text.Raw(isFirst || (words[0] == '#' && isSpaced) ? "\\"u8 : default);
            text.Raw(words);
        }
        else
        {
            text.Begin();
            text.Raw(words);
        }

        return length;
    }

    private static bool IsLetter(byte letter) => char.IsAsciiLetterOrDigit((char)letter);
}
