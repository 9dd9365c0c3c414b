using System.Buffers.Binary;

namespace ReportGen.Engine.Digests;

/// <summary>
/// Numbers that lie where they were read, four bytes each: whoever goes through thousands of kept values, of which most are as they were, makes no
/// array for each.
/// </summary>
public readonly struct NumberColumn
{
    private readonly byte[] _bytes;
    private readonly int _start;

    internal NumberColumn(byte[] bytes, int start, int count) => (_bytes, _start, Count) = (bytes, start, count);

    /// <summary>A column of these numbers.</summary>
    public static NumberColumn Of(params ReadOnlySpan<int> numbers)
    {
        var bytes = new byte[numbers.Length * sizeof(int)];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), numbers[i]);
        }

        return new(bytes, 0, numbers.Length);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    public int this[int index] => (uint)index < (uint)Count ? BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_start + (index * sizeof(int))))
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>All of them, in an array of their own.</summary>
    public int[] ToArray()
    {
        var numbers = new int[Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = this[i];
        }

        return numbers;
    }

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start, Count * sizeof(int));
}

/// <summary>The same of hashes, eight bytes each.</summary>
public readonly struct HashColumn
{
    private readonly byte[] _bytes;
    private readonly int _start;

    internal HashColumn(byte[] bytes, int start, int count) => (_bytes, _start, Count) = (bytes, start, count);

    /// <summary>A column of these hashes.</summary>
    public static HashColumn Of(params ReadOnlySpan<ulong> hashes)
    {
        var bytes = new byte[hashes.Length * sizeof(ulong)];
        for (var i = 0; i < hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), hashes[i]);
        }

        return new(bytes, 0, hashes.Length);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    public ulong this[int index] => (uint)index < (uint)Count ? BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(_start + (index * sizeof(ulong))))
        : throw new ArgumentOutOfRangeException(nameof(index));

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start, Count * sizeof(ulong));
}
