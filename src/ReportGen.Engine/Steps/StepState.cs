using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a step made in a run, kept for the next one.</summary>
internal abstract class StepState
{
    /// <summary>Which rows may be other than in the run before.</summary>
    public Touched Touched { get; init; } = Touched.Anything;

    /// <summary>Whether the step found what it found in the run before.</summary>
    public bool HasSameFindings { get; init; }

    /// <summary>Whether there was no run before, so that each row is new: that is a list of changes which nobody need keep.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether all is as it was in the run before, what was found too.</summary>
    public bool IsUntouched => Touched.IsNothing && HasSameFindings;

    /// <summary>Everything found by the step, whether it ran or not.</summary>
    internal virtual IReadOnlyList<Diagnostic> Diagnostics => [];

    /// <summary>For how many rows the step's function ran.</summary>
    internal virtual int Executed => 0;

    /// <summary>How many rows the step was given; 0 for steps that do not remember it.</summary>
    internal virtual int Inputs => 0;

    /// <summary>Every row that is not cached, with its reason.</summary>
    internal virtual IReadOnlyList<Change> Changes => [];

    /// <summary>Lets go of what can be put together again: the run is over.</summary>
    internal abstract void Settle();
}

/// <summary>A state whose table holds values of one type.</summary>
internal abstract class StepState<T> : StepState
{
    public abstract Table<T> Table { get; }

    internal override void Settle() => Table.Forget();
}

/// <summary>A table that is only rearranged: no function of the user's runs, so there is nothing to remember.</summary>
internal sealed class ProjectedState<T>(RowSource<T> rows) : StepState<T>
{
    public override Table<T> Table { get; } = Table<T>.From(rows);

    public RowSource<T> Rows => rows;
}

/// <summary>What happened to one row.</summary>
/// <param name="Key">The row's key.</param>
/// <param name="Reason">What happened.</param>
/// <param name="Read">The first read that made it so, where the step records what it reads.</param>
/// <param name="Input">The input row that it had been made from, where it is gone.</param>
internal sealed record Change(string Key, Reason Reason, ReadChange? Read = null, string? Input = null);

/// <summary>A recorded read that no longer holds.</summary>
/// <param name="Name">What was read: a member, a part, a setting.</param>
/// <param name="Before">Its digest when it was read.</param>
/// <param name="Now">Its digest now; null where it is gone.</param>
public sealed record ReadChange(string Name, Digests.Digest Before, Digests.Digest? Now)
{
    /// <summary>Whether it was read of what all rows share, and not of the row.</summary>
    public bool IsShared { get; init; }
}
