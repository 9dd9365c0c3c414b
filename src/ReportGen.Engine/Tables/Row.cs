using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tables;

/// <summary>One keyed value of a table. The value itself may not be there yet: it is fetched from the store or made when it is read.</summary>
public readonly struct Row<T>
{
    private readonly object? _held;

    internal Row(string key, object? held, Digest digest) => (Key, _held, Digest) = (key, held, digest);

    /// <summary>What it is called, the same from run to run: a path, an id. Never a position.</summary>
    public string Key { get; }

    /// <summary>The digest of the value: what later steps compare.</summary>
    public Digest Digest { get; }

    /// <summary>An immutable value.</summary>
    public T Value => _held is Later<T> later ? later.Get(Key) : (T)_held!;

    // A value that is still to come knows its row by the old key.
    internal Row<T> Under(string key) => new(key, _held is Later<T> ? new Renamed(this) : _held, Digest);

    private sealed class Renamed(Row<T> row) : Later<T>
    {
        public override T Get(string key) => row.Value;
    }
}

/// <summary>Fetches or makes the values of rows when they are read.</summary>
internal abstract class Later<T>
{
    /// <summary>The value of the row with this key; any number of threads may ask at once.</summary>
    public abstract T Get(string key);
}
