using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>One thing that a function read, by name, and what it was.</summary>
public sealed record Read(string Name, Digest Digest) : IStored<Read>
{
    public void Write(CanonicalWriter writer) => writer.Text(Name).Digest(Digest);

    static Read IStored<Read>.Read(CanonicalReader reader) => new(reader.Text(), reader.Digest());
}

/// <summary>Everything that a function read of its row and of what all rows share. What it did not read may change without reaching the row.</summary>
/// <param name="Way">How the reads of the row are taken again: in the words of the function, meaningless to the engine.</param>
/// <param name="Own">What it read of its row.</param>
/// <param name="Shared">What it read of the value that all rows share.</param>
public sealed record Reading(string Way, EquatableArray<Read> Own, EquatableArray<Read> Shared) : IStored<Reading>
{
    public void Write(CanonicalWriter writer) => writer.Text(Way).Values(Own).Values(Shared);

    public static Reading Read(CanonicalReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new(reader.Text(), reader.Values<Read>(), reader.Values<Read>());
    }

    /// <summary>The first read that is no longer what it was; null where all hold.</summary>
    /// <param name="before">Reads as recorded.</param>
    /// <param name="now">For the name of a read its digest now; null where it is gone.</param>
    internal static ReadChange? FirstStale(EquatableArray<Read> before, Func<Read, Digest?> now)
    {
        foreach (var read in before)
        {
            var digest = now(read);
            if (digest != read.Digest)
            {
                return new ReadChange(read.Name, read.Digest, digest);
            }
        }

        return null;
    }
}
