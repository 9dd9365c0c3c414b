using ReportGen.Engine.Digests;

namespace ReportGen.Site.Output;

/// <summary>The bytes of a file of the report, as they are made: on their way to the output folder, and kept nowhere else.</summary>
/// <param name="Path">Where it goes, with '/' relative to the output folder.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    public bool Equals(OutputFile? other) => other is not null && Path == other.Path && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A file of the report that has been made: what should lie in the output folder.</summary>
/// <param name="Path">Where it goes, with '/' relative to the output folder.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record MadeFile(string Path, Digest Digest, long Length) : IStored<MadeFile>
{
    public void Write(CanonicalWriter writer) => writer.Text(Path).Digest(Digest).Number(Length);

    public static MadeFile Read(CanonicalReader reader) => new(reader.Text(), reader.Digest(), reader.Number());
}
