using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a step made of each input row, in the order of the input's keys, so that the next run can tell what to keep.</summary>
internal sealed class RememberedState<T> : StepState<T>
{
    private static readonly Lazy<IReadOnlyList<Change>> s_none = new([]);

    private readonly string _step;
    private readonly Lazy<Batch<T>[]> _batches;
    private readonly Lazy<Table<T>> _table;
    private readonly Lazy<IReadOnlyList<Diagnostic>> _diagnostics;
    private readonly Lazy<Dictionary<string, (int Batch, int Row)>> _places;
    private readonly Lazy<IReadOnlyList<Change>> _noted;
    private readonly bool[]? _isMade;
    private readonly int _executed;
    private readonly Lazy<Dictionary<string, Change>> _changeOf;
    private readonly Later<T> _later;

    private RememberedState(
        string step, Lazy<Batch<T>[]> batches, Lazy<IReadOnlyList<Diagnostic>> diagnostics, bool[]? isMade, int executed, Lazy<IReadOnlyList<Change>> changes, Func<RememberedState<T>, Later<T>> later)
    {
        (_step, _batches, _diagnostics, _isMade, _executed, _noted) = (step, batches, diagnostics, isMade, executed, changes);
        _later = later(this);
        _table = new(Arrange);
        _places = new(FindPlaces);
        _changeOf = new(() => Changes.ToDictionary(c => c.Key, StringComparer.Ordinal));
    }

    public Batch<T>[] Batches => _batches.Value;

    public override Table<T> Table => _table.Value;

    internal override IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Value;

    internal override int Executed => _executed;

    internal override IReadOnlyList<Change> Changes => _noted.Value;

    /// <summary>What a run made.</summary>
    /// <param name="step">The step's name.</param>
    /// <param name="batches">What there is now of each input row.</param>
    /// <param name="isMade">Which of them were made in this run: by the function, or from what the store knows of it.</param>
    /// <param name="executed">For how many of them the function ran.</param>
    /// <param name="before">What there was in the run before.</param>
    /// <param name="later">Makes values that are not held.</param>
    /// <param name="reads">Why the function ran, where the step records what it reads.</param>
    public static RememberedState<T> Made(
        string step, Batch<T>[] batches, bool[] isMade, int executed, RememberedState<T>? before, Func<RememberedState<T>, Later<T>> later, ReadChange?[]? reads = null)
    {
        var changes = new List<Change>();
        for (var i = 0; i < batches.Length; i++)
        {
            if (isMade[i])
            {
                changes.AddRange(batches[i].Rows.Select(r => new Change(
                    r.Key, r.Reason, reads?[i] ?? (typeof(T) == typeof(Name) && r.Reason == Reason.Modified && before!.Table.TryFind(r.Key, out var old) ? OldName(old) : null))));
            }
        }

        // Now, so that a key that is there twice shows under this step's name.
        var state = new RememberedState<T>(step, new(batches), new(() => FindingsOf(batches)), isMade, executed, new(changes), later);
        var table = state.Table;
        if (before is not null)
        {
            changes.AddRange(Removed(before, table));
            state.IsUntouched = changes.TrueForAll(c => c.Reason == Reason.Unchanged) && state.Diagnostics.SequenceEqual(before.Diagnostics);
        }

        return state;
    }

    /// <summary>The same in a run whose source has not changed.</summary>
    public RememberedState<T> Untouched(Func<RememberedState<T>, Later<T>> later) => new(_step, _batches, _diagnostics, null, 0, s_none, later) { IsUntouched = true };

    /// <summary>What an earlier process made, read when it is needed.</summary>
    public static RememberedState<T> Restored(
        string step, Func<Batch<T>[]> batches, Lazy<IReadOnlyList<Diagnostic>> diagnostics, Lazy<IReadOnlyList<Change>> changes, Func<RememberedState<T>, Later<T>> later) =>
        new(step, new(batches), diagnostics, null, 0, changes, later);

    /// <summary>What happened to a row; null where nothing did.</summary>
    public Change? ChangeOf(string key) => _changeOf.Value.TryGetValue(key, out var change) ? change : null;

    /// <summary>Where a row was made: the batch and its place in it.</summary>
    public bool TryFind(string key, out Batch<T> batch, out int row)
    {
        // Most steps keep their rows' keys.
        var index = BatchSearch.Find(Batches, key);
        if (index >= 0 && Batches[index].TryFind(key, out row))
        {
            batch = Batches[index];
            return true;
        }

        var found = _places.Value.TryGetValue(key, out var place);
        (batch, row) = found ? (Batches[place.Batch], place.Row) : (null!, 0);
        return found;
    }

    private Table<T> Arrange()
    {
        var batches = Batches;
        var rows = new Row<T>[batches.Sum(b => b.Rows.Length)];
        var at = 0;
        var isSorted = true;
        for (var i = 0; i < batches.Length; i++)
        {
            var isNew = _isMade is not null && _isMade[i];
            foreach (ref var made in batches[i].Rows.AsSpan())
            {
                isSorted = isSorted && (at == 0 || string.CompareOrdinal(rows[at - 1].Key, made.Key) < 0);
                rows[at++] = new Row<T>(made.Key, made.Held is T ? made.Held : _later, made.Digest, isNew ? made.Reason : Reason.Cached);
            }
        }

        return isSorted ? Table<T>.FromSorted(rows) : Table<T>.FromUnsorted(rows, _step);
    }

    private Dictionary<string, (int Batch, int Row)> FindPlaces()
    {
        var places = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        for (var i = 0; i < Batches.Length; i++)
        {
            for (var j = 0; j < Batches[i].Rows.Length; j++)
            {
                places.TryAdd(Batches[i].Rows[j].Key, (i, j));
            }
        }

        return places;
    }

    private static List<Diagnostic> FindingsOf(Batch<T>[] batches) => [.. batches.Where(b => b.Diagnostics.Count > 0).SelectMany(b => b.Diagnostics)];

    // A row that went, or moved, has changed the group that it was in as well: explanations need to know which that was.
    private static ReadChange? OldName(Row<T> before) => typeof(T) == typeof(Name) && before.Value is Name name ? new ReadChange(name.Text, before.Digest, null) : null;

    // Both tables are in the order of their keys.
    private static IEnumerable<Change> Removed(RememberedState<T> before, Table<T> now)
    {
        var at = 0;
        foreach (var row in before.Table)
        {
            while (at < now.Count && string.CompareOrdinal(now[at].Key, row.Key) < 0)
            {
                at++;
            }

            if (at == now.Count || now[at].Key != row.Key)
            {
                yield return new Change(row.Key, Reason.Removed, OldName(row), before.TryFind(row.Key, out var batch, out _) ? batch.InputKey : null);
            }
        }
    }
}

/// <summary>Finds batches by their input's key.</summary>
internal static class BatchSearch
{
    public static int Find<T>(Batch<T>[] batches, string key)
    {
        var (low, high) = (0, batches.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(batches[middle].InputKey, key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Keys of input rows of which other rows or other findings came.</summary>
    public static IEnumerable<string> Differences<T>(Batch<T>[] left, Batch<T>[] right)
    {
        var rights = right.ToDictionary(b => b.InputKey, StringComparer.Ordinal);
        foreach (var batch in left)
        {
            if (!rights.Remove(batch.InputKey, out var other) || !IsSame(batch, other))
            {
                yield return batch.InputKey;
            }
        }

        foreach (var key in rights.Keys.Order(StringComparer.Ordinal))
        {
            yield return key;
        }
    }

    /// <summary>For each key, in order, what was made of it before; both are in the order of keys.</summary>
    public static Batch<T>?[] Match<T, TIn>(Table<TIn> input, Batch<T>[]? before)
    {
        var matched = new Batch<T>?[input.Count];
        var at = 0;
        for (var i = 0; before is not null && i < matched.Length; i++)
        {
            var key = input[i].Key;
            while (at < before.Length && string.CompareOrdinal(before[at].InputKey, key) < 0)
            {
                at++;
            }

            matched[i] = at < before.Length && before[at].InputKey == key ? before[at] : null;
        }

        return matched;
    }

    private static bool IsSame<T>(Batch<T> left, Batch<T> right) =>
        left.InputDigest == right.InputDigest && left.Diagnostics == right.Diagnostics
        && left.Rows.Select(r => (r.Key, r.Digest)).SequenceEqual(right.Rows.Select(r => (r.Key, r.Digest)));
}
