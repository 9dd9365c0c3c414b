using System.Collections;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tables;

/// <summary>
/// Rows in the order of their keys, each key once. The order never depends on what was edited when, so two runs over the same input
/// hold the same table however they came to it.
/// </summary>
public sealed class Table<T> : ICanonical, IReadOnlyList<Row<T>>
{
    private readonly Row<T>[] _rows;
    private Digest? _digest;

    private Table(Row<T>[] rows) => _rows = rows;

    public static Table<T> Empty { get; } = new([]);

    public int Count => _rows.Length;

    public Row<T> this[int index] => _rows[index];

    /// <summary>The values in the order of their keys.</summary>
    public IEnumerable<T> Values => _rows.Select(r => r.Value);

    /// <summary>The digest of all keys and values.</summary>
    public Digest Digest => _digest ??= Digests.Digest.Of(this);

    internal ReadOnlySpan<Row<T>> Rows => _rows;

    /// <summary>The value of a key; the type's default where there is none.</summary>
    public T? Find(string key) => TryFind(key, out var row) ? row.Value : default;

    public bool TryFind(string key, out Row<T> row)
    {
        var low = 0;
        var high = _rows.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(_rows[middle].Key, key);
            if (order == 0)
            {
                row = _rows[middle];
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        row = default;
        return false;
    }

    public void Write(CanonicalWriter writer)
    {
        writer.Number(_rows.Length);
        foreach (var row in _rows)
        {
            writer.Text(row.Key).Digest(row.Digest);
        }
    }

    public IEnumerator<Row<T>> GetEnumerator() => ((IEnumerable<Row<T>>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _rows.GetEnumerator();

    /// <summary>Takes rows that are in the order of their keys already.</summary>
    internal static Table<T> FromSorted(Row<T>[] rows) => rows.Length == 0 ? Empty : new(rows);

    /// <summary>Sorts rows by key; a key that stands twice is a fault of the step that made it.</summary>
    internal static Table<T> FromUnsorted(Row<T>[] rows, string step)
    {
        Array.Sort(rows, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Key == rows[i - 1].Key)
            {
                throw new InvalidOperationException($"Step '{step}' made the key '{rows[i].Key}' twice.");
            }
        }

        return FromSorted(rows);
    }
}
