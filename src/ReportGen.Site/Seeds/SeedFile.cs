using ReportGen.Engine.Digests;

namespace ReportGen.Site.Seeds;

/// <summary>One file of the seeds folder as it lies: its bytes are read once, and their digest is what everything later depends on.</summary>
/// <param name="Path">Path with '/' relative to the seeds folder, as the file system spells it.</param>
/// <param name="File">Path with '/' as messages name it: relative to the project folder where the file lies inside it.</param>
/// <param name="Bytes">The content; null where it could not be read.</param>
/// <param name="Fault">Why it could not be read; null where it was.</param>
/// <param name="Digest">SHA-256 of the bytes.</param>
internal sealed record SeedFile(string Path, string File, ReadOnlyMemory<byte>? Bytes, string? Fault, Digest Digest) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Path).Text(File).OptionalText(Fault).Digest(Digest);
}
