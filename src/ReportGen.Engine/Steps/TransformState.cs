using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a transform made of each input row, so that the next run can tell which to keep.</summary>
internal sealed record TransformState<T>(Batch<T>[] Batches, Table<T> Table, IReadOnlyList<string> Removed) : StepState
{
    internal override object Rows => Table;

    internal override IEnumerable<Diagnostic> Diagnostics => Batches.SelectMany(b => b.Diagnostics);

    internal override int Executed => Batches.Count(b => b.IsExecuted);

    internal override IEnumerable<LedgerRow> Changes(string step) => Table
        .Where(r => r.Reason != Reason.Cached)
        .Select(r => new LedgerRow(step, r.Key, r.Reason))
        .Concat(Removed.Select(key => new LedgerRow(step, key, Reason.Removed)));

    /// <summary>Joins the batches into one table; rows that were there before and are no more are remembered as removed.</summary>
    public static TransformState<T> From(string step, Batch<T>[] batches, TransformState<T>? before)
    {
        var rows = new Row<T>[batches.Sum(b => b.Rows.Length)];
        var at = 0;
        foreach (var batch in batches)
        {
            batch.Rows.CopyTo(rows, at);
            at += batch.Rows.Length;
        }

        var table = Table<T>.FromUnsorted(rows, step);
        var removed = before is null ? [] : before.Table.Where(r => !table.TryFind(r.Key, out _)).Select(r => r.Key).ToList();
        return new(batches, table, removed);
    }

    /// <summary>The batch of an input row; batches are in the order of their input keys.</summary>
    public Batch<T>? Find(string inputKey)
    {
        var index = Array.BinarySearch(Batches, inputKey, BatchOrder.Instance);
        return index >= 0 ? Batches[index] : null;
    }

    private sealed class BatchOrder : System.Collections.IComparer
    {
        public static readonly BatchOrder Instance = new();

        public int Compare(object? x, object? y) => string.CompareOrdinal(KeyOf(x), KeyOf(y));

        private static string? KeyOf(object? value) => value is Batch<T> batch ? batch.InputKey : (string?)value;
    }
}

/// <summary>What was made of one input row.</summary>
internal sealed record Batch<T>(string InputKey, Digest InputDigest, Row<T>[] Rows, EquatableArray<Diagnostic> Diagnostics, bool IsExecuted)
{
    public Batch<T> AsCached()
    {
        var rows = new Row<T>[Rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Rows[i].AsCached();
        }

        return this with { Rows = rows, IsExecuted = false };
    }

    public bool TryFind(string key, out Row<T> row)
    {
        foreach (var candidate in Rows)
        {
            if (candidate.Key == key)
            {
                row = candidate;
                return true;
            }
        }

        row = default;
        return false;
    }
}
