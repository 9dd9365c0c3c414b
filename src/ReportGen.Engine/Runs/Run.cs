using System.Diagnostics;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Runs;

/// <summary>
/// One evaluation of a pipeline: the table of every step, what changed since the run before and why, and everything found.
/// A run is immutable; a run that was cancelled never comes into being, so the one before stays good.
/// </summary>
public sealed class Run
{
    private readonly IReadOnlyDictionary<Step, StepState> _states;

    private Run(IReadOnlyDictionary<Step, StepState> states, IReadOnlyList<StepTiming> timings)
    {
        _states = states;
        Timings = timings;
        Diagnostics = [.. states.Values.SelectMany(s => s.Diagnostics).Distinct().Order()];
    }

    /// <summary>Everything found, in the order of places, from steps that ran and from steps that did not need to.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How long each step took and for how many rows it ran, in the order in which they ran.</summary>
    public IReadOnlyList<StepTiming> Timings { get; }

    /// <summary>Every row that is not cached, by step and key.</summary>
    public IEnumerable<LedgerRow> Ledger => _states.SelectMany(pair => pair.Value.Changes(pair.Key.Name));

    /// <summary>Evaluates the targets and everything they need.</summary>
    /// <param name="targets">The steps whose tables are wanted.</param>
    /// <param name="before">The run before on the same pipeline; null to start from nothing.</param>
    /// <param name="threads">How many rows of a step may be made at once; changes no result.</param>
    /// <param name="cancellation">Stops between rows, throwing <see cref="OperationCanceledException"/>.</param>
    public static Run Start(IEnumerable<Step> targets, Run? before = null, int threads = 1, CancellationToken cancellation = default)
    {
        var order = StepOrder.Of(targets);
        var states = new Dictionary<Step, StepState>(order.Count);
        var timings = new List<StepTiming>(order.Count);
        var context = new StepContext(states, before?._states, threads, cancellation);
        foreach (var step in order)
        {
            cancellation.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            var state = step.Evaluate(context);
            states.Add(step, state);
            timings.Add(new(step.Name, state.Executed, Stopwatch.GetElapsedTime(started)));
        }

        return new Run(states, timings);
    }

    /// <summary>The table of a step that was among the targets or needed by one.</summary>
    public Table<T> TableOf<T>(Many<T> many)
        where T : class, ICanonical => (Table<T>)_states[many.Step].Rows;

    /// <summary>The value of a step; null where it failed.</summary>
    public T? ValueOf<T>(One<T> one)
        where T : class, ICanonical => ((Table<T>)_states[one.Step].Rows).Find("");
}

/// <summary>What a step cost in a run.</summary>
public sealed record StepTiming(string Step, int Executed, TimeSpan Elapsed);
