using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// The only step that looks outside the pipeline, and therefore runs every time. What it found is compared by digest, so that nothing
/// after it runs where nothing was different.
/// </summary>
internal sealed class ObserveStep<TIn, TOut> : Step<TOut>
    where TOut : class, ICanonical
{
    private readonly Step<TIn>? _source;
    private readonly Func<TIn, CancellationToken, IEnumerable<KeyValuePair<string, TOut>>> _look;

    public ObserveStep(string name, Step<TIn>? source, Func<TIn, CancellationToken, IEnumerable<KeyValuePair<string, TOut>>> look)
        : base(name, source is null ? [] : [source]) => (_source, _look) = (source, look);

    internal override StepState Evaluate(StepContext context)
    {
        var before = context.BeforeOf<TransformState<TOut>>(this);
        var batches = new List<Batch<TOut>>();
        foreach (var (key, value) in Look(context))
        {
            var digest = Digest.Of(value);
            Row<TOut> row = before is not null && before.Table.TryFind(key, out var old)
                ? old.Digest == digest ? old.AsCached() : new(key, value, digest, Reason.Modified)
                : new(key, value, digest, Reason.New);
            batches.Add(new(key, digest, [row], [], IsExecuted: true));
        }

        return TransformState<TOut>.From(Name, [.. batches], before);
    }

    private IEnumerable<KeyValuePair<string, TOut>> Look(StepContext context)
    {
        if (_source is null)
        {
            return _look(default!, context.Cancellation);
        }

        var input = context.TableOf(_source);
        return input.Count == 0 ? [] : _look(input[0].Value, context.Cancellation);
    }
}
