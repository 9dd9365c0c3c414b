using System.IO.Hashing;
using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Output;

/// <summary>
/// What a finished page links to and what can be linked to in it, read from its bytes. Nothing is parsed into a tree. The
/// words of a link are needed only where it is broken; checking looks at <see cref="PageLinks"/>.
/// </summary>
/// <param name="Path">The page.</param>
/// <param name="Anchors">Its <c>id</c>s.</param>
/// <param name="Links">Its <c>href</c>s and <c>src</c>s that stay inside the report, as written.</param>
internal sealed record PageAddresses(string Path, EquatableArray<string> Anchors, EquatableArray<string> Links)
{
    [ThreadStatic]
    private static HashSet<ulong>? t_seen;

    /// <summary>Reads a page; attributes of any quoting are understood, comments are passed over.</summary>
    public static PageAddresses Of(string path, ReadOnlySpan<byte> html)
    {
        var anchors = new List<string>();
        var links = new HashSet<string>(StringComparer.Ordinal);

        // A page leads to the same places over and over: what it says in the same bytes need not be made a text again.
        var seen = t_seen ??= [];
        seen.Clear();
        for (var at = html.IndexOf((byte)'<'); at >= 0; at = Next(html, at))
        {
            var next = at + 1 < html.Length ? html[at + 1] : (byte)0;
            if (next == '/')
            {
                // The end of an element says nothing.
                at++;
                continue;
            }

            if (next == '!' && html[at..].StartsWith("<!--"u8))
            {
                var end = html[at..].IndexOf("-->"u8);
                at = end < 0 ? html.Length - 1 : at + end;
                continue;
            }

            at = Tag(html, at + 1, anchors, links, seen);
        }

        var inOrder = links.ToArray();
        Array.Sort(inOrder, StringComparer.Ordinal);
        return new PageAddresses(path, EquatableArray.From(anchors), EquatableArray.From(inOrder));
    }

    private static int Next(ReadOnlySpan<byte> html, int at)
    {
        var next = at >= html.Length ? -1 : html[at..].IndexOf((byte)'<');
        return next < 0 ? -1 : at + next;
    }

    // Reads one tag's attributes; answers where the tag ends.
    private static int Tag(ReadOnlySpan<byte> html, int at, List<string> anchors, HashSet<string> links, HashSet<ulong> seen)
    {
        while (at < html.Length && html[at] != '>' && !IsSpace(html[at]))
        {
            at++;
        }

        while (at < html.Length && html[at] != '>')
        {
            if (IsSpace(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }

            var nameStart = at;
            while (at < html.Length && html[at] is not ((byte)'=' or (byte)'>') && !IsSpace(html[at]))
            {
                at++;
            }

            var name = html[nameStart..at];
            if (at >= html.Length || html[at] != '=')
            {
                continue;
            }

            var value = Value(html, ref at);
            if (name.SequenceEqual("id"u8))
            {
                anchors.Add(Decode(value));
            }
            else if ((name.SequenceEqual("href"u8) || name.SequenceEqual("src"u8)) && seen.Add(XxHash3.HashToUInt64(value)) && IsInternal(value))
            {
                links.Add(Decode(value));
            }
        }

        return at;
    }

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> html, ref int at)
    {
        at++;
        if (at >= html.Length)
        {
            return [];
        }

        var quote = html[at];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var length = html[(at + 1)..].IndexOf(quote);
            length = length < 0 ? html.Length - at - 1 : length;
            var quoted = html.Slice(at + 1, length);
            at = Math.Min(html.Length, at + length + 2);
            return quoted;
        }

        var start = at;
        while (at < html.Length && html[at] != '>' && !IsSpace(html[at]))
        {
            at++;
        }

        return html[start..at];
    }

    private static bool IsInternal(ReadOnlySpan<byte> link)
    {
        var colon = link.IndexOf((byte)':');
        var slash = link.IndexOfAny((byte)'/', (byte)'#', (byte)'?');
        var hasScheme = colon >= 0 && (slash < 0 || colon < slash);
        return !hasScheme && !link.StartsWith("//"u8);
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';

    private static string Decode(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
    }
}
