using System.Collections.Concurrent;
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
}

/// <summary>Finds reads that no longer hold. Rows that read the same things share the answer.</summary>
/// <param name="now">For a read its digest now; null where it is gone.</param>
internal sealed class StaleReads(Func<Read, Digest?> now)
{
    private readonly ConcurrentDictionary<EquatableArray<Read>, ReadChange?> _known = new(SameList.Comparer);

    /// <summary>The first of some reads that is not what it was; null where all hold.</summary>
    public ReadChange? First(EquatableArray<Read> reads) => _known.GetOrAdd(reads, Find);

    private ReadChange? Find(EquatableArray<Read> reads)
    {
        foreach (var read in reads)
        {
            var digest = now(read);
            if (digest != read.Digest)
            {
                return new ReadChange(read.Name, read.Digest, digest) { IsShared = true };
            }
        }

        return null;
    }
}

/// <summary>Lists of reads are shared between rows as they are, so looking at their content would cost more than it saves.</summary>
internal sealed class SameList : IEqualityComparer<EquatableArray<Read>>
{
    public static readonly SameList Comparer = new();

    public bool Equals(EquatableArray<Read> x, EquatableArray<Read> y) => x.IsSame(y);

    public int GetHashCode(EquatableArray<Read> obj) => obj.Identity;
}
