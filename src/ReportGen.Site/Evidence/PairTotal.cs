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
    public static PairList Of(Table<PairTotal> pairs) => new(EquatableArray.From(pairs.Values));

    public void Write(CanonicalWriter writer) => writer.Values(Pairs);
}
