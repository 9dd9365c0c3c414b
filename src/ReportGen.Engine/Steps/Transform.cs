using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// Select, SelectMany and Where: a function applied to each row on its own. A row whose digest is the same as in the run before keeps
/// what was made from it, diagnostics included; for any other the function runs.
/// </summary>
internal sealed class TransformStep<TIn, TOut> : Step<TOut>
    where TOut : class, ICanonical
{
    private readonly Step<TIn> _source;
    private readonly Func<Row<TIn>, Made<TOut>> _make;

    public TransformStep(string name, Step<TIn> source, Func<Row<TIn>, Made<TOut>> make)
        : base(name, source) => (_source, _make) = (source, make);

    internal override StepState Evaluate(StepContext context)
    {
        var input = context.TableOf(_source);
        var before = context.BeforeOf<TransformState<TOut>>(this);
        var batches = new Batch<TOut>[input.Count];
        context.ForEach(input.Count, i =>
        {
            var row = input[i];
            var old = before?.Find(row.Key);
            batches[i] = old is not null && old.InputDigest == row.Digest ? old.AsCached() : Make(row, old);
        });
        return TransformState<TOut>.From(Name, batches, before);
    }

    private Batch<TOut> Make(Row<TIn> row, Batch<TOut>? old)
    {
        var made = StepContext.Guard(Name, row.Key, () => _make(row));
        var rows = new Row<TOut>[made.Rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var (key, value) = made.Rows[i];
            var digest = Digest.Of(value);
            rows[i] = old is not null && old.TryFind(key, out var before)
                ? before.Digest == digest ? before with { Reason = Reason.Unchanged } : new(key, value, digest, Reason.Modified)
                : new(key, value, digest, Reason.New);
        }

        return new Batch<TOut>(row.Key, row.Digest, rows, made.Diagnostics, IsExecuted: true);
    }
}

/// <summary>What a function made of one row.</summary>
internal readonly record struct Made<T>(IReadOnlyList<KeyValuePair<string, T>> Rows, EquatableArray<Diagnostic> Diagnostics);

/// <summary>The three ways to declare a <see cref="TransformStep{TIn,TOut}"/>.</summary>
internal static class Transform
{
    public static Step<TOut> Select<TIn, TOut>(string name, Step<TIn> source, Func<TIn, Outcome<TOut>> make)
        where TOut : class, ICanonical => new TransformStep<TIn, TOut>(name, source, row =>
        {
            var outcome = make(row.Value);
            return new(outcome.Value is { } value ? [new(row.Key, value)] : [], outcome.Diagnostics);
        });

    public static Step<TOut> SelectMany<TIn, TOut>(string name, Step<TIn> source, Func<TIn, IEnumerable<KeyValuePair<string, TOut>>> make)
        where TOut : class, ICanonical => new TransformStep<TIn, TOut>(name, source, row => new([.. make(row.Value)], []));

    public static Step<T> Where<T>(string name, Step<T> source, Func<T, bool> holds)
        where T : class, ICanonical => new TransformStep<T, T>(name, source, row => new(holds(row.Value) ? [new(row.Key, row.Value)] : [], []));
}
