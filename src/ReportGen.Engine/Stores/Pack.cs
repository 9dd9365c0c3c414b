using System.Buffers.Binary;
using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>A finished file of many values, found by their digests. It never changes; damage anywhere in it is a value that is not there.</summary>
internal sealed class Pack : IDisposable
{
    public const int FooterSize = 16;

    private readonly SafeFileHandle _file;
    private readonly byte[] _index;

    // Found out when it was read: from then on it is not there, so that it is put again.
    private readonly ConcurrentDictionary<Digest, bool> _damaged = [];

    private Pack(string path, SafeFileHandle file, byte[] index) => (Path, _file, _index, Length) = (path, file, index, RandomAccess.GetLength(file));

    /// <summary>How every pack begins, whoever wrote it.</summary>
    public static ReadOnlySpan<byte> Magic => "RGPACK2\n"u8;

    public string Path { get; }

    /// <summary>How many bytes it had when it was opened.</summary>
    public long Length { get; }

    public int Count => _index.Length / PackEntry.Size;

    /// <summary>How a pack begins: what it is, and what code wrote its values.</summary>
    public static byte[] Header(Digest identity)
    {
        var header = new byte[Magic.Length + Digest.Size];
        Magic.CopyTo(header);
        identity.CopyTo(header.AsSpan(Magic.Length));
        return header;
    }

    /// <summary>Opens a pack; null where the file is not one, was written by other code, or is damaged where it matters.</summary>
    public static Pack? Open(string path, Digest identity)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (ReadIndex(file, Header(identity)) is { } index)
        {
            return new Pack(path, file, index);
        }

        file.Dispose();
        return null;
    }

    /// <summary>Opens all packs of a folder, the newest first: what was put last is asked for most.</summary>
    public static List<Pack> OpenAll(string folder, Digest identity)
    {
        var packs = new List<Pack>();
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.pack") : [];
        foreach (var path in paths.OrderDescending(StringComparer.Ordinal))
        {
            try
            {
                if (Open(path, identity) is { } pack)
                {
                    packs.Add(pack);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A pack that cannot be opened is one that is not there.
            }
        }

        return packs;
    }

    public bool TryGet(Digest key, out byte[] bytes)
    {
        bytes = [];
        if (Find(key) is not { } entry || entry.Offset < 0 || entry.Length < 0 || entry.Offset + entry.Length > Length)
        {
            return false;
        }

        bytes = GC.AllocateUninitializedArray<byte>(entry.Length);
        if (RandomAccess.Read(_file, bytes, entry.Offset) == bytes.Length && Checksum.Of(bytes) == entry.Sum)
        {
            return true;
        }

        _damaged[key] = true;
        return false;
    }

    public bool TryRead(Digest key, int offset, Span<byte> bytes) =>
        Find(key) is { } entry && entry.Offset >= 0 && offset + bytes.Length <= entry.Length && RandomAccess.Read(_file, bytes, entry.Offset + offset) == bytes.Length;

    public bool Contains(Digest key) => Find(key) is not null && !_damaged.ContainsKey(key);

    /// <summary>The keys of all values, in order.</summary>
    public IEnumerable<Digest> Keys
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                yield return PackEntry.Read(_index.AsSpan(i * PackEntry.Size)).Key;
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private static byte[]? ReadIndex(SafeFileHandle file, byte[] header)
    {
        var length = RandomAccess.GetLength(file);
        var begin = new byte[header.Length];
        var footer = new byte[FooterSize];
        if (length < header.Length + FooterSize || RandomAccess.Read(file, begin, 0) != header.Length || !header.SequenceEqual(begin)
            || RandomAccess.Read(file, footer, length - FooterSize) != FooterSize)
        {
            return null;
        }

        var offset = BinaryPrimitives.ReadInt64LittleEndian(footer);
        var count = BinaryPrimitives.ReadInt32LittleEndian(footer.AsSpan(8));
        if (offset < header.Length || count < 0 || offset + (long)count * PackEntry.Size != length - FooterSize)
        {
            return null;
        }

        var index = new byte[count * PackEntry.Size];
        return RandomAccess.Read(file, index, offset) == index.Length && Checksum.Of(index) == BinaryPrimitives.ReadUInt32LittleEndian(footer.AsSpan(12)) ? index : null;
    }

    private PackEntry? Find(Digest key)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var entry = PackEntry.Read(_index.AsSpan(middle * PackEntry.Size));
            var order = entry.Key.CompareTo(key);
            if (order == 0)
            {
                return entry;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}

/// <summary>Where a value lies in a pack.</summary>
internal readonly record struct PackEntry(Digest Key, long Offset, int Length, uint Sum)
{
    public const int Size = 32;

    public static PackEntry Read(ReadOnlySpan<byte> bytes) => new(
        Digest.FromBytes(bytes),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[28..]));

    public void Write(Span<byte> bytes)
    {
        Key.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], Offset);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[28..], Sum);
    }
}
