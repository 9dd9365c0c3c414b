using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>A step that runs a function on each row of one source and remembers what came of it, from run to run and from process to process.</summary>
internal abstract class RememberedStep<TIn, TOut> : Step<TOut>
    where TOut : class, ICanonical
{
    // A value of so many bytes costs less in the manifest than the way to it would.
    private const int LongestInline = 400;

    private protected RememberedStep(string name, Step<TIn> source, params Step[] others)
        : base(name, [source, .. others]) => Source = source;

    protected Step<TIn> Source { get; }

    /// <summary>Reads a value back from its canonical bytes; null where values of this step are made anew by each process that asks.</summary>
    public Func<CanonicalReader, TOut>? Decode { get; init; }

    internal override bool IsRemembered => true;

    /// <summary>Runs the function for a row.</summary>
    protected abstract Made<TOut> Run(Row<TIn> row, StepContext context);

    /// <summary>Fetches or makes again the values that are not in memory.</summary>
    protected Later<TOut> LaterIn(StepContext context, RememberedState<TOut> state) => new Remaking(this, context, state);

    /// <summary>Runs the function for a row, and leaves a record of what it made in the store.</summary>
    protected Batch<TOut> Make(Row<TIn> row, Batch<TOut>? old, StepContext context)
    {
        var batch = Digested(row, old, StepContext.Guard(Name, row.Key, () => Run(row, context)), context);
        if (Array.Exists(batch.Rows, r => r.IsStored))
        {
            using var writer = CanonicalWriter.Rent();
            BatchFormat.Write(writer, [batch], Inline);
            context.Store!.Put(RecordOf(row.Key, row.Digest), writer.Written);
        }

        return batch;
    }

    /// <summary>
    /// What the store knows this step to have made of such a row at any time, on any branch, on any machine; null where it does not. Rows
    /// of which little was made are not in there: making them again takes no longer.
    /// </summary>
    protected Batch<TOut>? Recall(Row<TIn> row, Batch<TOut>? old, StepContext context)
    {
        if (Decode is null || context.Store?.TryGet(RecordOf(row.Key, row.Digest), out var bytes) != true)
        {
            return null;
        }

        try
        {
            var batch = BatchFormat.Read<TOut>(new CanonicalReader(bytes))[0];
            var rows = batch.Rows.Select(r => new MadeRow<TOut>(r.Key, r.Digest, ReasonFor(r.Key, r.Digest, old), r.Held, r.IsStored)).ToArray();
            return batch.InputKey == row.Key && batch.InputDigest == row.Digest && Array.TrueForAll(rows, r => !r.IsStored || context.Store.Contains(r.Digest))
                ? new Batch<TOut>(row.Key, row.Digest, rows, batch.Diagnostics, null)
                : null;
        }
        catch (DamagedException)
        {
            return null;
        }
    }

    /// <summary>A value that was made before; null where it is not to be had without running the function.</summary>
    protected TOut? ValueOf(Batch<TOut> batch, string key, StepContext context) =>
        !batch.TryFind(key, out var index) ? null
        : batch.Rows[index].Held is TOut value ? value
        : Stored(ref batch.Rows[index], context);

    /// <summary>What was made, with digests; values that the store can hold go there.</summary>
    protected Batch<TOut> Digested(Row<TIn> row, Batch<TOut>? old, Made<TOut> made, StepContext context)
    {
        var rows = new MadeRow<TOut>[made.Rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var (key, value) = made.Rows[i];
            using var writer = CanonicalWriter.Rent();
            value.Write(writer);
            var digest = writer.ToDigest();
            var bytes = writer.Written;
            rows[i] = Decode is null || context.Store is null ? new(key, digest, ReasonFor(key, digest, old), value, false)
                : bytes.Length <= LongestInline ? new(key, digest, ReasonFor(key, digest, old), new Encoded(bytes.ToArray()), false)
                : context.Store.Put(digest, bytes) ? new(key, digest, ReasonFor(key, digest, old), context.MayHold(bytes.Length) ? value : null, true)
                : new(key, digest, ReasonFor(key, digest, old), value, false);
        }

        return new Batch<TOut>(row.Key, row.Digest, rows, made.Diagnostics, made.Reading);
    }

    protected static Reason ReasonFor(string key, Digest digest, Batch<TOut>? old) =>
        old is null || !old.TryFind(key, out var before) ? Reason.New
        : old.Rows[before].Digest == digest ? Reason.Unchanged
        : Reason.Modified;

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context)
    {
        var state = (RememberedState<TOut>)context.StateOf(this);
        return state.TryFind(key, out var batch, out _) ? [new(Source, batch.InputKey)]
            : state.ChangeOf(key)?.Input is { } input ? [new(Source, input)]
            : [];
    }

    internal override IEnumerable<string> ReadsOf(string key, StepContext context) =>
        ((RememberedState<TOut>)context.StateOf(this)).TryFind(key, out var batch, out _) && batch.Reading is { } reading
            ? reading.Own.Concat(reading.Shared).Select(r => r.Name)
            : [];

    internal override IEnumerable<string> Differences(StepState left, StepState right, StepContext context)
    {
        var batches = ((RememberedState<TOut>)left).Batches;
        return BatchSearch.Differences(batches, ((RememberedState<TOut>)right).Batches)
            .Union(batches.Where(b => !Array.TrueForAll(b.Rows, r => IsTrue(r, context))).Select(b => b.InputKey), StringComparer.Ordinal);
    }

    internal override IEnumerable<Digest> DigestsIn(StepState state) =>
        Decode is null ? [] : ((RememberedState<TOut>)state).Batches.SelectMany(b => b.Rows.Select(r => r.Digest).Append(RecordOf(b.InputKey, b.InputDigest)));

    internal override void MakeAgain(string key, StepContext context)
    {
        var state = (RememberedState<TOut>)context.StateOf(this);
        if (!state.TryFind(key, out var batch, out _) || !context.TableOf(Source).TryFind(batch.InputKey, out var row))
        {
            throw new KeyNotFoundException($"Step '{Name}' has no row '{key}'.");
        }

        Run(row, context);
    }

    internal override void Save(StepState state, CanonicalWriter writer) =>
        BatchFormat.Write(writer, ((RememberedState<TOut>)state).Batches, Decode is null ? null : Inline);

    internal override StepState Restore(StepContext context, SavedStep saved) => RememberedState<TOut>.Restored(
        Name,
        () => BatchFormat.Read<TOut>(saved.Rows()),
        saved.Diagnostics,
        saved.Changes,
        state => LaterIn(context, state));

    private static ReadOnlyMemory<byte>? Inline(MadeRow<TOut> row)
    {
        if (row.Held is Encoded encoded)
        {
            return encoded.Bytes;
        }

        if (row.IsStored || row.Held is not TOut value)
        {
            return null;
        }

        using var writer = CanonicalWriter.Rent();
        value.Write(writer);
        return writer.Written.Length <= LongestInline ? writer.Written.ToArray() : null;
    }

    // A value that is lost is made again; one that is not what its digest says would be believed.
    private static bool IsTrue(MadeRow<TOut> row, StepContext context) =>
        row.Held is TOut value ? Digest.Of(value) == row.Digest
        : row.Held is Encoded encoded ? Digest.Of(encoded.Bytes.Span) == row.Digest
        : !row.IsStored || context.Store?.TryGet(row.Digest, out var bytes) != true || Digest.Of(bytes) == row.Digest;

    private Digest RecordOf(string key, Digest input)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Text(Name).Text(key).Digest(input).ToDigest();
    }

    private TOut? Stored(ref MadeRow<TOut> row, StepContext context)
    {
        if (Decode is null)
        {
            return null;
        }

        try
        {
            if (row.Held is Encoded encoded)
            {
                return Decode(new CanonicalReader(encoded.Bytes));
            }

            if (context.Store?.TryGet(row.Digest, out var bytes) != true)
            {
                return null;
            }

            var value = Decode(new CanonicalReader(bytes));
            row.Held = context.MayHold(bytes.Length) ? value : null;
            return value;
        }
        catch (DamagedException)
        {
            return null;
        }
    }

    private sealed class Remaking(RememberedStep<TIn, TOut> step, StepContext context, RememberedState<TOut> state) : Later<TOut>
    {
        public override TOut Get(string key)
        {
            if (!state.TryFind(key, out var batch, out var index))
            {
                throw new KeyNotFoundException($"Step '{step.Name}' has no row '{key}'.");
            }

            ref var row = ref batch.Rows[index];
            return row.Held is TOut value ? value : step.Stored(ref row, context) ?? Again(key, batch);
        }

        // The store may forget anything at any time: then the function runs again on the same input.
        private TOut Again(string key, Batch<TOut> batch)
        {
            if (!context.TableOf(step.Source).TryFind(batch.InputKey, out var input))
            {
                throw new KeyNotFoundException($"Step '{step.Source.Name}' has no row '{batch.InputKey}'.");
            }

            // A row that makes many is asked for one after the other: all of them are kept.
            TOut? wanted = null;
            foreach (var (made, value) in step.Run(input, context).Rows)
            {
                if (batch.TryFind(made, out var index) && Digest.Of(value) == batch.Rows[index].Digest)
                {
                    wanted = made == key ? value : wanted;
                    batch.Rows[index].Held = step.Decode is null || context.Store is null ? value : batch.Rows[index].Held;
                }
            }

            return wanted
                ?? throw new InvalidOperationException($"Step '{step.Name}' makes something else of '{batch.InputKey}' than it made before.");
        }
    }
}
