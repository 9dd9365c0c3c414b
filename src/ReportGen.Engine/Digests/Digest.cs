using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;

namespace ReportGen.Engine.Digests;

/// <summary>
/// 128 bits of a value's canonical bytes. Equal digests mean equal values: the engine compares nothing else. Values that the program made itself are
/// digested by XxHash128; what comes from outside, where somebody might want two things to look alike, by SHA-256, of which the first half is enough.
/// </summary>
public readonly record struct Digest(ulong A, ulong B) : IComparable<Digest>
{
    /// <summary>How many bytes it has.</summary>
    public const int Size = 16;

    /// <summary>The digest of bytes that the program made.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        var hash = XxHash128.HashToUInt128(bytes);
        return new((ulong)(hash >> 64), (ulong)hash);
    }

    /// <summary>The same of bytes that come part after part.</summary>
    public static Digest Of(IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var hash = new XxHash128();
        foreach (var part in parts)
        {
            hash.Append(part.Span);
        }

        return Of(hash);
    }

    /// <summary>The same of bytes as they are read.</summary>
    public static Digest Of(Stream stream)
    {
        var hash = new XxHash128();
        hash.Append(stream);
        return Of(hash);
    }

    /// <summary>The digest of a value by its canonical bytes.</summary>
    public static Digest Of(ICanonical value)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var writer = CanonicalWriter.RentToDigest();
        value.Write(writer);
        return writer.ToDigest();
    }

    /// <summary>The digest of whatever a function writes.</summary>
    public static Digest Of(Action<CanonicalWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var writer = CanonicalWriter.RentToDigest();
        write(writer);
        return writer.ToDigest();
    }

    /// <summary>The digest of two digests, in order.</summary>
    public static Digest Of(Digest first, Digest second)
    {
        Span<byte> bytes = stackalloc byte[2 * Size];
        first.CopyTo(bytes);
        second.CopyTo(bytes[Size..]);
        return Of(bytes);
    }

    /// <summary>The digest of bytes that came from outside, such as a file as it lies: nobody can make two that have one.</summary>
    public static Digest OfForeign(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return FromBytes(hash);
    }

    /// <summary>Reads what <see cref="CopyTo"/> wrote.</summary>
    public static Digest FromBytes(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    /// <summary>Writes the bytes, most significant first.</summary>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, A);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], B);
    }

    /// <summary>Orders as the bytes do.</summary>
    public int CompareTo(Digest other) => A != other.A ? A.CompareTo(other.A) : B.CompareTo(other.B);

    /// <summary>Any part of a digest is as good a hash as the whole.</summary>
    public override int GetHashCode() => A.GetHashCode();

    public static bool operator <(Digest left, Digest right) => left.CompareTo(right) < 0;

    public static bool operator >(Digest left, Digest right) => left.CompareTo(right) > 0;

    public static bool operator <=(Digest left, Digest right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Digest left, Digest right) => left.CompareTo(right) >= 0;

    /// <summary>Lower-case hexadecimal, 32 digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>The digest of all that was appended to a hash.</summary>
    internal static Digest Of(XxHash128 hash)
    {
        var all = hash.GetCurrentHashAsUInt128();
        return new((ulong)(all >> 64), (ulong)all);
    }
}
