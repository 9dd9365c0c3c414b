using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportGen.Engine.Digests;

/// <summary>
/// Reads what a <see cref="CanonicalWriter"/> wrote. Bytes that do not fit, which only damage could have made, throw
/// <see cref="DamagedException"/>; nothing is ever read beyond them.
/// </summary>
public sealed class CanonicalReader
{
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly int _end;
    private int _at;

    public CanonicalReader(ReadOnlyMemory<byte> bytes)
    {
        // An array is read many times faster than a memory is.
        var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        (_memory, _bytes) = (bytes, array.Array ?? []);
        (_start, _at, _end) = (array.Offset, array.Offset, array.Offset + array.Count);
    }

    /// <summary>Whether everything was read.</summary>
    public bool IsAtEnd => _at == _end;

    public string Text()
    {
        var isWide = Flag();
        return TextOf(isWide, Take(Length()));
    }

    /// <summary>A text that is mostly one that is there already.</summary>
    public string Text(string expected)
    {
        var before = _at;
        if (IsText(expected))
        {
            return expected;
        }

        _at = before;
        return Text();
    }

    /// <summary>Whether the text that follows is this one.</summary>
    public bool IsText(string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var isWide = Flag();
        var content = Take(Length());
        return isWide ? MemoryMarshal.Cast<byte, char>(content).SequenceEqual(expected)
            : content.Length >= expected.Length && (Ascii.Equals(content, expected) || Encoding.UTF8.GetString(content) == expected);
    }

    /// <summary>A text that comes again in value after value, such as a label or a theme's id: readers of one thread share it as one string.</summary>
    public string Name()
    {
        var isWide = Flag();
        var content = Take(Length());
        return isWide || content.Length > KnownTexts.Longest ? TextOf(isWide, content) : KnownTexts.Of(content);
    }

    public string? OptionalName() => Flag() ? Name() : null;

    public string? OptionalText() => Flag() ? Text() : null;

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var part = Next();
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

    public int[] Numbers()
    {
        var values = new int[Count()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Whole();
        }

        return values;
    }

    /// <summary>How many elements follow, each of a byte or more.</summary>
    public int Count()
    {
        var count = Whole();
        return count >= 0 && count <= _end - _at ? count : throw new DamagedException("more elements than bytes");
    }

    public ulong Hash() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public ulong[] Hashes()
    {
        var values = new ulong[Count()];
        var bytes = Take(8L * values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * 8)..]);
        }

        return values;
    }

    public NumberColumn NumberColumn()
    {
        var count = Count();
        return new(_bytes, Skip(count * (long)sizeof(int)), count);
    }

    public HashColumn HashColumn()
    {
        var count = Count();
        return new(_bytes, Skip(count * (long)sizeof(ulong)), count);
    }

    public bool Flag() => Next() switch
    {
        0 => false,
        1 => true,
        _ => throw new DamagedException("a flag that is neither"),
    };

    public Digest Digest() => Digests.Digest.FromBytes(Take(Digests.Digest.Size));

    public ReadOnlyMemory<byte> Bytes()
    {
        var length = Length();
        _at += length;
        return _memory.Slice(_at - length - _start, length);
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
        var elements = new T[Count()];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = read(this);
        }

        return EquatableArray.Own(elements);
    }

    private static string TextOf(bool isWide, ReadOnlySpan<byte> content) =>
        isWide ? new string(MemoryMarshal.Cast<byte, char>(content)) : Encoding.UTF8.GetString(content);

    private int Length()
    {
        var length = Whole();
        return length >= 0 && length <= _end - _at ? length : throw new DamagedException("a length beyond the end");
    }

    private byte Next() => _at < _end ? _bytes[_at++] : throw new DamagedException("an end too early");

    private ReadOnlySpan<byte> Take(long length) => _bytes.AsSpan(Skip(length), (int)length);

    // Where that begins which is passed over.
    private int Skip(long length)
    {
        if (length > _end - _at)
        {
            throw new DamagedException("an end too early");
        }

        _at += (int)length;
        return _at - (int)length;
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
