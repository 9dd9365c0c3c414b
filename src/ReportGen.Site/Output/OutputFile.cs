using ReportGen.Engine.Digests;

namespace ReportGen.Site.Output;

/// <summary>The bytes of a file of the report, as they are made: on their way to the output folder, and kept nowhere else.</summary>
/// <param name="path">Where it goes, with '/' relative to the output folder.</param>
/// <param name="parts">Its content, part after part: a large file is never in memory as a whole. They are gone through once.</param>
internal sealed class OutputFile(string path, IEnumerable<ReadOnlyMemory<byte>> parts)
{
    /// <summary>A file whose content is at hand.</summary>
    public OutputFile(string path, ReadOnlyMemory<byte> bytes)
        : this(path, [bytes])
    {
        Whole = bytes;
    }

    /// <summary>All of it, where it is at hand.</summary>
    public ReadOnlyMemory<byte>? Whole { get; }

    public string Path => path;

    public IEnumerable<ReadOnlyMemory<byte>> Parts => parts;
}

/// <summary>A file of the report that has been made: what should lie in the output folder.</summary>
/// <param name="Path">Where it goes, with '/' relative to the output folder.</param>
/// <param name="Digest">That of its bytes.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record MadeFile(string Path, Digest Digest, long Length) : IStored<MadeFile>
{
    public void Write(CanonicalWriter writer) => writer.Text(Path).Digest(Digest).Number(Length);

    public static MadeFile Read(CanonicalReader reader) => new(reader.Text(), reader.Digest(), reader.Number());
}
