using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>How entries of one kind lie in the store.</summary>
internal abstract class PieceFormat<T>
{
    public abstract void Write(CanonicalWriter writer, IReadOnlyCollection<T> entries);

    /// <exception cref="DamagedException">The bytes are not what was written.</exception>
    public abstract T[] Read(ReadOnlyMemory<byte> bytes);

    /// <summary>About how many bytes the value takes that the entry alone holds.</summary>
    public abstract int SizeOf(T entry);
}
