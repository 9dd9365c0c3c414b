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

    // The first time it makes every row, which keeps all threads busy as it is.
    internal override bool MayRunAhead(RunContext context) => context.BeforeOf<KeptState<TOut>>(this) is not null;

    internal override StepState Run(RunContext context)
    {
        var input = context.TableOf<TIn>(_source.Step);
        var sharedDigest = _shared is null ? default : context.States[_shared.Step].Rows.Digest;
        var before = context.BeforeOf<KeptState<TOut>>(this);
        var isSharedSame = before?.Shared == sharedDigest;
        if (isSharedSame && before!.Input == input.Digest)
        {
            return before.Again(MakerIn(context.Behind(this)));
        }

        if (!TryShare(context, out var shared))
        {
            input = Table<TIn>.Empty;
        }

        var stale = new StaleReads(read => _sharedNow!(shared!, read));
        var rows = new KeptRow<TOut>[input.Count];
        var news = new News?[input.Count];
        var executed = 0;
        context.ForEach(this, rows.Length, i =>
        {
            var row = input[i];
            var old = before?.Find(row.Key, i);
            var isRowSame = old is not null && old.Input == row.Digest;
            var because = old is null || isSharedSame || !Records ? null : stale.First(old.Shared);
            if (isRowSame && because is null && (isSharedSame || Records))
            {
                rows[i] = old!;
                return;
            }

            Digest? record = Records ? null : RecordOf(row, sharedDigest);
            if (record is { } name && context.Store is { } store && KeptRow<TOut>.Recall(row.Key, row.Digest, name, store) is { } known)
            {
                // What the store knows this step to have made of such a row at any time, on any branch, on any machine.
                (rows[i], news[i]) = (known, new(null));
                return;
            }

            // Where what was read is lost, nothing is known of before.
            var earlier = !Records || old?.ReadingIn(context.Store) is not { } reading ? null
                : new Earlier<TOut>(reading, isRowSame, because is null, () => old.Outs.Length == 0 ? null : old.ValueAt(0, context.Store));
            var made = RunContext.Guard(Name, row.Key, () => _make(row.Value, shared!, earlier), bug => new([], [bug], null, null));
            if (made is null)
            {
                // All that was read still holds.
                rows[i] = old! with { Input = row.Digest };
                return;
            }

            Interlocked.Increment(ref executed);
            rows[i] = KeptRow<TOut>.Of(row.Key, row.Digest, made, record, context.Store);
            news[i] = new(because ?? made.Because);
        });
        return KeptState<TOut>.Of(Name, input.Digest, sharedDigest, rows, MakerIn(context.Behind(this)), before, news, executed);
    }

    internal override StepState Restore(RunContext context, ManifestStep saved) => KeptState<TOut>.Restore(saved, MakerIn(context.Behind(this)));

    // Where something shared is to blame, the row is not.
    internal override IEnumerable<Ingredient> IngredientsOf(string key, StepState state)
    {
        var own = (KeptState<TOut>)state;
        Ingredient[] row = own.InputOf(key) is { } from ? [new(0, from)] : [];
        Ingredient[] shared = _shared is null ? [] : [new(1, null)];
        return own.ChangeOf(key)?.Read is not { } why ? [.. row, .. shared] : why.IsShared ? shared : row;
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

    private Digest RecordOf(Row<TIn> row, Digest sharedDigest)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Text(Name).Text(row.Key).Digest(row.Digest).Digest(sharedDigest).ToDigest();
    }

    // Values that the store has lost are made again of the same.
    private KeptState<TOut>.Maker MakerIn(RunContext behind) => new(behind.Store, key =>
    {
        if (!behind.TableOf<TIn>(_source.Step).TryFind(key, out var row) || !TryShare(behind, out var shared))
        {
            throw new KeyNotFoundException($"Step '{_source.Step.Name}' has no row '{key}'.");
        }

        return [.. _make(row.Value, shared!, null)!.Rows.Select(r => r.Value)];
    }, behind.Threads);
}

/// <summary>What a kept step's function made of a row.</summary>
/// <param name="Rows">Values by key; a key of no letters is the row's own.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Reading">What was read; null where that is not recorded.</param>
/// <param name="Because">What had made it run.</param>
internal sealed record KeptResult<T>(IReadOnlyList<KeyValuePair<string, T>> Rows, EquatableArray<Diagnostic> Findings, Reading? Reading, ReadChange? Because);

/// <summary>That a row was made, or found again, in this run.</summary>
/// <param name="Because">The first read that was not what it had been; null where that is not recorded, or there was nothing before.</param>
internal sealed record News(ReadChange? Because);
