using System.IO.Hashing;
using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Output;

/// <summary>
/// What a finished page links to and what can be linked to in it, read from its bytes. Nothing is parsed into a tree, and hardly a link becomes a text: checking
/// looks at hashes, and what was written is wanted only where a link is broken.
/// </summary>
/// <param name="Links">Where its <c>href</c>s and <c>src</c>s lead that stay inside the report, and its <c>id</c>s.</param>
/// <param name="Words">The links as written.</param>
internal sealed record PageAddresses(PageLinks Links, Body Words) : IStored<PageAddresses>
{
    // Links that are longer, or have entities, become texts.
    private const int AtHand = 256;

    [ThreadStatic]
    private static Found? t_found;

    /// <summary>The links as written, without entities, each once and in order.</summary>
    public IEnumerable<string> Written
    {
        get
        {
            var reader = new CanonicalReader(Words.Read(new Slice(0, Words.Length - sizeof(uint))));
            var links = new SortedSet<string>(StringComparer.Ordinal);
            while (reader.Flag())
            {
                links.Add(reader.Text());
            }

            return links;
        }
    }

    /// <summary>Reads a page; attributes of any quoting are understood, comments are passed over.</summary>
    public static PageAddresses Of(string path, ReadOnlySpan<byte> html)
    {
        var found = t_found ??= new();
        found.Clear();
        using var words = CanonicalWriter.Rent();
        Span<char> units = stackalloc char[AtHand];
        var file = PlaceHash.Of(path);
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
                    found.Places.Add(PlaceHash.In(file, Decoded(attribute.Value, units)));
                }
                else if ((attribute.Is("href"u8) || attribute.Is("src"u8)) && found.IsNew(attribute.Value) && IsInternal(attribute.Value))
                {
                    var link = Decoded(attribute.Value, units);
                    words.Flag(true).Text(link);
                    found.Add(path, link);
                }
            }
        }

        return new(PageLinks.Of(file, found.Places, found.Targets, found.Absolute), Body.Of(words.Flag(false).Written));
    }

    public void Write(CanonicalWriter writer) => writer.Value(Links).Value(Words);

    public static PageAddresses Read(CanonicalReader reader) => new(reader.Value<PageLinks>(), reader.Value<Body>());

    private static bool IsInternal(ReadOnlySpan<byte> link)
    {
        var colon = link.IndexOf((byte)':');
        var slash = link.IndexOfAny((byte)'/', (byte)'#', (byte)'?');
        var hasScheme = colon >= 0 && (slash < 0 || colon < slash);
        return !hasScheme && !link.StartsWith("//"u8);
    }

    private static ReadOnlySpan<char> Decoded(ReadOnlySpan<byte> value, Span<char> units) =>
        value.Contains((byte)'&') ? System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(value))
        : value.Length > units.Length ? Encoding.UTF8.GetString(value)
        : units[..Encoding.UTF8.GetChars(value, units)];

    /// <summary>What a page has, while it is read; the lists stay for the next page.</summary>
    private sealed class Found
    {
        private readonly HashSet<ulong> _seen = [];

        public List<ulong> Places { get; } = [];

        public List<Target> Targets { get; } = [];

        public List<string> Absolute { get; } = [];

        public void Clear()
        {
            _seen.Clear();
            Places.Clear();
            Targets.Clear();
            Absolute.Clear();
        }

        // A page leads to the same places over and over.
        public bool IsNew(ReadOnlySpan<byte> link) => _seen.Add(XxHash3.HashToUInt64(link));

        public void Add(string page, ReadOnlySpan<char> link)
        {
            if (link.StartsWith('/'))
            {
                Absolute.Add(PageLinks.Behind(page, link));
            }
            else
            {
                Targets.Add(PlaceHash.Target(page, link, "/"));
            }
        }
    }
}
