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

/// <summary>How keys are made from other keys: something stands before them and something after. The way back is as clear, so one row is found without the others.</summary>
/// <param name="Before">What stands before a key.</param>
/// <param name="After">What stands after it.</param>
public sealed record KeyForm(string Before, string After)
{
    /// <summary>Keys as they are.</summary>
    public static KeyForm Same { get; } = new("", "");

    /// <summary>The key made from a key.</summary>
    public string Of(string key) => $"{Before}{key}{After}";

    /// <summary>The key that a key was made from; null where it was made otherwise.</summary>
    public string? Inside(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length >= Before.Length + After.Length && key.StartsWith(Before, StringComparison.Ordinal) && key.EndsWith(After, StringComparison.Ordinal)
            ? key[Before.Length..^After.Length]
            : null;
    }
}

/// <summary>A draft for each row, under a key made from the row's.</summary>
internal sealed class DraftStep<TIn, TOut>(string name, Step<TIn> source, KeyForm form, Func<TIn, Outcome<TOut>> make)
    : ProjectedStep<Draft<TOut>>(name, source)
    where TOut : class
{
    protected override RowSource<Draft<TOut>> RowsIn(StepContext context) => new Rows(Name, context.TableOf(source), form, make);

    protected override Touched TouchedIn(StepContext context) => context.TouchedIn(source).Select(form.Of);

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => form.Inside(key) is { } inside ? [new RowName(source, inside)] : [];

    private sealed class Rows(string step, Table<TIn> input, KeyForm form, Func<TIn, Outcome<TOut>> make) : RowSource<Draft<TOut>>
    {
        public override bool TryFind(string key, out Row<Draft<TOut>> row)
        {
            row = default;
            if (form.Inside(key) is not { } inside || !input.TryFind(inside, out var found))
            {
                return false;
            }

            row = Of(found);
            return true;
        }

        public override Row<Draft<TOut>>[] InOrder() => Table<Draft<TOut>>.Sorted([.. input.Select(Of)], step);

        private Row<Draft<TOut>> Of(Row<TIn> row) => new(form.Of(row.Key), new Draft<TOut>(() => make(row.Value)), row.Digest);
    }
}
