using System.Collections.Concurrent;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>One thing that a function read, under a name that a person understands.</summary>
/// <param name="Name">Such as <c>page.title</c>.</param>
/// <param name="Digest">Of what it found there.</param>
public sealed record Read(string Name, Digest Digest) : IStored<Read>
{
    public void Write(CanonicalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Text(Name).Digest(Digest);
    }

    static Read IStored<Read>.Read(CanonicalReader reader) => new(reader.Name(), reader.Digest());
}

/// <summary>Everything that a function read to make something of a row.</summary>
/// <param name="Way">How it went through the row, in words of the function's own, to find out later what it would find now.</param>
/// <param name="Own">What it read of the row.</param>
/// <param name="Shared">What it read of the value that all rows share.</param>
public sealed record Reading(string Way, EquatableArray<Read> Own, EquatableArray<Read> Shared);

/// <summary>What a function that records its reads made.</summary>
/// <param name="Outcome">The value, or none, with what was found.</param>
/// <param name="Reading">What was read to make it.</param>
/// <param name="Because">The first read of the row that was not what it had been; null where there was nothing to compare with.</param>
public sealed record Recorded<T>(Outcome<T> Outcome, Reading Reading, ReadChange? Because = null)
    where T : class;

/// <summary>What a function that records its reads made of the same row before.</summary>
/// <param name="Reading">What it read then.</param>
/// <param name="IsRowSame">Whether the row is as it was.</param>
/// <param name="HoldsShared">Whether all that was read of the shared value is as it was.</param>
/// <param name="Value">What was made; null where there was nothing, or where it is not to be had any more.</param>
public sealed record Earlier<T>(Reading Reading, bool IsRowSame, bool HoldsShared, Func<T?> Value)
    where T : class;

/// <summary>A function of a row and of a value that all rows share, which says what it read of both.</summary>
/// <param name="Make">Makes the value. It is given what it made of the row before, if anything, and answers null where all that it read then still holds.</param>
/// <param name="SharedNow">The digest, as it is now, of one thing that was read of the shared value; null where it is gone.</param>
public sealed record RecordingFunction<TIn, TShared, TOut>(Func<TIn, TShared, Earlier<TOut>?, Recorded<TOut>?> Make, Func<TShared, Read, Digest?> SharedNow)
    where TOut : class;

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
