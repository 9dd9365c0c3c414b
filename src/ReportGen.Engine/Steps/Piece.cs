using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Steps;

/// <summary>Some of the entries of a step, next to each other in the order of their keys: what is read from the store and written to it at once. It never changes.</summary>
internal sealed class Piece<T> : Forgettable
    where T : class, IKeyed
{
    private readonly PieceFormat<T> _format;
    private readonly Store? _store;
    private readonly bool _mayForget;
    private T[]? _entries;

    private Piece(string first, int count, Digest digest, PieceFormat<T> format, Store? store, T[]? entries, bool mayForget) =>
        (First, Count, Digest, _format, _store, _entries, _mayForget) = (first, count, digest, format, store, entries, mayForget);

    /// <summary>The key of the first entry.</summary>
    public string First { get; }

    public int Count { get; }

    /// <summary>Where its bytes lie in the store.</summary>
    public Digest Digest { get; }

    /// <summary>Whether its bytes lie in the store; else it is nowhere but here.</summary>
    public bool IsStored => _store is not null;

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

    /// <summary>A piece of entries that have just been made.</summary>
    public static Piece<T> Of(T[] entries, PieceFormat<T> format, Store? store, bool mayForget)
    {
        if (store is not null)
        {
            using var writer = CanonicalWriter.Rent();
            format.Write(writer, entries);
            var digest = writer.ToDigest();
            if (store.Put(digest, writer.Written))
            {
                var piece = new Piece<T>(entries[0].Key, entries.Length, digest, format, store, entries, mayForget);
                piece.Show(entries, writer.Written.Length);
                return piece;
            }
        }

        return new Piece<T>(entries[0].Key, entries.Length, default, format, null, entries, mayForget: false);
    }

    /// <summary>A piece that an earlier process left.</summary>
    public static Piece<T> Left(string first, int count, Digest digest, PieceFormat<T> format, Store store, bool mayForget) => new(first, count, digest, format, store, null, mayForget);

    public override void Forget() => _entries = null;

    private T[] Load()
    {
        if (!_store!.TryGet(Digest, out var bytes))
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
