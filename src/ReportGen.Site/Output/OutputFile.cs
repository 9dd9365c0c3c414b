using ReportGen.Engine.Digests;

namespace ReportGen.Site.Output;

/// <summary>A finished file of the report.</summary>
/// <param name="Path">Where it goes, with '/' relative to the output folder.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes) : ICanonical
{
    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal) || Path == Links.Addresses.Sitemap;

    public bool Equals(OutputFile? other) => other is not null && Path == other.Path && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    public void Write(CanonicalWriter writer) => writer.Text(Path).Bytes(Bytes.Span);
}
