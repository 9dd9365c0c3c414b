using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ReportGen.Engine.Digests;

/// <summary>SHA-256 of a value's canonical bytes. Equal digests mean equal values: the engine compares nothing else.</summary>
public readonly record struct Digest(ulong A, ulong B, ulong C, ulong D) : IComparable<Digest>
{
    // Most digests are of a few bytes: making a hasher for each would take longer than hashing them.
    [ThreadStatic]
    private static IncrementalHash? t_hasher;

    /// <summary>The digest of raw bytes, such as a file as it lies.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var hasher = t_hasher ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hasher.AppendData(bytes);
        hasher.GetHashAndReset(hash);
        return FromBytes(hash);
    }

    /// <summary>The digest of raw bytes that come part after part.</summary>
    public static Digest Of(IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        using var hasher = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hasher.AppendData(part.Span);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        hasher.GetHashAndReset(hash);
        return FromBytes(hash);
    }

    /// <summary>The digest of raw bytes as they are read.</summary>
    public static Digest Of(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, hash);
        return FromBytes(hash);
    }

    /// <summary>The digest of a value by its canonical bytes.</summary>
    public static Digest Of(ICanonical value)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var writer = CanonicalWriter.Rent();
        value.Write(writer);
        return writer.ToDigest();
    }

    /// <summary>The digest of a sequence of digests, in order.</summary>
    public static Digest Of(Digest first, Digest second)
    {
        Span<byte> bytes = stackalloc byte[64];
        first.CopyTo(bytes);
        second.CopyTo(bytes[32..]);
        return Of(bytes);
    }

    /// <summary>Reads 32 bytes as <see cref="CopyTo"/> wrote them.</summary>
    public static Digest FromBytes(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <summary>Writes the 32 bytes, most significant first.</summary>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, A);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], D);
    }

    /// <summary>Orders as the bytes do.</summary>
    public int CompareTo(Digest other) =>
        A != other.A ? A.CompareTo(other.A)
        : B != other.B ? B.CompareTo(other.B)
        : C != other.C ? C.CompareTo(other.C)
        : D.CompareTo(other.D);

    /// <summary>Any part of a digest is as good a hash as the whole.</summary>
    public override int GetHashCode() => A.GetHashCode();

    public static bool operator <(Digest left, Digest right) => left.CompareTo(right) < 0;

    public static bool operator >(Digest left, Digest right) => left.CompareTo(right) > 0;

    public static bool operator <=(Digest left, Digest right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Digest left, Digest right) => left.CompareTo(right) >= 0;

    /// <summary>Lower-case hexadecimal, 64 digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[32];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
