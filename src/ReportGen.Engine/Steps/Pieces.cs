using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Steps;

/// <summary>
/// Entries in the order of their keys, in pieces that are read from the store as they are needed. Changing some makes another list, which
/// shares with this one every piece that no change falls into: an edit reads and writes what it reaches, however long the list is.
/// </summary>
internal sealed class Pieces<T>
    where T : class, IKeyed
{
    private const int MostInMemory = 192;
    private const int LargestSize = 1 << 20;

    private readonly Piece<T>[] _pieces;
    private readonly PieceFormat<T> _format;
    private readonly Store? _store;

    private Pieces(Piece<T>[] pieces, PieceFormat<T> format, Store? store) => (_pieces, _format, _store) = (pieces, format, store);

    public bool IsEmpty => _pieces.Length == 0;

    public int Count => _pieces.Sum(p => p.Count);

    /// <summary>Where the pieces lie in the store.</summary>
    public IEnumerable<Digest> Digests => _pieces.Select(p => p.Keep()).OfType<Digest>();

    /// <summary>All entries, in order.</summary>
    public IEnumerable<T> All => _pieces.SelectMany(p => p.Entries);

    public static Pieces<T> None(PieceFormat<T> format, Store? store) => new([], format, store);

    public T? Find(string key)
    {
        var at = PieceOf(key);
        if (at < 0)
        {
            return null;
        }

        var entries = _pieces[at].Entries;
        var index = FirstFrom(entries, key);
        return index < entries.Length && entries[index].Key == key ? entries[index] : null;
    }

    /// <summary>The entries whose keys begin so, in order.</summary>
    public IEnumerable<T> Beginning(string prefix)
    {
        for (var at = Math.Max(0, PieceOf(prefix)); at < _pieces.Length; at++)
        {
            var entries = _pieces[at].Entries;
            for (var i = FirstFrom(entries, prefix); i < entries.Length; i++)
            {
                if (!entries[i].Key.StartsWith(prefix, StringComparison.Ordinal))
                {
                    yield break;
                }

                yield return entries[i];
            }
        }
    }

    /// <summary>The list after some changes.</summary>
    /// <param name="changes">In the order of their keys, each once; null where an entry is gone.</param>
    public Pieces<T> With(IReadOnlyList<KeyValuePair<string, T?>> changes)
    {
        if (changes.Count == 0)
        {
            return this;
        }

        var pieces = new List<Piece<T>>();
        var next = 0;
        for (var at = 0; at == 0 || at < _pieces.Length; at++)
        {
            var begin = next;
            while (next < changes.Count && (at + 1 >= _pieces.Length || string.CompareOrdinal(changes[next].Key, _pieces[at + 1].First) < 0))
            {
                next++;
            }

            if (next == begin)
            {
                pieces.Add(_pieces[at]);
                continue;
            }

            Cut(Merge(at < _pieces.Length ? _pieces[at].Entries : [], changes, begin, next), _pieces.Length > 1, changes.Count > MostInMemory, pieces);
        }

        return new Pieces<T>([.. pieces], _format, _store);
    }

    /// <summary>Writes where the pieces lie.</summary>
    /// <exception cref="IOException">The store did not take all of them.</exception>
    public void Save(CanonicalWriter writer)
    {
        writer.Number(_pieces.Length);
        foreach (var piece in _pieces)
        {
            var digest = piece.Keep() ?? throw _store!.Refusal();
            writer.Text(piece.First).Number(piece.Count).Digest(digest);
        }
    }

    /// <summary>Reads where pieces lie that an earlier process left.</summary>
    public static Pieces<T> Read(CanonicalReader reader, PieceFormat<T> format, Store store)
    {
        var count = reader.Whole();
        var pieces = new List<Piece<T>>();
        for (var i = 0; i < count; i++)
        {
            pieces.Add(Piece<T>.Left(reader.Text(), reader.Whole(), reader.Digest(), format, store, count > 1));
        }

        return new Pieces<T>([.. pieces], format, store);
    }

    private static List<T> Merge(T[] entries, IReadOnlyList<KeyValuePair<string, T?>> changes, int begin, int end)
    {
        var merged = new List<T>(entries.Length + end - begin);
        var at = 0;
        for (var i = begin; i < end; i++)
        {
            var (key, entry) = changes[i];
            while (at < entries.Length && string.CompareOrdinal(entries[at].Key, key) < 0)
            {
                merged.Add(entries[at++]);
            }

            at += at < entries.Length && entries[at].Key == key ? 1 : 0;
            if (entry is not null)
            {
                merged.Add(entry);
            }
        }

        merged.AddRange(entries.AsSpan(at));
        return merged;
    }

    // What many changes made is kept at once, so that it need not stay in memory; what a few made waits until the report is shown.
    // One small table is asked for by everything and stays in memory; of many pieces, those that are used.
    private void Cut(List<T> entries, bool hasOthers, bool isLarge, List<Piece<T>> pieces)
    {
        var (begin, size, most) = (0, 0L, _store?.RowsAtOnce ?? MostInMemory);
        for (var i = 0; i < entries.Count; i++)
        {
            size += _format.SizeOf(entries[i]);
            if (i + 1 == entries.Count || i + 1 - begin == most || size >= LargestSize)
            {
                var piece = Piece<T>.Of([.. entries.GetRange(begin, i + 1 - begin)], _format, _store, hasOthers || begin > 0 || i + 1 < entries.Count);
                pieces.Add(piece);
                if (isLarge)
                {
                    piece.Keep();
                }

                (begin, size) = (i + 1, 0);
            }
        }
    }

    // The last piece that begins at the key or before it; -1 where there is none.
    private int PieceOf(string key)
    {
        var (low, high) = (0, _pieces.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(_pieces[middle].First, key) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static int FirstFrom(T[] entries, string key)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(entries[middle].Key, key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
