using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>A step that runs a function on each row of one source and remembers what came of it, from run to run and from process to process.</summary>
internal abstract class RememberedStep<TIn, TOut> : Step<TOut>
    where TOut : class, ICanonical
{
    private readonly RowFormat<TOut> _format;

    private protected RememberedStep(string name, Step<TIn> source, params Step[] others)
        : base(name, [source, .. others]) => (Source, _format) = (source, new(row => Decode is null ? null : RowValue.Inline(row)));

    protected Step<TIn> Source { get; }

    /// <summary>Reads a value back from its canonical bytes; null where values of this step are made anew by each process that asks.</summary>
    public Func<CanonicalReader, TOut>? Decode { get; init; }

    internal override bool IsRemembered => true;

    /// <summary>Runs the function for a row.</summary>
    protected abstract Made<TOut> Run(Row<TIn> row, StepContext context);

    /// <summary>Looks at the input rows that may be other than before, and keeps what was made of all others.</summary>
    /// <param name="context">The run.</param>
    /// <param name="touched">Which those are.</param>
    /// <param name="input">The source's table.</param>
    /// <param name="look">What is to be done with a row: given the batch made of it before, an edit, and whether the function ran; null where nothing is.</param>
    protected RememberedState<TOut> Advance(
        StepContext context, Touched touched, Table<TIn> input, Func<Row<TIn>, Batch<TOut>?, (Edit<TOut> Edit, bool Ran)?> look)
    {
        var last = context.BeforeOf<RememberedState<TOut>>(this);
        if (last is not null && touched.IsNothing)
        {
            return last.Untouched(state => LaterIn(context, state));
        }

        // What was touched is told against the run before, and of that a step which was not in it has seen no row.
        var before = last ?? RememberedState<TOut>.Empty(_format, context.Store);
        var keys = (last is null ? null : touched.Keys) ?? Every(input, before);
        var edits = new Edit<TOut>?[keys.Count];
        var executed = 0;
        context.ForEach(this, keys.Count, i =>
        {
            var old = last is null ? null : before.Batches.Find(keys[i]);
            if (!input.TryFind(keys[i], out var row))
            {
                edits[i] = old is null ? null : new(keys[i], old, null, [], IsMade: false);
            }
            else if (look(row, old) is var (edit, ran))
            {
                edits[i] = edit;
                Interlocked.Add(ref executed, ran ? 1 : 0);
            }
        });
        return before.After(Name, [.. edits.OfType<Edit<TOut>>()], executed, last is null, state => LaterIn(context, state));
    }

    /// <summary>Runs the function for a row, and leaves a record of what it made in the store.</summary>
    protected Edit<TOut> Make(Row<TIn> row, Batch<TOut>? old, StepContext context)
    {
        var edit = Digested(row, old, StepContext.Guard(Name, row.Key, () => Run(row, context)), context);
        if (Array.Exists(edit.Rows, r => r.IsStored))
        {
            context.Store!.Put(RecordOf(row.Key, row.Digest), BatchRecord.Write(edit.Now!, edit.Rows, _format));
        }

        return edit;
    }

    /// <summary>
    /// What the store knows this step to have made of such a row at any time, on any branch, on any machine; null where it does not. Rows
    /// of which little was made are not in there: making them again takes no longer.
    /// </summary>
    protected Edit<TOut>? Recall(Row<TIn> row, Batch<TOut>? old, StepContext context)
    {
        if (Decode is null || context.Store?.TryGet(RecordOf(row.Key, row.Digest), out var bytes) != true)
        {
            return null;
        }

        return BatchRecord.Read<TOut>(bytes) is var (batch, rows) && batch.Key == row.Key && batch.Input == row.Digest
            && Array.TrueForAll(rows, r => !r.IsStored || context.Store.Contains(r.Digest))
            ? Now(batch, rows, old, context)
            : null;
    }

    /// <summary>A value that was made before; null where it is not to be had without running the function.</summary>
    protected TOut? ValueOf(Batch<TOut> batch, StepContext context) =>
        batch.Own is null ? null
        : batch.Own.TryValue(out var value) ? value
        : RowValue.Stored(batch.Own, Decode, context);

    /// <summary>What was made, with digests; values that the store can hold go there.</summary>
    protected Edit<TOut> Digested(Row<TIn> row, Batch<TOut>? old, Made<TOut> made, StepContext context)
    {
        var rows = new MadeRow<TOut>[made.Rows.Count];
        MadeRow<TOut>? own = null;
        var others = new List<string>();
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = RowValue.Keep(made.Rows[i].Key, row.Key, made.Rows[i].Value, Decode is not null, context);
            if (rows[i].Key != row.Key)
            {
                others.Add(rows[i].Key);
            }
            else
            {
                own = own is null ? rows[i] : throw Table<TOut>.MadeTwice(Name, row.Key);
            }
        }

        return Now(new Batch<TOut>(row.Key, row.Digest, own, EquatableArray.From(others), made.Diagnostics, made.Reading), rows, old, context);
    }

    /// <summary>Fetches or makes again the values that are not in memory.</summary>
    protected Later<TOut> LaterIn(StepContext context, RememberedState<TOut> state) => new Remaking(this, context, state);

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context)
    {
        var state = (RememberedState<TOut>)context.StateOf(this);
        return state.RowOf(key) is { } row ? [new(Source, row.Input)]
            : state.ChangeOf(key)?.Input is { } input ? [new(Source, input)]
            : [];
    }

    internal override IEnumerable<string> ReadsOf(string key, StepContext context) =>
        ((RememberedState<TOut>)context.StateOf(this)).TryFind(key, out var batch, out _) && batch.Reading is { } reading
            ? reading.Own.Concat(reading.Shared).Select(r => r.Name)
            : [];

    internal override IEnumerable<string> Differences(StepState left, StepState right, StepContext context)
    {
        var (one, other) = ((RememberedState<TOut>)left, (RememberedState<TOut>)right);
        return one.Batches.All.Where(b => other.Batches.Find(b.Key) is not { } same || !IsSame(b, one, same, other)).Select(b => b.Key)
            .Concat(other.Batches.All.Where(b => one.Batches.Find(b.Key) is null).Select(b => b.Key))
            .Union(one.Batches.All.Where(b => !one.RowsOf(b).All(r => RowValue.IsTrue(r, context))).Select(b => b.Key), StringComparer.Ordinal);
    }

    internal override IEnumerable<Digest> DigestsIn(StepState state)
    {
        var own = (RememberedState<TOut>)state;
        return Decode is null ? own.Digests
            : own.Digests.Concat(own.Batches.All.Select(b => RecordOf(b.Key, b.Input)))
                .Concat(own.Batches.All.Where(b => b.Own is not null).Select(b => b.Own!.Digest)).Concat(own.Others.All.Select(r => r.Digest));
    }

    internal override void MakeAgain(string key, StepContext context)
    {
        var state = (RememberedState<TOut>)context.StateOf(this);
        if (state.RowOf(key) is not { } made || !context.TableOf(Source).TryFind(made.Input, out var row))
        {
            throw new KeyNotFoundException($"Step '{Name}' has no row '{key}'.");
        }

        Run(row, context);
    }

    internal override void Save(StepState state, CanonicalWriter writer) => ((RememberedState<TOut>)state).Save(writer);

    internal override void SaveFindings(StepState state, CanonicalWriter writer) => ((RememberedState<TOut>)state).SaveFindings(writer);

    internal override StepState Restore(StepContext context, SavedStep saved) =>
        RememberedState<TOut>.Restored(saved, _format, context.Store!, state => LaterIn(context, state));

    private static string[] Every(Table<TIn> input, RememberedState<TOut> before)
    {
        var keys = input.Select(r => r.Key).ToArray();
        if (before.Batches.IsEmpty)
        {
            return keys;
        }

        string[] all = [.. keys.Concat(before.Batches.All.Select(b => b.Key).Where(key => !input.TryFind(key, out _)))];
        Array.Sort(all, StringComparer.Ordinal);
        return all;
    }

    private static bool IsSame(Batch<TOut> batch, RememberedState<TOut> state, Batch<TOut> other, RememberedState<TOut> others) =>
        batch.Input == other.Input && batch.Diagnostics == other.Diagnostics
        && state.RowsOf(batch).Select(r => (r.Key, r.Digest)).SequenceEqual(others.RowsOf(other).Select(r => (r.Key, r.Digest)));

    // Which reason a row has is told by what was made of the same input before.
    private Edit<TOut> Now(Batch<TOut> batch, MadeRow<TOut>[] rows, Batch<TOut>? old, StepContext context) => new(batch.Key, old, batch, rows, IsMade: true)
    {
        Reasons = old is null ? Enumerable.Repeat(Reason.New, rows.Length).ToArray() : [.. rows.Select(r => ReasonFor(r, old, context))],
    };

    private Reason ReasonFor(MadeRow<TOut> row, Batch<TOut> old, StepContext context)
    {
        var before = row.Key == old.Key ? old.Own
            : old.Others.Contains(row.Key, StringComparer.Ordinal) ? context.BeforeOf<RememberedState<TOut>>(this)!.RowOf(row.Key)
            : null;
        return before is null ? Reason.New : before.Digest == row.Digest ? Reason.Unchanged : Reason.Modified;
    }

    private Digest RecordOf(string key, Digest input)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Text(Name).Text(key).Digest(input).ToDigest();
    }

    private sealed class Remaking(RememberedStep<TIn, TOut> step, StepContext context, RememberedState<TOut> state) : Later<TOut>
    {
        public override TOut Get(string key)
        {
            if (state.RowOf(key) is not { } row)
            {
                throw new KeyNotFoundException($"Step '{step.Name}' has no row '{key}'.");
            }

            return row.TryValue(out var value) ? value : RowValue.Stored(row, step.Decode, context) ?? Once(row);
        }

        // Whoever else asks for it waits: all that it is made of comes from earlier steps, so nobody waits in a circle.
        private TOut Once(MadeRow<TOut> row)
        {
            lock (row)
            {
                return row.TryValue(out var value) ? value : Again(row);
            }
        }

        // The store may forget anything at any time: then the function runs again on the same input.
        private TOut Again(MadeRow<TOut> row)
        {
            if (!context.TableOf(step.Source).TryFind(row.Input, out var input))
            {
                throw new KeyNotFoundException($"Step '{step.Source.Name}' has no row '{row.Input}'.");
            }

            // A row that makes many is asked for one after the other: all of them are kept.
            TOut? wanted = null;
            foreach (var (key, value) in step.Run(input, context).Rows)
            {
                if (state.RowOf(key) is { } made && Digest.Of(value) == made.Digest)
                {
                    wanted = key == row.Key ? value : wanted;
                    made.Held = step.Decode is null || context.Store is null ? value : made.Held;
                }
            }

            return wanted ?? throw new InvalidOperationException($"Step '{step.Name}' makes something else of '{row.Input}' than it made before.");
        }
    }
}
