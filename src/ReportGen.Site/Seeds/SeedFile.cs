using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;

namespace ReportGen.Site.Seeds;

/// <summary>One file of the seeds folder as it lies: the digest of its bytes is what everything later depends on.</summary>
/// <param name="Path">Path with '/' relative to the seeds folder, as the file system spells it.</param>
/// <param name="File">Path with '/' as messages name it: relative to the project folder where the file lies inside it.</param>
/// <param name="Bytes">The content; null where it could not be read, or is read when it is needed.</param>
/// <param name="Fault">Why it could not be read; null where it was.</param>
/// <param name="Digest">SHA-256 of the bytes.</param>
internal sealed record SeedFile(string Path, string File, ReadOnlyMemory<byte>? Bytes, string? Fault, Digest Digest) : ICanonical
{
    /// <summary>Where it lies, when its bytes are to be read as they are needed.</summary>
    public string? Location { get; init; }

    /// <summary>The content; null where it could not be read. It is the content that the digest was taken of: a file that has changed since ends the run.</summary>
    public ReadOnlyMemory<byte>? Content()
    {
        if (Bytes is not null || Fault is not null || Location is null)
        {
            return Bytes;
        }

        try
        {
            var bytes = System.IO.File.ReadAllBytes(Location);
            return Digest.OfForeign(bytes) == Digest ? bytes : throw new RunStoppedException(File);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunStoppedException(File, exception);
        }
    }

    public void Write(CanonicalWriter writer) => writer.Text(Path).Text(File).OptionalText(Fault).Digest(Digest);
}
