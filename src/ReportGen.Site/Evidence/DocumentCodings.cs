using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Evidence;

/// <summary>Every coding of one document: by segment, then by code.</summary>
internal sealed record DocumentCodings(string Document, EquatableArray<Coding> Codings) : IStored<DocumentCodings>
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).Values(Codings);

    public static DocumentCodings Read(CanonicalReader reader) => new(Document: reader.Text(), Codings: reader.Values<Coding>());
}
