using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a step made of each input row, so that the next run can tell what to keep: two lists, of which the next state shares whatever did not change.</summary>
internal sealed class RememberedState<T> : StepState<T>
{

    private readonly Lazy<Memory> _memory;
    private readonly Lazy<Findings> _findings;
    private readonly Lazy<IReadOnlyList<Change>> _changes;
    private readonly Lazy<Dictionary<string, Change>> _changeOf;
    private readonly int _executed;

    // Without a list of changes all rows are new.
    private RememberedState(Lazy<Memory> memory, Lazy<Findings> findings, int executed, Func<IReadOnlyList<Change>?> changes, Func<RememberedState<T>, Later<T>> later)
    {
        (_memory, _findings, _executed) = (memory, findings, executed);
        _changes = new(() => changes() ?? [.. Batches.All.SelectMany(b => b.Keys).Select(key => new Change(key, Reason.New))]);
        _changeOf = new(() => Changes.DistinctBy(c => c.Key).ToDictionary(c => c.Key, StringComparer.Ordinal));
        Table = Table<T>.From(new Rows(this, later(this)));
    }

    public override Table<T> Table { get; }

    /// <summary>What was made of each input row.</summary>
    public Pieces<Batch<T>> Batches => _memory.Value.Batches;

    /// <summary>The rows that lie under keys of their own.</summary>
    public Pieces<MadeRow<T>> Others => _memory.Value.Others;

    /// <summary>Digests of everything that the state itself keeps in the store.</summary>
    public IEnumerable<Digest> Digests => Batches.Digests.Concat(Others.Digests);

    internal override IReadOnlyList<Diagnostic> Diagnostics => _findings.Value.All;

    internal override int Executed => _executed;

    internal override int Inputs => Batches.Count;

    internal override IReadOnlyList<Change> Changes => _changes.Value;

    /// <summary>Nothing yet.</summary>
    public static RememberedState<T> Empty(RowFormat<T> format, Store? store) => new(
        new(new Memory(Pieces<Batch<T>>.None(new BatchFormat<T>(format), store), Pieces<MadeRow<T>>.None(format, store))),
        new(Findings.None), 0, () => [], _ => null!);

    /// <summary>What an earlier process made, read when it is needed.</summary>
    public static RememberedState<T> Restored(SavedStep saved, RowFormat<T> format, Store store, Func<RememberedState<T>, Later<T>> later) => new(
        new(() =>
        {
            var reader = saved.Rows();
            return new Memory(Pieces<Batch<T>>.Read(reader, new BatchFormat<T>(format), store), Pieces<MadeRow<T>>.Read(reader, format, store));
        }),
        saved.Findings,
        0,
        () => saved.Changes.Value,
        later);

    /// <summary>The same in a run in which no row of the source was touched.</summary>
    public RememberedState<T> Untouched(Func<RememberedState<T>, Later<T>> later) =>
        new(_memory, _findings, 0, () => [], later) { Touched = Touched.Nothing, HasSameFindings = true };

    /// <summary>What there is after some edits.</summary>
    /// <param name="step">The step's name.</param>
    /// <param name="edits">In the order of the input's keys.</param>
    /// <param name="executed">For how many of them the function ran.</param>
    /// <param name="isFirst">Whether there was no run before.</param>
    /// <param name="later">Makes values that are not held.</param>
    /// <exception cref="InvalidOperationException">A key was made twice.</exception>
    public RememberedState<T> After(string step, IReadOnlyList<Edit<T>> edits, int executed, bool isFirst, Func<RememberedState<T>, Later<T>> later)
    {
        var moves = new KeyMoves<T>(step, this, edits);
        var memory = new Memory(Batches.With([.. edits.Select(e => KeyValuePair.Create(e.Key, e.Now))]), Others.With(moves.Others));
        moves.RequireOnce(memory.Batches, memory.Others);
        var (findings, areSame) = _findings.Value.After(edits.Select(e => (e.Key, e.Old?.Diagnostics ?? [], e.Now?.Diagnostics ?? [])));
        var changes = isFirst ? null : moves.Changes;
        return new(new(memory), new(findings), executed, () => changes, later)
        {
            IsNew = isFirst,
            Touched = isFirst ? Touched.Anything : moves.Touched,
            HasSameFindings = areSame && !isFirst,
        };
    }

    /// <summary>What happened to a row; null where nothing did.</summary>
    public Change? ChangeOf(string key) => _changeOf.Value.TryGetValue(key, out var change) ? change : null;

    /// <summary>A row, and the batch that it is of.</summary>
    public bool TryFind(string key, out Batch<T> batch, out MadeRow<T> row)
    {
        row = RowOf(key)!;
        batch = row is null ? null! : Batches.Find(row.Input)!;
        return batch is not null;
    }

    public MadeRow<T>? RowOf(string key) => (Others.IsEmpty ? null : Others.Find(key)) ?? Batches.Find(key)?.Own;

    /// <summary>All rows of a batch.</summary>
    public IEnumerable<MadeRow<T>> RowsOf(Batch<T> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return batch.Keys.Select(RowOf).OfType<MadeRow<T>>();
    }

    /// <summary>Writes where everything lies.</summary>
    public void Save(CanonicalWriter writer)
    {
        Batches.Save(writer);
        Others.Save(writer);
    }

    /// <summary>Writes what was found.</summary>
    public void SaveFindings(CanonicalWriter writer) => _findings.Value.Write(writer);

    private sealed record Memory(Pieces<Batch<T>> Batches, Pieces<MadeRow<T>> Others);

    private sealed class Rows(RememberedState<T> state, Later<T> later) : RowSource<T>
    {
        public override bool TryFind(string key, out Row<T> row)
        {
            var made = state.RowOf(key);
            row = made is null ? default : Of(made);
            return made is not null;
        }

        public override Row<T>[] InOrder()
        {
            var own = state.Batches.All.Where(b => b.Own is not null).Select(b => b.Own!);
            return Table<T>.Sorted([.. own.Concat(state.Others.All).Select(Of)], "");
        }

        public override IEnumerable<Row<T>>? Beginning(string prefix) => state.Others.IsEmpty ? null : state.Others.Beginning(prefix).Select(Of);

        // A value that is there need not be looked for again.
        private Row<T> Of(MadeRow<T> made) => new(made.Key, made.TryValue(out var value) ? value : later, made.Digest);
    }
}
