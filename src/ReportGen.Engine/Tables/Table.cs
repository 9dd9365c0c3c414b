using System.Collections;
using System.Runtime.CompilerServices;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tables;

/// <summary>
/// Rows in the order of their keys, each key once. The order never depends on what was edited when, so two runs over the same input
/// hold the same table however they came to it. A table is put together when it is first gone through; single rows are found without that.
/// </summary>
public sealed class Table<T> : ICanonical, IReadOnlyList<Row<T>>
{
    private readonly RowSource<T>? _source;
    private Row<T>[]? _rows;
    private StrongBox<Digest>? _digest;

    private Table(Row<T>[]? rows, RowSource<T>? source) => (_rows, _source) = (rows, source);

    public static Table<T> Empty { get; } = new([], null);

    public int Count => All.Length;

    public Row<T> this[int index] => All[index];

    /// <summary>The values in the order of their keys.</summary>
    public IEnumerable<T> Values => All.Select(r => r.Value);

    /// <summary>The digest of all keys and values.</summary>
    public Digest Digest => (_digest ??= new(Digests.Digest.Of(this))).Value;

    private Row<T>[] All => _rows ?? PutTogether();

    /// <summary>The value of a key; the type's default where there is none.</summary>
    public T? Find(string key) => TryFind(key, out var row) ? row.Value : default;

    public bool TryFind(string key, out Row<T> row)
    {
        if (_rows is not { } rows)
        {
            return _source!.TryFind(key, out row);
        }

        var at = FirstFrom(rows, key);
        var isThere = at < rows.Length && rows[at].Key == key;
        row = isThere ? rows[at] : default;
        return isThere;
    }

    public void Write(CanonicalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number(All.Length);
        foreach (ref readonly var row in All.AsSpan())
        {
            writer.Text(row.Key).Digest(row.Digest);
        }
    }

    public IEnumerator<Row<T>> GetEnumerator() => ((IEnumerable<Row<T>>)All).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => All.GetEnumerator();

    /// <summary>The rows whose keys begin so, in order.</summary>
    internal IEnumerable<Row<T>> Beginning(string prefix) => (_rows is null ? _source!.Beginning(prefix) : null) ?? Among(All, prefix);

    /// <summary>Lets go of rows that can be put together again.</summary>
    internal void Forget() => _rows = _source is null ? _rows : null;

    /// <summary>Takes rows as they are asked for.</summary>
    internal static Table<T> From(RowSource<T> source) => new(null, source);

    /// <summary>Takes rows that are in the order of their keys already.</summary>
    internal static Table<T> FromSorted(Row<T>[] rows) => rows.Length == 0 ? Empty : new(rows, null);

    /// <summary>Sorts rows by key.</summary>
    internal static Table<T> FromUnsorted(Row<T>[] rows, string step) => FromSorted(Sorted(rows, step));

    /// <summary>Sorts rows by key; a key that stands twice is a fault of the step that made it.</summary>
    internal static Row<T>[] Sorted(Row<T>[] rows, string step)
    {
        var isSorted = true;
        for (var i = 1; i < rows.Length && isSorted; i++)
        {
            isSorted = string.CompareOrdinal(rows[i - 1].Key, rows[i].Key) < 0;
        }

        if (isSorted)
        {
            return rows;
        }

        Array.Sort(rows, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Key == rows[i - 1].Key)
            {
                throw MadeTwice(step, rows[i].Key);
            }
        }

        return rows;
    }

    internal static InvalidOperationException MadeTwice(string step, string key) => new($"Step '{step}' made the key '{key}' twice.");

    // Steps that run at the same time may need the same table: who comes second waits. A table is made of those of earlier steps alone, so
    // nobody waits in a circle.
    private Row<T>[] PutTogether()
    {
        lock (_source!)
        {
            return _rows ??= _source.InOrder();
        }
    }

    private static IEnumerable<Row<T>> Among(Row<T>[] rows, string prefix)
    {
        for (var i = FirstFrom(rows, prefix); i < rows.Length && rows[i].Key.StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            yield return rows[i];
        }
    }

    private static int FirstFrom(Row<T>[] rows, string key)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(rows[middle].Key, key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
