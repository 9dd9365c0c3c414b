using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a function that records its reads made.</summary>
/// <param name="Outcome">The value, or none, with what was found.</param>
/// <param name="Reading">What was read to make it.</param>
/// <param name="Because">The first read of the row that was not what it had been; null where there was nothing to compare with.</param>
public sealed record Recorded<T>(Outcome<T> Outcome, Reading Reading, ReadChange? Because = null)
    where T : class;

/// <summary>A function of a row and of a value that all rows share, which says what it read of both.</summary>
/// <param name="Make">Makes the value. It is given what was read of the row before, if anything, and answers null where all of that still holds.</param>
/// <param name="SharedNow">The digest, as it is now, of one thing that was read of the shared value; null where it is gone.</param>
public sealed record RecordingFunction<TIn, TShared, TOut>(Func<TIn, TShared, Reading?, Recorded<TOut>?> Make, Func<TShared, Read, Digest?> SharedNow)
    where TOut : class, ICanonical;

/// <summary>
/// A function applied to each row beside a value that all rows share, which records what it reads of both. It runs again only for rows of
/// which something that was read is not what it was: the way into a pipeline for things like templates, that read what they like.
/// </summary>
internal sealed class ReadingStep<TIn, TShared, TOut> : RememberedStep<TIn, TOut>, ICanKeep<TOut>
    where TOut : class, ICanonical
{
    private readonly Step<TShared> _shared;
    private readonly RecordingFunction<TIn, TShared, TOut> _function;

    public ReadingStep(string name, Step<TIn> source, Step<TShared> shared, RecordingFunction<TIn, TShared, TOut> function)
        : base(name, source, shared) => (_shared, _function) = (shared, function);

    public Step<TOut> Keeping(Func<CanonicalReader, TOut> decode) => new ReadingStep<TIn, TShared, TOut>(Name, Source, _shared, _function) { Decode = decode };

    internal override StepState Evaluate(StepContext context)
    {
        var before = context.BeforeOf<RememberedState<TOut>>(this);
        var isSharedSame = context.IsUntouched(_shared);
        if (before is not null && isSharedSame && context.IsUntouched(Source))
        {
            return before.Untouched(state => LaterIn(context, state));
        }

        var input = context.TableOf(Source);
        var shared = context.TableOf(_shared);
        if (shared.Count == 0)
        {
            input = Table<TIn>.Empty;
        }

        var old = BatchSearch.Match(input, before?.Batches);
        var batches = new Batch<TOut>[input.Count];
        var isExecuted = new bool[input.Count];
        var reads = new ReadChange?[input.Count];
        context.ForEach(input.Count, i =>
        {
            var row = input[i];
            var same = old[i];
            var reading = same?.Reading;
            if (reading is not null)
            {
                reads[i] = isSharedSame ? null : Reading.FirstStale(reading.Shared, read => _function.SharedNow(shared[0].Value, read));
                if (reads[i] is null && same!.InputDigest == row.Digest)
                {
                    batches[i] = same;
                    return;
                }
            }

            var made = Remake(row, same, context, reads[i] is null ? reading : null, ref reads[i]);
            isExecuted[i] = made is not null;
            batches[i] = made ?? same!.For(row.Digest);
        });
        return RememberedState<TOut>.Made(Name, batches, isExecuted, before, state => LaterIn(context, state), reads);
    }

    protected override Made<TOut> Run(Row<TIn> row, StepContext context) => Run(row, context, null)!.Value.Made;

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => [.. base.SourcesOf(key, context), new RowName(_shared, "")];

    // The batch, or null where all that was read of the row still holds.
    private Batch<TOut>? Remake(Row<TIn> row, Batch<TOut>? old, StepContext context, Reading? before, ref ReadChange? because)
    {
        ReadChange? found = null;
        var isSame = false;
        var made = StepContext.Guard(Name, row.Key, () =>
        {
            var result = Run(row, context, before);
            isSame = result is null;
            found = result?.Because;
            return result?.Made ?? new Made<TOut>([], []);
        });
        because ??= found;
        return isSame ? null : Digested(row, old, made, context);
    }

    private (Made<TOut> Made, ReadChange? Because)? Run(Row<TIn> row, StepContext context, Reading? before)
    {
        if (_function.Make(row.Value, context.TableOf(_shared)[0].Value, before) is not { } recorded)
        {
            return null;
        }

        var outcome = recorded.Outcome;
        return (new(outcome.Value is { } value ? [new(row.Key, value)] : [], outcome.Diagnostics, recorded.Reading), recorded.Because);
    }
}
