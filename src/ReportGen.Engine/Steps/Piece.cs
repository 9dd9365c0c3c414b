using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Steps;

/// <summary>Some of the entries of a step, next to each other in the order of their keys: what is read from the store and written to it at once. It never changes.</summary>
internal sealed class Piece<T> : Forgettable
    where T : class, IKeyed
{
    private readonly PieceFormat<T> _format;
    private readonly bool _mayForget;
    private Store? _store;
    private Digest? _digest;
    private T[]? _entries;

    private Piece(string first, int count, Digest? digest, PieceFormat<T> format, Store? store, T[]? entries, bool mayForget) =>
        (First, Count, _digest, _format, _store, _entries, _mayForget) = (first, count, digest, format, store, entries, mayForget);

    /// <summary>The key of the first entry.</summary>
    public string First { get; }

    public int Count { get; }

    /// <summary>The entries, in order.</summary>
    /// <exception cref="DamagedException">They are not in the store any more.</exception>
    public T[] Entries
    {
        get
        {
            WasUsed = true;
            return _entries ?? Load();
        }
    }

    /// <summary>A piece of entries that have just been made; it is nowhere but here until it is kept.</summary>
    public static Piece<T> Of(T[] entries, PieceFormat<T> format, Store? store, bool mayForget) => new(entries[0].Key, entries.Length, null, format, store, entries, mayForget);

    /// <summary>A piece that an earlier process left.</summary>
    public static Piece<T> Left(string first, int count, Digest digest, PieceFormat<T> format, Store store, bool mayForget) => new(first, count, digest, format, store, null, mayForget);

    /// <summary>Where its bytes lie in the store, to which they are written now if they have not been; null where the store did not take them.</summary>
    public Digest? Keep()
    {
        if (_digest is null && _store is { } store && _entries is { } entries)
        {
            using var writer = CanonicalWriter.Rent();
            _format.Write(writer, entries);
            var digest = writer.ToDigest();
            if (store.Put(digest, writer.Written))
            {
                _digest = digest;
                Show(entries, writer.Written.Length);
            }
            else
            {
                _store = null;
            }
        }

        return _digest;
    }

    public override void Forget() => _entries = null;

    private T[] Load()
    {
        if (!_store!.TryGet(_digest!.Value, out var bytes))
        {
            throw new DamagedException();
        }

        var entries = _format.Read(bytes);
        if (entries.Length != Count || entries[0].Key != First)
        {
            throw new DamagedException();
        }

        _entries = entries;
        Show(entries, bytes.Length);
        return entries;
    }

    // Objects take some four times the room of their bytes. The entries are handed over: another thread may have had them forgotten by now.
    private void Show(T[] entries, long length)
    {
        if (_mayForget)
        {
            _store!.Recent.Add(this, length * 4 + entries.Sum(_format.SizeOf) * 3L);
        }
    }
}
