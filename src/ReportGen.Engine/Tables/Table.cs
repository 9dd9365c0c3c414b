using System.Collections;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tables;

/// <summary>
/// Rows in the order of their keys, each key once. The order never depends on what was edited when, so two runs over the same input hold
/// the same table however they came to it. Keys and digests are there; a value is fetched or made when it is read.
/// </summary>
public sealed class Table<T> : IReadOnlyList<Row<T>>
    where T : class
{
    private readonly Func<int, T> _valueAt;
    private readonly Action? _fetchAll;

    /// <param name="rows">Keys and digests.</param>
    /// <param name="valueAt">Fetches or makes the value at a place.</param>
    /// <param name="fetchAll">Fetches all values that are not there yet, for whoever goes through them.</param>
    internal Table(Rows rows, Func<int, T> valueAt, Action? fetchAll = null) => (Rows, _valueAt, _fetchAll) = (rows, valueAt, fetchAll);

    public static Table<T> Empty { get; } = new(Rows.None, static _ => throw new KeyNotFoundException());

    public int Count => Rows.Count;

    public Row<T> this[int index] => new(this, index);

    /// <summary>The keys, in order.</summary>
    public IReadOnlyList<string> Keys => Rows.Keys;

    /// <summary>The values in the order of their keys.</summary>
    public IEnumerable<T> Values
    {
        get
        {
            _fetchAll?.Invoke();
            for (var i = 0; i < Count; i++)
            {
                yield return _valueAt(i);
            }
        }
    }

    /// <summary>The digest of all keys and values.</summary>
    public Digest Digest => Rows.Digest;

    internal Rows Rows { get; }

    /// <summary>Rows that are at hand already, in any order.</summary>
    public static Table<T> Of(IEnumerable<(string Key, Digest Digest, T Value)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var sorted = rows.OrderBy(r => r.Key, StringComparer.Ordinal).ToArray();
        return new(new Rows(Array.ConvertAll(sorted, r => r.Key), Array.ConvertAll(sorted, r => r.Digest)), i => sorted[i].Value);
    }

    /// <summary>The value of a key; null where there is none.</summary>
    public T? Find(string key) => Rows.IndexOf(key) is >= 0 and var at ? _valueAt(at) : null;

    public bool TryFind(string key, out Row<T> row)
    {
        var at = Rows.IndexOf(key);
        row = at < 0 ? default : new(this, at);
        return at >= 0;
    }

    public IEnumerator<Row<T>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return new(this, i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal T ValueAt(int index) => _valueAt(index);
}

/// <summary>One keyed value of a table.</summary>
public readonly struct Row<T>
    where T : class
{
    private readonly Table<T> _table;
    private readonly int _index;

    internal Row(Table<T> table, int index) => (_table, _index) = (table, index);

    /// <summary>What it is called, the same from run to run: a path, an id. Never a position.</summary>
    public string Key => _table.Rows.Keys[_index];

    /// <summary>The digest of the value: what later steps compare.</summary>
    public Digest Digest => _table.Rows.Digests[_index];

    /// <summary>An immutable value.</summary>
    public T Value => _table.ValueAt(_index);
}
