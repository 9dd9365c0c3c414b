using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>How often two themes share a segment.</summary>
/// <param name="First">The theme whose id comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Segments">Segments with both.</param>
/// <param name="Documents">Documents with such segments.</param>
internal sealed record PairTotal(string First, string Second, int Segments, int Documents) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(First).Text(Second).Number(Segments).Number(Documents);
}

/// <summary>Every two themes that share a segment, in order of their names.</summary>
internal sealed record PairList(EquatableArray<PairTotal> Pairs) : ICanonical
{
    private readonly ILookup<string, PairTotal> _byTheme =
        Pairs.SelectMany(p => new[] { (Theme: p.First, Pair: p), (Theme: p.Second, Pair: p) }).ToLookup(p => p.Theme, p => p.Pair, StringComparer.Ordinal);

    /// <summary>Those of one theme, in order.</summary>
    public IEnumerable<PairTotal> With(string theme) => _byTheme[theme];

    public bool Equals(PairList? other) => other is not null && Pairs == other.Pairs;

    public override int GetHashCode() => Pairs.GetHashCode();

    public void Write(CanonicalWriter writer) => writer.Values(Pairs);
}
