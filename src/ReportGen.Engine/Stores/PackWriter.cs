using System.Buffers.Binary;
using System.Collections.Concurrent;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>A pack that is being filled. What is in it can be read at once; it counts from the next commit on.</summary>
internal sealed class PackWriter : IDisposable
{
    private const int BufferSize = 1 << 20;

    private readonly ConcurrentDictionary<Digest, PackEntry> _entries = new();
    private readonly Lock _lock = new();
    private readonly NewFile _file;
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
    private readonly Disk _disk;
    private long _flushed;
    private int _buffered;

    public PackWriter(string path, Digest identity, Disk disk)
    {
        disk.About($"write {path}");
        _disk = disk;
        Path = path;
        _file = new NewFile(path, FileAccess.ReadWrite, FileShare.Read);
        Append(Pack.Header(identity));
    }

    public string Path { get; }

    /// <summary>Why the disk takes no more; null as long as it does.</summary>
    public Exception? Refusal { get; private set; }

    public bool Contains(Digest key) => _entries.ContainsKey(key);

    public bool TryGet(Digest key, out byte[] bytes)
    {
        bytes = _entries.TryGetValue(key, out var entry) ? new byte[entry.Length] : [];
        return TryRead(key, 0, bytes);
    }

    public bool TryRead(Digest key, int offset, Span<byte> bytes)
    {
        if (!_entries.TryGetValue(key, out var entry) || offset + bytes.Length > entry.Length)
        {
            return false;
        }

        lock (_lock)
        {
            if (entry.Offset >= _flushed)
            {
                _buffer.AsSpan((int)(entry.Offset - _flushed) + offset, bytes.Length).CopyTo(bytes);
                return true;
            }
        }

        return RandomAccess.Read(_file.Handle, bytes, entry.Offset + offset) == bytes.Length;
    }

    /// <summary>Takes in a value. False where the disk takes no more: what is in the pack can still be read, but it will never be finished.</summary>
    public bool Put(Digest key, ReadOnlySpan<byte> bytes)
    {
        var sum = Checksum.Of(bytes);
        lock (_lock)
        {
            if (_entries.ContainsKey(key))
            {
                return true;
            }

            if (Refusal is not null)
            {
                return false;
            }

            try
            {
                var offset = _flushed + _buffered;
                Append(bytes);
                _entries[key] = new(key, offset, bytes.Length, sum);
                return true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Refusal = exception;
                return false;
            }
        }
    }

    /// <summary>Writes the index and closes the file.</summary>
    /// <exception cref="IOException">The disk took not all of it.</exception>
    public void Finish()
    {
        if (Refusal is { } refusal)
        {
            throw new IOException("The disk took not all of the pack.", refusal.HResult);
        }

        var index = new byte[_entries.Count * PackEntry.Size];
        var at = 0;
        foreach (var entry in _entries.Values.OrderBy(e => e.Key))
        {
            entry.Write(index.AsSpan(at));
            at += PackEntry.Size;
        }

        var footer = new byte[Pack.FooterSize];
        BinaryPrimitives.WriteInt64LittleEndian(footer, _flushed + _buffered);
        BinaryPrimitives.WriteInt32LittleEndian(footer.AsSpan(8), _entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(12), Checksum.Of(index));
        Append(index);
        Append(footer);
        Flush();
        _file.Flush();
        _file.Dispose();
    }

    public void Dispose() => _file.Dispose();

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferSize - _buffered)
        {
            Flush();
        }

        if (bytes.Length > BufferSize)
        {
            _disk.About($"append to {Path}");
            _file.Append(bytes);
            _flushed += bytes.Length;
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    private void Flush()
    {
        _disk.About($"append to {Path}");
        _file.Append(_buffer.AsSpan(0, _buffered));
        _flushed += _buffered;
        _buffered = 0;
    }
}
