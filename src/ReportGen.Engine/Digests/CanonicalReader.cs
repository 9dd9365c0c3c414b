using System.Buffers.Binary;
using System.Text;

namespace ReportGen.Engine.Digests;

/// <summary>
/// Reads what a <see cref="CanonicalWriter"/> wrote. Bytes that do not fit, which only damage could have made, throw
/// <see cref="DamagedException"/>; nothing is ever read beyond them.
/// </summary>
public sealed class CanonicalReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    /// <summary>Whether everything was read.</summary>
    public bool IsAtEnd => _at == bytes.Length;

    public string Text()
    {
        var isWide = Flag();
        var content = Bytes().Span;
        return isWide ? new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(content)) : Encoding.UTF8.GetString(content);
    }

    public string? OptionalText() => Flag() ? Text() : null;

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }

        throw new DamagedException("a number that never ends");
    }

    /// <summary>A number that counts or indexes something in memory.</summary>
    public int Whole()
    {
        var value = Number();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new DamagedException("a number out of range");
    }

    public ulong[] Hashes()
    {
        var count = Whole();
        var bytes = Take(count is >= 0 and <= int.MaxValue / 8 ? count * 8 : int.MaxValue);
        var values = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * 8)..]);
        }

        return values;
    }

    public bool Flag() => Take(1)[0] switch
    {
        0 => false,
        1 => true,
        _ => throw new DamagedException("a flag that is neither"),
    };

    public Digest Digest() => Digests.Digest.FromBytes(Take(32));

    public ReadOnlyMemory<byte> Bytes()
    {
        var length = Whole();
        if (length < 0 || length > bytes.Length - _at)
        {
            throw new DamagedException("a length beyond the end");
        }

        _at += length;
        return bytes.Slice(_at - length, length);
    }

    public T Value<T>()
        where T : IStored<T> => Flag() ? T.Read(this) : throw new DamagedException("a value that is not there");

    public T? OptionalValue<T>()
        where T : class, IStored<T> => Flag() ? T.Read(this) : null;

    public EquatableArray<T> Values<T>()
        where T : IStored<T> => List(static reader => T.Read(reader));

    public EquatableArray<string> Texts() => List(static reader => reader.Text());

    /// <summary>A count and so many elements, each read by a function.</summary>
    public EquatableArray<T> List<T>(Func<CanonicalReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var count = Whole();
        if (count < 0 || count > bytes.Length - _at)
        {
            throw new DamagedException("more elements than bytes");
        }

        var elements = new T[count];
        for (var i = 0; i < count; i++)
        {
            elements[i] = read(this);
        }

        return EquatableArray.Own(elements);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > bytes.Length - _at)
        {
            throw new DamagedException("an end too early");
        }

        _at += length;
        return bytes.Span.Slice(_at - length, length);
    }
}

/// <summary>Stored bytes are not what was written. It never reaches a user: whoever reads a store treats it as if nothing were there.</summary>
public sealed class DamagedException : Exception
{
    public DamagedException()
    {
    }

    public DamagedException(string message)
        : base(message)
    {
    }

    public DamagedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
