using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// A value that is made each time it is read and kept nowhere, for values that are large and read once. It is as new as the row that it
/// is made from: there is no early cut-off here, so what reads it should record what it reads.
/// </summary>
public sealed class Draft<T> : ICanonical
    where T : class
{
    private readonly Func<Outcome<T>> _make;

    internal Draft(Func<Outcome<T>> make) => _make = make;

    /// <summary>Makes the value.</summary>
    public Outcome<T> Make() => _make();

    /// <summary>A draft never writes itself: its digest is that of the row that it is made from.</summary>
    public void Write(CanonicalWriter writer) => throw new NotSupportedException("A draft has the digest of its row.");
}

/// <summary>A draft for each row, under a key made from the row's.</summary>
internal sealed class DraftStep<TIn, TOut>(string name, Step<TIn> source, Func<string, string> keyOf, Func<TIn, Outcome<TOut>> make)
    : ProjectedStep<Draft<TOut>>(name, source)
    where TOut : class
{
    protected override Table<Draft<TOut>> Arrange(StepContext context)
    {
        var input = context.TableOf(source);
        var rows = new Row<Draft<TOut>>[input.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = input[i];
            rows[i] = new(keyOf(row.Key), new Draft<TOut>(() => make(row.Value)), row.Digest, row.Reason);
        }

        return Table<Draft<TOut>>.FromUnsorted(rows, Name);
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) =>
        context.TableOf(source).Where(r => keyOf(r.Key) == key).Select(r => new RowName(source, r.Key)).Take(1);
}
