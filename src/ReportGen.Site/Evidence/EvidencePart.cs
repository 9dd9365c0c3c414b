using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>Which segments of one document are evidence for one node of the codebook, or for two themes together. The words stay in the document.</summary>
/// <param name="Node">A theme's or code's id, or two themes' joined by ' + '.</param>
/// <param name="Origin">The document.</param>
/// <param name="Segments">Ids, in document order.</param>
/// <param name="Codings">How many codings these segments stand for.</param>
internal sealed record EvidencePart(string Node, Origin Origin, EquatableArray<string> Segments, int Codings) : IStored<EvidencePart>
{
    public void Write(CanonicalWriter writer) => writer.Text(Node).Value(Origin).Texts(Segments).Number(Codings);

    public static EvidencePart Read(CanonicalReader reader) => new(reader.Name(), reader.Value<Origin>(), reader.Texts(), reader.Whole());
}
