using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace ReportGen.Engine.Digests;

/// <summary>Collects a value's fields as length-prefixed bytes, so that no two different sequences of fields look alike.</summary>
public sealed class CanonicalWriter : IDisposable
{
    [ThreadStatic]
    private static CanonicalWriter? t_free;

    // A mark for the encoding, and room for any length.
    private const int TextHead = 11;

    // What is larger than this, and a text, the runtime sets apart, and looks through all memory for what it could take back.
    private const int MostWaiting = 1 << 15;

    private byte[] _bytes = new byte[4096];
    private int _count;
    private XxHash128? _digested;
    private bool _isDigesting;
    private Action<ReadOnlyMemory<byte>>? _taker;

    private CanonicalWriter()
    {
    }

    /// <summary>A writer for one value; dispose it to give its buffer back.</summary>
    public static CanonicalWriter Rent()
    {
        var writer = t_free ?? new CanonicalWriter();
        t_free = null;
        writer._count = 0;
        (writer._isDigesting, writer._digested, writer._taker) = (false, null, null);
        return writer;
    }

    /// <summary>The same where only a digest is wanted: however much is written, little of it is held.</summary>
    public static CanonicalWriter RentToDigest()
    {
        var writer = Rent();
        writer._isDigesting = true;
        return writer;
    }

    /// <summary>The same where the bytes are handed on while they are written, and the rest of them when it is finished.</summary>
    /// <param name="taker">Gets them piece by piece; a piece is good only until the call with it returns.</param>
    public static CanonicalWriter RentTo(Action<ReadOnlyMemory<byte>> taker)
    {
        var writer = Rent();
        writer._taker = taker;
        return writer;
    }

    /// <summary>Text as UTF-8; text that UTF-8 cannot hold, with halves of surrogate pairs, as it lies in memory.</summary>
    public CanonicalWriter Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Text(value.AsSpan());
    }

    /// <summary>The same of a part of a text.</summary>
    public CanonicalWriter Text(ReadOnlySpan<char> value)
    {
        var room = Room(TextHead + value.Length * 3);

        // Most texts take a byte a letter, and lie where they belong at once.
        var expected = 1 + Packed(room[1..], value.Length);
        if (Ascii.FromUtf16(value, room[expected..], out var letters) == OperationStatus.Done && letters == value.Length)
        {
            room[0] = 0;
            _count += expected + letters;
            return this;
        }

        if (Utf8.FromUtf16(value, room[TextHead..], out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return Flag(true).Bytes(MemoryMarshal.AsBytes(value));
        }

        // The length stands in front and takes fewer bytes than were left for it: the text moves up to it.
        room[0] = 0;
        var head = 1 + Packed(room[1..], length);
        room.Slice(TextHead, length).CopyTo(room[head..]);
        _count += head + length;
        return this;
    }

    public CanonicalWriter OptionalText(string? value) => value is null ? Flag(false) : Flag(true).Text(value);

    public CanonicalWriter Number(long value)
    {
        // Not in one expression: making room may hand on what is there, and the count with it.
        var length = Packed(Room(10), value);
        _count += length;
        return this;
    }

    /// <summary>A number of which all bits are used, in eight bytes.</summary>
    public CanonicalWriter Hash(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), value);
        _count += sizeof(ulong);
        return this;
    }

    /// <summary>Numbers of which all bits are used, in eight bytes each.</summary>
    public CanonicalWriter Hashes(ReadOnlySpan<ulong> values)
    {
        Number(values.Length);
        var room = Room(values.Length * 8 + 1);
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(room, value);
            room = room[8..];
        }

        _count += values.Length * 8;
        return this;
    }

    /// <summary>Numbers of which most are small.</summary>
    public CanonicalWriter Numbers(ReadOnlySpan<int> values)
    {
        Number(values.Length);
        var room = Room((values.Length * 5) + 1);
        var length = 0;
        foreach (var value in values)
        {
            length += Packed(room[length..], value);
        }

        _count += length;
        return this;
    }

    public CanonicalWriter Column(NumberColumn values) => Number(values.Count).Raw(values.Bytes);

    public CanonicalWriter Column(HashColumn values) => Number(values.Count).Raw(values.Bytes);

    public CanonicalWriter Flag(bool value)
    {
        Room(1)[0] = value ? (byte)1 : (byte)0;
        _count++;
        return this;
    }

    public CanonicalWriter Digest(Digest value)
    {
        value.CopyTo(Room(Digests.Digest.Size));
        _count += Digests.Digest.Size;
        return this;
    }

    public CanonicalWriter Bytes(ReadOnlySpan<byte> value) => Number(value.Length).Raw(value);

    private CanonicalWriter Raw(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length + 1));
        _count += value.Length;
        return this;
    }

    /// <summary>A nested value, or nothing.</summary>
    public CanonicalWriter Value(ICanonical? value)
    {
        Flag(value is not null);
        value?.Write(this);
        return this;
    }

    public CanonicalWriter Values<T>(EquatableArray<T> values)
        where T : ICanonical
    {
        Number(values.Count);
        foreach (var value in values)
        {
            value.Write(this);
        }

        return this;
    }

    public CanonicalWriter Texts(EquatableArray<string> values)
    {
        Number(values.Count);
        foreach (var value in values)
        {
            Text(value);
        }

        return this;
    }

    /// <summary>What was written so far; valid until more is written or the writer is given back.</summary>
    /// <exception cref="InvalidOperationException">It was rented for a digest, or to hand on what is written.</exception>
    public ReadOnlySpan<byte> Written => _isDigesting || _taker is not null ? throw new InvalidOperationException("What was written is gone.") : _bytes.AsSpan(0, _count);

    /// <summary>The digest of what was written so far.</summary>
    public Digest ToDigest()
    {
        if (_digested is null && _taker is null)
        {
            return Digests.Digest.Of(_bytes.AsSpan(0, _count));
        }

        LetGo();
        return Digests.Digest.Of(_digested!);
    }

    /// <summary>Hands on what was not handed on yet.</summary>
    /// <exception cref="InvalidOperationException">It was not rented to hand anything on.</exception>
    public void Finish()
    {
        if (_taker is null)
        {
            throw new InvalidOperationException("Nobody takes what is written.");
        }

        LetGo();
    }

    private Span<byte> Room(int length)
    {
        if (_count > MostWaiting && (_isDigesting || _taker is not null))
        {
            LetGo();
        }

        if (_bytes.Length - _count < length)
        {
            Array.Resize(ref _bytes, Math.Max(checked(_count + length), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        }

        return _bytes.AsSpan(_count);
    }

    private void LetGo()
    {
        (_digested ??= new XxHash128()).Append(_bytes.AsSpan(0, _count));
        _taker?.Invoke(_bytes.AsMemory(0, _count));
        _count = 0;
    }

    // Seven bits a byte, small numbers first, the sign in the lowest bit.
    private static int Packed(Span<byte> room, long value)
    {
        var rest = (ulong)(value << 1) ^ (ulong)(value >> 63);
        var length = 0;
        while (rest >= 0x80)
        {
            room[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        room[length++] = (byte)rest;
        return length;
    }

    public void Dispose()
    {
        // A buffer that one huge document blew up is not worth keeping.
        if (_bytes.Length <= 1 << 20)
        {
            t_free = this;
        }
    }
}
