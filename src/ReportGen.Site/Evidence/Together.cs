using System.Numerics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>Which two themes, or two codes, stand on the same segments and in the same documents, beside how often they would if each were spread by chance.</summary>
/// <param name="ThemeSegments">Segments in which two themes are looked for: all that can be coded but the crowded ones.</param>
/// <param name="CodeSegments">Those in which two codes are looked for.</param>
/// <param name="Themes">Every two themes that share a segment or could be expected to, most segments first.</param>
/// <param name="Codes">Every two codes that share a segment, most segments first, as many as are kept.</param>
/// <param name="CodePairs">How many pairs of codes there are in all.</param>
/// <param name="Shared">Every two themes that occur, and the documents that have both, in order of their names.</param>
internal sealed record Together(
    int ThemeSegments, int CodeSegments, EquatableArray<MetPair> Themes, EquatableArray<MetPair> Codes, int CodePairs, EquatableArray<SharedDocuments> Shared) : ICanonical
{
    /// <summary>More pairs of codes than this are left out of every list and table: the square of a codebook has no end.</summary>
    public const int MostCodePairs = 5_000;

    private readonly Dictionary<(string, string), int> _shared = Shared.ToDictionary(s => (s.First, s.Second), s => s.Documents);

    private readonly Dictionary<(string, string), MetPair> _themes = Themes.ToDictionary(p => (p.First, p.Second));

    // Several pages and files show all of it: its lists are gone through once. A copy by `with` would keep the digest: there is none.
    private readonly Lazy<Digest> _digest = new(() => Digest.Of(all =>
        all.Number(ThemeSegments).Number(CodeSegments).Values(Themes).Values(Codes).Number(CodePairs).Values(Shared)));

    /// <summary>Two themes, in the order of their names; null where they neither share a segment nor could be expected to.</summary>
    public MetPair? Find(string first, string second) => _themes.GetValueOrDefault((first, second));

    /// <summary>Documents that have both themes; their order makes no difference.</summary>
    public int DocumentsWith(string first, string second) =>
        _shared.GetValueOrDefault(string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first));

    /// <summary>Goes through all documents.</summary>
    public static Draft Count(EvidenceIndex index)
    {
        var codes = new CodePairing();
        var (codable, crowded) = (0, 0);
        foreach (var document in index.InOrder)
        {
            codable += document.Codable;
            crowded += document.Crowded;
            codes.Add(document);
        }

        var met = codes.Pairs.OrderByDescending(p => p.Segments).ThenBy(p => p.First, StringComparer.Ordinal).ThenBy(p => p.Second, StringComparer.Ordinal).ToList();
        return new(codable - crowded, codable - codes.Crowded, met, SharedIn(index));
    }

    public bool Equals(Together? other) => other is not null
        && (ThemeSegments, CodeSegments, Themes, Codes, CodePairs, Shared).Equals((other.ThemeSegments, other.CodeSegments, other.Themes, other.Codes, other.CodePairs,
            other.Shared));

    public override int GetHashCode() => HashCode.Combine(ThemeSegments, Themes, Codes);

    public void Write(CanonicalWriter writer) => writer.Digest(_digest.Value);

    // Two themes that never meet say something, too, where chance alone would have brought them together.
    private static EquatableArray<MetPair> ThemePairs(Totals totals, PairList pairs, int segments)
    {
        var met = pairs.Pairs.ToDictionary(p => (p.First, p.Second));
        var themes = totals.Nodes.Where(n => n.Documents > 0 && !n.Node.Contains('/', StringComparison.Ordinal)).ToList();
        var all = new List<MetPair>();
        for (var i = 0; i < themes.Count; i++)
        {
            for (var j = i + 1; j < themes.Count; j++)
            {
                var known = met.GetValueOrDefault((themes[i].Node, themes[j].Node));
                var pair = new MetPair(
                    themes[i].Node, themes[j].Node, known?.Segments ?? 0, known?.Documents ?? 0, themes[i].Segments - themes[i].Counts.Crowded,
                    themes[j].Segments - themes[j].Counts.Crowded);
                if (known is not null || pair.Expected(segments) >= 1)
                {
                    all.Add(pair);
                }
            }
        }

        return all.OrderByDescending(p => p.Segments).ThenByDescending(p => p.Expected(segments))
            .ThenBy(p => p.First, StringComparer.Ordinal).ThenBy(p => p.Second, StringComparer.Ordinal).ToEquatableArray();
    }

    // A bit for each document, so that those with both are counted sixty-four at a time.
    private static List<SharedDocuments> SharedIn(EvidenceIndex index)
    {
        string[] themes = [.. index.Nodes.Where(n => !n.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var documents = Array.ConvertAll(themes, theme =>
        {
            var bits = new ulong[(index.InOrder.Count + 63) / 64];
            foreach (var part in index.Of(theme).AsSpan())
            {
                bits[part.Order / 64] |= 1UL << (part.Order % 64);
            }

            return bits;
        });
        var shared = new List<SharedDocuments>();
        for (var i = 0; i < themes.Length; i++)
        {
            for (var j = i + 1; j < themes.Length; j++)
            {
                var both = 0;
                for (var word = 0; word < documents[i].Length; word++)
                {
                    both += BitOperations.PopCount(documents[i][word] & documents[j][word]);
                }

                if (both > 0)
                {
                    shared.Add(new SharedDocuments(themes[i], themes[j], both));
                }
            }
        }

        return shared;
    }

    /// <summary>What going through the documents tells; of themes that never meet it knows nothing yet.</summary>
    internal sealed record Draft(int ThemeSegments, int CodeSegments, IReadOnlyList<MetPair> Codes, IEnumerable<SharedDocuments> Shared)
    {
        /// <summary>The whole of it.</summary>
        public Together With(Totals totals, PairList pairs) => new(
            ThemeSegments, CodeSegments, ThemePairs(totals, pairs, ThemeSegments), Codes.Take(MostCodePairs).ToEquatableArray(), Codes.Count, Shared.ToEquatableArray());
    }
}

/// <summary>Two themes, or two codes, on the same segments.</summary>
/// <param name="First">The one whose id comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Segments">Segments with both.</param>
/// <param name="Documents">Documents with such segments.</param>
/// <param name="OfFirst">Segments with the first, of those that are looked at.</param>
/// <param name="OfSecond">Segments with the second.</param>
internal sealed record MetPair(string First, string Second, int Segments, int Documents, int OfFirst, int OfSecond) : ICanonical
{
    /// <summary>How many segments would have both, if each were spread over all segments without regard to the other.</summary>
    /// <param name="segments">All segments that are looked at.</param>
    public double Expected(int segments) => segments == 0 ? 0 : (double)OfFirst * OfSecond / segments;

    /// <summary>How many times as many there are; null where none could be expected.</summary>
    public double? Ratio(int segments) => Expected(segments) is > 0 and var expected ? Segments / expected : null;

    public void Write(CanonicalWriter writer) => writer.Text(First).Text(Second).Number(Segments).Number(Documents).Number(OfFirst).Number(OfSecond);
}

/// <summary>Documents with two themes, on whatever segments.</summary>
internal sealed record SharedDocuments(string First, string Second, int Documents) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(First).Text(Second).Number(Documents);
}
