using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a step made in a run, kept for the next one.</summary>
internal abstract record StepState
{
    /// <summary>The table, of the type that the step declares.</summary>
    internal abstract object Rows { get; }

    /// <summary>Everything found by the step, whether it ran or not.</summary>
    internal virtual IEnumerable<Diagnostic> Diagnostics => [];

    /// <summary>For how many rows the step's function ran.</summary>
    internal virtual int Executed => 0;

    /// <summary>Every row that is not cached, with its reason.</summary>
    internal virtual IEnumerable<LedgerRow> Changes(string step) => [];
}

/// <summary>A table that was only rearranged: no function of the user's ran.</summary>
internal sealed record ProjectedState<T>(Table<T> Table) : StepState
{
    public static ProjectedState<T> Empty { get; } = new(Table<T>.Empty);

    internal override object Rows => Table;
}
