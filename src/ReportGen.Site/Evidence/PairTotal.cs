using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Site.Evidence;

/// <summary>How often two themes share a segment.</summary>
/// <param name="First">The theme whose id comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Segments">Segments with both.</param>
/// <param name="Documents">Documents with such segments.</param>
internal sealed record PairTotal(string First, string Second, int Segments, int Documents) : IStored<PairTotal>
{
    public static PairTotal Of(Table<EvidencePart> parts) => Of([.. parts.Values]);

    public static PairTotal Of(List<EvidencePart> parts)
    {
        var themes = EvidenceFinder.NodesOf(parts[0].Node);
        return new PairTotal(themes[0], themes[1], parts.Sum(p => p.Segments.Count), parts.Count);
    }

    public void Write(CanonicalWriter writer) => writer.Text(First).Text(Second).Number(Segments).Number(Documents);

    public static PairTotal Read(CanonicalReader reader) => new(First: reader.Text(), Second: reader.Text(), Segments: reader.Whole(), Documents: reader.Whole());
}

/// <summary>Every two themes that share a segment.</summary>
internal sealed record PairList(EquatableArray<PairTotal> Pairs) : ICanonical
{
    private ILookup<string, PairTotal>? _byTheme;

    public static PairList Of(Table<PairTotal> pairs) => new(EquatableArray.From(pairs.Values));

    /// <summary>Those of one theme, in order.</summary>
    public IEnumerable<PairTotal> With(string theme) =>
        (_byTheme ??= Pairs.SelectMany(p => new[] { (Theme: p.First, Pair: p), (Theme: p.Second, Pair: p) }).ToLookup(p => p.Theme, p => p.Pair, StringComparer.Ordinal))[theme];

    public bool Equals(PairList? other) => other is not null && Pairs == other.Pairs;

    public override int GetHashCode() => Pairs.GetHashCode();

    public void Write(CanonicalWriter writer) => writer.Values(Pairs);
}
