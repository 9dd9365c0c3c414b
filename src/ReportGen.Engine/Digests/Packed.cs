namespace ReportGen.Engine.Digests;

/// <summary>
/// A part of a stored value that most readers of the value never look at: it stays the bytes that it is in the store, with a hash that says whether it is
/// other, and is taken apart when somebody asks.
/// </summary>
public sealed class Packed<T> : IStored<Packed<T>>
    where T : class, IStored<T>
{
    private readonly ReadOnlyMemory<byte> _bytes;

    private Packed(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The value, taken apart anew each time: whoever asks more than once holds on to it.</summary>
    public T Value => T.Read(new CanonicalReader(_bytes));

    /// <summary>The digest of the value.</summary>
    public Digest Digest => Digests.Digest.Of(_bytes.Span);

    public static Packed<T> Of(T value)
    {
        using var writer = CanonicalWriter.Rent();
        value.Write(writer);
        return new(writer.Written.ToArray());
    }

    public void Write(CanonicalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Bytes(_bytes.Span);
    }

    static Packed<T> IStored<Packed<T>>.Read(CanonicalReader reader) => new(reader.Bytes());
}
