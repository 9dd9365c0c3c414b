using System.Buffers;
using System.Buffers.Binary;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>
/// Bytes that belong to a kept value and are not wanted whenever it is: they lie in the store beside it, and are read a slice at a time. A slice carries
/// its checksum, so that no more needs to be read than is shown.
/// </summary>
public sealed class Body : IStored<Body>
{
    private const int SumSize = 4;

    private byte[]? _bytes;
    private Store? _store;

    internal Body(Digest digest, int length, byte[]? bytes, Store? store) => (Digest, Length, _bytes, _store) = (digest, length, bytes, store);

    /// <summary>The digest of all of it.</summary>
    public Digest Digest { get; }

    /// <summary>How many bytes it has, checksums too.</summary>
    public int Length { get; }

    /// <summary>A body of one slice or several, in order. The writer is empty after that.</summary>
    public static Body Of(BodyWriter slices)
    {
        ArgumentNullException.ThrowIfNull(slices);
        return Of(slices.Take());
    }

    /// <summary>A body of one slice.</summary>
    public static Body Of(ReadOnlySpan<byte> slice)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(slice.Length + SumSize);
        Put(slice, bytes);
        return Of(bytes);
    }

    private static Body Of(byte[] bytes) => new(Digest.Of(bytes), bytes.Length, bytes, null);

    /// <summary>The bytes of a slice.</summary>
    /// <exception cref="DamagedException">They are not what was written, or are gone.</exception>
    public ReadOnlyMemory<byte> Read(Slice slice)
    {
        ReadOnlyMemory<byte> bytes;
        if (slice.Start < 0 || slice.Length < 0 || (long)slice.Start + slice.Length + SumSize > Length)
        {
            throw new DamagedException("a slice outside its body");
        }

        if (_bytes is { } held)
        {
            bytes = held.AsMemory(slice.Start, slice.Length + SumSize);
        }
        else
        {
            var read = GC.AllocateUninitializedArray<byte>(slice.Length + SumSize);
            if (_store?.TryRead(Digest, slice.Start, read) != true)
            {
                throw new DamagedException("a body that is not there");
            }

            bytes = read;
        }

        var words = bytes[..slice.Length];
        return Checksum.Of(words.Span) == BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[slice.Length..]) ? words
            : throw new DamagedException("a slice that is not what was written");
    }

    public void Write(CanonicalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Digest(Digest).Number(Length);
    }

    /// <summary>A body whose bytes lie in the store that the value came from.</summary>
    static Body IStored<Body>.Read(CanonicalReader reader) => new(reader.Digest(), reader.Whole(), null, null);

    /// <summary>Writes a slice with its checksum.</summary>
    /// <param name="slice">Its bytes.</param>
    /// <param name="room">Where they go: as long as it, and the checksum.</param>
    /// <returns>How many bytes that took.</returns>
    internal static int Put(ReadOnlySpan<byte> slice, Span<byte> room)
    {
        slice.CopyTo(room);
        BinaryPrimitives.WriteUInt32LittleEndian(room[slice.Length..], Checksum.Of(slice));
        return slice.Length + SumSize;
    }

    /// <summary>Says where its bytes lie.</summary>
    internal void LieIn(Store store) => _store = store;

    /// <summary>Puts the bytes into a store, and lets go of them where the store says so. What lies there already may be damaged, which nobody has seen yet.</summary>
    internal void Put(Store store)
    {
        if (_bytes is { } bytes && (store.TryGet(Digest, out _) || store.Put(Digest, bytes)))
        {
            _store = store;
            _bytes = store.MayHold(Length) ? _bytes : null;
        }
    }
}

/// <summary>A kept value with bytes beside it.</summary>
public interface IHasBodies
{
    /// <summary>The bytes beside it.</summary>
    IEnumerable<Body> Bodies { get; }
}

/// <summary>Where a slice of a body lies.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has, without its checksum.</param>
public readonly record struct Slice(int Start, int Length);

/// <summary>Collects the slices of a body.</summary>
public sealed class BodyWriter
{
    // Room that one huge body took is not worth keeping.
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_free;

    private ArrayBufferWriter<byte>? _bytes;

    /// <summary>Adds a slice.</summary>
    public Slice Add(ReadOnlySpan<byte> bytes)
    {
        if (_bytes is null)
        {
            (_bytes, t_free) = (t_free ?? new(1024), null);
        }

        var slice = new Slice(_bytes.WrittenCount, bytes.Length);
        _bytes.Advance(Body.Put(bytes, _bytes.GetSpan(bytes.Length + sizeof(uint))));
        return slice;
    }

    /// <summary>What was added. The room that it took is another writer's from now on.</summary>
    internal byte[] Take()
    {
        if (_bytes is not { } bytes)
        {
            return [];
        }

        var written = bytes.WrittenSpan.ToArray();
        bytes.ResetWrittenCount();
        (t_free, _bytes) = (bytes.Capacity <= MostKept ? bytes : t_free, null);
        return written;
    }
}
