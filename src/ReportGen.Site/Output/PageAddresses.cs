using System.IO.Hashing;
using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Output;

/// <summary>
/// What a finished page links to and what can be linked to in it, read from its bytes. Nothing is parsed into a tree. The
/// words of a link are needed only where it is broken; checking looks at <see cref="PageLinks"/>.
/// </summary>
/// <param name="Path">The page.</param>
/// <param name="Places">Its <c>id</c>s, as hashes: no more is ever asked of them.</param>
/// <param name="Links">Its <c>href</c>s and <c>src</c>s that stay inside the report, as written.</param>
internal sealed record PageAddresses(string Path, ulong[] Places, EquatableArray<string> Links)
{
    [ThreadStatic]
    private static HashSet<ulong>? t_seen;

    /// <summary>Reads a page; attributes of any quoting are understood, comments are passed over.</summary>
    public static PageAddresses Of(string path, ReadOnlySpan<byte> html)
    {
        var file = PlaceHash.Of(path);
        var places = new List<ulong>();
        var links = new List<string>();

        // A page leads to the same places over and over: what it says in the same bytes need not be made a text again.
        var seen = t_seen ??= [];
        seen.Clear();
        var tags = new TagReader(html);
        while (tags.Next(out _))
        {
            if (!tags.IsStart)
            {
                continue;
            }

            foreach (var attribute in tags.Attributes)
            {
                if (attribute.Is("id"u8))
                {
                    places.Add(PlaceIn(file, attribute.Value));
                }
                else if ((attribute.Is("href"u8) || attribute.Is("src"u8))
                    && seen.Add(XxHash3.HashToUInt64(attribute.Value)) && IsInternal(attribute.Value))
                {
                    links.Add(Decode(attribute.Value));
                }
            }
        }

        links.Sort(StringComparer.Ordinal);
        return new PageAddresses(path, [.. places], links.Where((link, i) => i == 0 || link != links[i - 1]).ToEquatableArray());
    }

    private static bool IsInternal(ReadOnlySpan<byte> link)
    {
        var colon = link.IndexOf((byte)':');
        var slash = link.IndexOfAny((byte)'/', (byte)'#', (byte)'?');
        var hasScheme = colon >= 0 && (slash < 0 || colon < slash);
        return !hasScheme && !link.StartsWith("//"u8);
    }

    private static ulong PlaceIn(ulong file, ReadOnlySpan<byte> name)
    {
        // Nearly all are a few plain letters.
        Span<char> units = stackalloc char[64];
        return name.Length > units.Length || name.Contains((byte)'&')
            ? PlaceHash.In(file, Decode(name))
            : PlaceHash.In(file, units[..Encoding.UTF8.GetChars(name, units)]);
    }

    private static string Decode(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
    }
}
