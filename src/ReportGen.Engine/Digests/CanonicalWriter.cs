using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ReportGen.Engine.Digests;

/// <summary>Collects a value's fields as length-prefixed bytes, so that no two different sequences of fields look alike.</summary>
public sealed class CanonicalWriter : IDisposable
{
    [ThreadStatic]
    private static CanonicalWriter? t_free;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    private CanonicalWriter()
    {
    }

    /// <summary>A writer for one value; dispose it to give its buffer back.</summary>
    public static CanonicalWriter Rent()
    {
        var writer = t_free ?? new CanonicalWriter();
        t_free = null;
        writer._bytes.ResetWrittenCount();
        return writer;
    }

    public CanonicalWriter Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Bytes(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    public CanonicalWriter OptionalText(string? value) => value is null ? Flag(false) : Flag(true).Text(value);

    public CanonicalWriter Number(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return this;
    }

    public CanonicalWriter Flag(bool value)
    {
        _bytes.GetSpan(1)[0] = value ? (byte)1 : (byte)0;
        _bytes.Advance(1);
        return this;
    }

    public CanonicalWriter Digest(Digest value)
    {
        value.CopyTo(_bytes.GetSpan(32));
        _bytes.Advance(32);
        return this;
    }

    public CanonicalWriter Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        _bytes.Write(value);
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

    public Digest ToDigest() => Digests.Digest.Of(_bytes.WrittenSpan);

    public void Dispose()
    {
        // A buffer that one huge document blew up is not worth keeping.
        if (_bytes.Capacity <= 1 << 20)
        {
            t_free = this;
        }
    }
}
