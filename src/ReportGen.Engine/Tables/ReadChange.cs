using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tables;

/// <summary>A read that no longer finds what it found.</summary>
/// <param name="Name">What is read.</param>
/// <param name="Before">What it found.</param>
/// <param name="Now">What it finds; null where it is gone.</param>
public sealed record ReadChange(string Name, Digest Before, Digest? Now) : IStored<ReadChange>
{
    /// <summary>Whether it is something that all rows share.</summary>
    public bool IsShared { get; init; }

    public void Write(CanonicalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Text(Name).Digest(Before).Flag(Now is not null).Digest(Now ?? default).Flag(IsShared);
    }

    public static ReadChange Read(CanonicalReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (name, before, isThere, now) = (reader.Text(), reader.Digest(), reader.Flag(), reader.Digest());
        return new(name, before, isThere ? now : null) { IsShared = reader.Flag() };
    }
}
