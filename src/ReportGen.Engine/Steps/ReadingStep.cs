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

/// <summary>What a function that records its reads made of the same row before.</summary>
/// <param name="Reading">What it read then.</param>
/// <param name="IsRowSame">Whether the row is as it was.</param>
/// <param name="HoldsShared">Whether all that was read of the shared value is as it was.</param>
/// <param name="Value">What was made; null where there was nothing, or where it is not to be had any more.</param>
public sealed record Earlier<T>(Reading Reading, bool IsRowSame, bool HoldsShared, Func<T?> Value)
    where T : class;

/// <summary>A function of a row and of a value that all rows share, which says what it read of both.</summary>
/// <param name="Make">Makes the value. It is given what it made of the row before, if anything, and answers null where all that it read then still holds.</param>
/// <param name="SharedNow">The digest, as it is now, of one thing that was read of the shared value; null where it is gone.</param>
public sealed record RecordingFunction<TIn, TShared, TOut>(Func<TIn, TShared, Earlier<TOut>?, Recorded<TOut>?> Make, Func<TShared, Read, Digest?> SharedNow)
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
        var (touched, shared) = (context.TouchedIn(Source), context.TableOf(_shared));
        var isSharedSame = context.TouchedIn(_shared).IsNothing;
        var stale = new StaleReads(read => _function.SharedNow(shared[0].Value, read));
        return Advance(context, isSharedSame ? touched : touched.Every(), shared.Count > 0 ? context.TableOf(Source) : Table<TIn>.Empty, (row, old) =>
        {
            if (old?.Reading is not { } reading)
            {
                return Remake(row, old, context, null, null);
            }

            var because = isSharedSame ? null : stale.First(reading.Shared);
            var isRowSame = old.Input == row.Digest;
            if (because is null && isRowSame)
            {
                return null;
            }

            // Where all that was read still holds, the batch stays and only the row's digest is another.
            return Remake(row, old, context, new Earlier<TOut>(reading, isRowSame, because is null, () => ValueOf(old, context)), because)
                ?? (new Edit<TOut>(row.Key, old, old with { Input = row.Digest }, [], IsMade: false), false);
        });
    }

    protected override Made<TOut> Run(Row<TIn> row, StepContext context) => Run(row, context, null)!.Value.Made;

    // Where something shared is to blame, the row is not.
    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context)
    {
        var why = ((RememberedState<TOut>)context.StateOf(this)).ChangeOf(key)?.Read;
        return why is null ? [.. base.SourcesOf(key, context), new RowName(_shared, "")]
            : why.IsShared ? [new RowName(_shared, "")]
            : base.SourcesOf(key, context);
    }

    // Null where all that was read of the row still holds.
    private (Edit<TOut> Edit, bool Ran)? Remake(Row<TIn> row, Batch<TOut>? old, StepContext context, Earlier<TOut>? earlier, ReadChange? because)
    {
        ReadChange? found = null;
        var isSame = false;
        var made = StepContext.Guard(Name, row.Key, () =>
        {
            var result = Run(row, context, earlier);
            isSame = result is null;
            found = result?.Because;
            return result?.Made ?? new Made<TOut>([], []);
        });
        return isSame ? null : (Digested(row, old, made, context) with { Because = because ?? found }, true);
    }

    private (Made<TOut> Made, ReadChange? Because)? Run(Row<TIn> row, StepContext context, Earlier<TOut>? earlier)
    {
        if (_function.Make(row.Value, context.TableOf(_shared)[0].Value, earlier) is not { } recorded)
        {
            return null;
        }

        var outcome = recorded.Outcome;
        return (new(outcome.Value is { } value ? [new(row.Key, value)] : [], outcome.Diagnostics, recorded.Reading), recorded.Because);
    }
}
