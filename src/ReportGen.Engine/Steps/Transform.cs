using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// Select, SelectMany and Where: a function applied to each row on its own. A row whose digest is the same as in the run before keeps
/// what was made from it, diagnostics included; for any other the function runs, unless the store knows what it made of such a row.
/// </summary>
internal sealed class TransformStep<TIn, TOut> : RememberedStep<TIn, TOut>, ICanKeep<TOut>
    where TOut : class, ICanonical
{
    private readonly Func<Row<TIn>, Made<TOut>> _make;

    public TransformStep(string name, Step<TIn> source, Func<Row<TIn>, Made<TOut>> make)
        : base(name, source) => _make = make;

    /// <summary>The same step, whose values are kept from process to process.</summary>
    public Step<TOut> Keeping(Func<CanonicalReader, TOut> decode) => new TransformStep<TIn, TOut>(Name, Source, _make) { Decode = decode };

    internal override StepState Evaluate(StepContext context) => Advance(context, context.TouchedIn(Source), context.TableOf(Source), (row, old) =>
        old is not null && old.Input == row.Digest ? null
        : Recall(row, old, context) is { } recalled ? (recalled, false)
        : (Make(row, old, context), true));

    protected override Made<TOut> Run(Row<TIn> row, StepContext context) => _make(row);
}

/// <summary>The ways to declare a <see cref="TransformStep{TIn,TOut}"/>.</summary>
internal static class Transform
{
    public static TransformStep<TIn, TOut> Select<TIn, TOut>(string name, Step<TIn> source, Func<TIn, Outcome<TOut>> make)
        where TOut : class, ICanonical => new(name, source, row =>
        {
            var outcome = make(row.Value);
            return new(outcome.Value is { } value ? [new(row.Key, value)] : [], outcome.Diagnostics);
        });

    public static TransformStep<TIn, TOut> SelectMany<TIn, TOut>(string name, Step<TIn> source, Func<TIn, IEnumerable<KeyValuePair<string, TOut>>> make)
        where TOut : class, ICanonical => new(name, source, row => new([.. make(row.Value)], []));

    public static TransformStep<TIn, TOut> SelectMany<TIn, TOut>(string name, Step<TIn> source, Func<TIn, Outcome<IReadOnlyList<KeyValuePair<string, TOut>>>> make)
        where TOut : class, ICanonical => new(name, source, row =>
        {
            var outcome = make(row.Value);
            return new([.. outcome.Value ?? []], outcome.Diagnostics);
        });

    public static TransformStep<T, T> Where<T>(string name, Step<T> source, Func<T, bool> holds)
        where T : class, ICanonical => new(name, source, row => new(holds(row.Value) ? [new(row.Key, row.Value)] : [], []));
}
