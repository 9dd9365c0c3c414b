using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// A step that makes one row at a time and leaves what it made in the store, from run to run and from process to process. A row is made again where it,
/// or something that was read of what all rows share, is other than when it was made.
/// </summary>
internal sealed class KeepStep<TIn, TShared, TOut> : Step
    where TIn : class
    where TShared : class
    where TOut : class, IStored<TOut>
{
    // What a function that records nothing is taken to read: all of it.
    private const string Everything = "everything";

    private readonly Many<TIn> _source;
    private readonly Source<TShared>? _shared;
    private readonly Func<TIn, TShared, Earlier<TOut>?, KeptResult<TOut>?> _make;
    private readonly Func<TShared, Read, Digest?>? _sharedNow;

    public KeepStep(string name, Many<TIn> source, Source<TShared> shared, RecordingFunction<TIn, TShared, TOut> function)
        : base(name, source.Step, shared.Step)
    {
        (_source, _shared, _sharedNow) = (source, shared, function.SharedNow);
        _make = (row, value, earlier) => function.Make(row, value, earlier) is { } made
            ? new(made.Outcome.Value is { } one ? [new("", one)] : [], made.Outcome.Diagnostics, made.Reading, made.Because)
            : null;
    }

    public KeepStep(string name, Many<TIn> source, Source<TShared>? shared, Func<TIn, TShared, Outcome<IReadOnlyList<KeyValuePair<string, TOut>>>> make)
        : base(name, shared is null ? [source.Step] : [source.Step, shared.Step])
    {
        (_source, _shared) = (source, shared);
        _make = (row, value, _) => make(row, value) is var made ? new(made.Value ?? [], made.Diagnostics, null, null) : null;
    }

    private bool Records => _sharedNow is not null;

    internal override StepState Run(RunContext context)
    {
        var input = context.TableOf<TIn>(_source.Step);
        var sharedDigest = _shared is null ? default : context.States[_shared.Step].Rows.Digest;
        var before = context.BeforeOf<KeptState<TOut>>(this);
        if (before is not null && before.Input == input.Digest && before.Shared == sharedDigest)
        {
            return before.Again(MakerIn(context));
        }

        if (!TryShare(context, out var shared))
        {
            input = Table<TIn>.Empty;
        }

        var stale = new StaleReads(read => read.Name == Everything ? sharedDigest : shared is null ? null : _sharedNow?.Invoke(shared, read));
        EquatableArray<Read> all = [new Read(Everything, sharedDigest)];
        var rows = new KeptRow<TOut>[input.Count];
        var changes = new List<Change>?[input.Count];
        var executed = 0;
        context.ForEach(this, rows.Length, i =>
        {
            var row = input[i];
            var old = before?.Find(row.Key);
            var because = old is null ? null : stale.First(old.Shared);
            var isRowSame = old is not null && old.Input == row.Digest;
            if (isRowSame && because is null)
            {
                rows[i] = old!;
                return;
            }

            if (!Records && Recall(row, sharedDigest, all, context) is { } known)
            {
                (rows[i], changes[i]) = (known, ChangesOf(old, known, null));
                return;
            }

            var earlier = old is null || !Records ? null
                : new Earlier<TOut>(old.Reading(context.Store), isRowSame, because is null, () => old.Outs.Length == 0 ? null : old.ValueAt(0, context.Store));
            var made = Guarded(row, shared!, earlier);
            if (made is null)
            {
                // All that was read still holds.
                rows[i] = old! with { Input = row.Digest };
                return;
            }

            Interlocked.Increment(ref executed);
            rows[i] = Kept(row, made, all, context, sharedDigest);
            changes[i] = ChangesOf(old, rows[i], because ?? made.Because);
        });
        var changed = changes.OfType<List<Change>>().SelectMany(c => c);
        if (before is not null)
        {
            changed = changed.Concat(before.Kept.Where(r => input.Rows.IndexOf(r.Key) < 0).SelectMany(r => r.Outs).Select(o => new Change(o.Key, Reason.Removed)));
        }

        return KeptState<TOut>.Of(Name, input.Digest, sharedDigest, rows, MakerIn(context), [.. changed.OrderBy(c => c.Key, StringComparer.Ordinal)], executed);
    }

    internal override StepState Restore(RunContext context, SavedState saved) => KeptState<TOut>.Restore(saved, MakerIn(context));

    // Where something shared is to blame, the row is not.
    internal override IEnumerable<Ingredient> IngredientsOf(string key, StepState state)
    {
        var own = (KeptState<TOut>)state;
        var (row, shared) = (new Ingredient(0, own.InputOf(key) ?? key), new Ingredient(1, null));
        return _shared is null ? [row] : own.ChangeOf(key)?.Read is not { } why ? [row, shared] : why.IsShared ? [shared] : [row];
    }

    internal override IEnumerable<string> ReadsOf(string key, StepState state) => ((KeptState<TOut>)state).ReadsOf(key);

    internal override void MakeAgain(string key, RunContext context)
    {
        var made = (KeptState<TOut>)context.States[this];
        if (made.InputOf(key) is not { } from || !context.TableOf<TIn>(_source.Step).TryFind(from, out var row) || !TryShare(context, out var shared))
        {
            throw new KeyNotFoundException($"Step '{Name}' has no row '{key}'.");
        }

        _make(row.Value, shared!, null);
    }

    // Where nothing is shared, nothing is there to be read either.
    private bool TryShare(RunContext context, out TShared? shared)
    {
        shared = null;
        return _shared is null || _shared.TryRead(context, out shared);
    }

    private KeptResult<TOut>? Guarded(Row<TIn> row, TShared shared, Earlier<TOut>? earlier) =>
        RunContext.Guard(Name, row.Key, () => _make(row.Value, shared, earlier), bug => new KeptResult<TOut>([], [bug], null, null));

    private KeptRow<TOut> Kept(Row<TIn> row, KeptResult<TOut> made, EquatableArray<Read> all, RunContext context, Digest sharedDigest)
    {
        var values = made.Rows.Select(r => r.Value).ToArray();
        var outs = new KeptOut[values.Length];
        for (var i = 0; i < outs.Length; i++)
        {
            outs[i] = new(made.Rows[i].Key.Length == 0 ? row.Key : made.Rows[i].Key, Digest.Of(values[i]));
        }

        var reading = made.Reading ?? new Reading("", [], all);
        var kept =
            new KeptRow<TOut>(
                row.Key, row.Digest, outs, reading.Shared, made.Findings) { Bodies = [.. values.OfType<IHasBodies>().SelectMany(v => v.Bodies).Select(b => b.Digest)] };
        return kept.Put(values, reading, Records ? null : RecordOf(row, sharedDigest), context.Store);
    }

    // What the store knows this step to have made of such a row at any time, on any branch, on any machine.
    private KeptRow<TOut>? Recall(Row<TIn> row, Digest sharedDigest, EquatableArray<Read> all, RunContext context) =>
        context.Store is { } store && KeptRow<TOut>.Recall(row.Key, row.Digest, RecordOf(row, sharedDigest), all, store) is { } known
        && known.Bodies.All(store.Contains) ? known : null;

    private Digest RecordOf(Row<TIn> row, Digest sharedDigest)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Text(Name).Text(row.Key).Digest(row.Digest).Digest(sharedDigest).ToDigest();
    }

    private static List<Change> ChangesOf(KeptRow<TOut>? old, KeptRow<TOut> now, ReadChange? because)
    {
        var changes = new List<Change>();
        foreach (var made in now.Outs)
        {
            Digest? before = old is null ? null : Array.Find(old.Outs, o => o.Key == made.Key) is { Key: not null } known ? known.Digest : null;
            changes.Add(new(made.Key, before is null ? Reason.New : before == made.Digest ? Reason.Unchanged : Reason.Modified, because));
        }

        changes.AddRange((old?.Outs ?? []).Where(o => !Array.Exists(now.Outs, n => n.Key == o.Key)).Select(o => new Change(o.Key, Reason.Removed)));
        return changes;
    }

    // Values that the store has lost are made again of the same.
    private KeptState<TOut>.Maker MakerIn(RunContext context) => new(context.Store, key =>
    {
        if (!context.TableOf<TIn>(_source.Step).TryFind(key, out var row) || !TryShare(context, out var shared))
        {
            throw new KeyNotFoundException($"Step '{_source.Step.Name}' has no row '{key}'.");
        }

        return [.. _make(row.Value, shared!, null)!.Rows.Select(r => r.Value)];
    });
}

/// <summary>What a kept step's function made of a row.</summary>
/// <param name="Rows">Values by key; a key of no letters is the row's own.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Reading">What was read; null where that is not recorded.</param>
/// <param name="Because">What had made it run.</param>
internal sealed record KeptResult<T>(IReadOnlyList<KeyValuePair<string, T>> Rows, EquatableArray<Diagnostic> Findings, Reading? Reading, ReadChange? Because);
