using System.Collections.Concurrent;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a step may ask while it makes its table: its sources' tables, its own state of the run before, the store, and hands to help.</summary>
/// <param name="before">The states of the run before; null for the first.</param>
/// <param name="store">Where values are kept from process to process; null where they are not.</param>
/// <param name="threads">How many rows may be worked on at once.</param>
/// <param name="progress">What is told how many rows are done; null where nobody watches.</param>
/// <param name="cancellation">Stops the run between rows.</param>
internal sealed class RunContext(
    IReadOnlyDictionary<Step, StepState>? before, Store? store, int threads, RunProgress? progress, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<Step, StepState> _states = [];

    /// <summary>The steps that have run. Others run and read it while they are added.</summary>
    public IReadOnlyDictionary<Step, StepState> States => _states;

    public CancellationToken Cancellation => cancellation;

    public Store? Store => store;

    /// <summary>How many rows may be worked on at once.</summary>
    public int Threads => threads;

    /// <summary>Adds a step that has run.</summary>
    public void Add(Step step, StepState state) => _states[step] = state;

    public Table<T> TableOf<T>(Step step)
        where T : class => ((StepState<T>)States[step]).Table;

    public TState? BeforeOf<TState>(Step step)
        where TState : StepState => before is not null && before.TryGetValue(step, out var state) ? (TState)state : null;

    /// <summary>
    /// What a step reads from and nothing else: for values that are still to come. They may outlive many runs, and must not hold on to all there ever was.
    /// </summary>
    public RunContext Behind(Step step) => With(step.Sources);

    /// <summary>What is left of it when the run has ended: nothing of the run before, and nobody watches.</summary>
    public RunContext Ended() => With(_states.Keys);

    /// <summary>Does something with each row of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="body">What to do with each.</param>
    public void ForEach(Step step, int count, Action<int> body)
    {
        if (progress?.RowsOf(step.Name) is { } rows)
        {
            rows.Expect(count);
            var unwatched = body;
            body = i =>
            {
                unwatched(i);
                rows.Finish();
            };
        }

        SideBySide.ForEach(count, threads, body, cancellation);
    }

    private RunContext With(IEnumerable<Step> steps)
    {
        var context = new RunContext(null, store, threads, null, cancellation);
        foreach (var step in steps)
        {
            context.Add(step, _states[step]);
        }

        return context;
    }

    /// <summary>Calls a step's function. An exception there is a bug of the step; it becomes a finding, and everything else goes on.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031", Justification = "The one place where a step's bug is kept from hiding every other row; see A_step_that_throws_leaves_the_other_rows_alone.")]
    public static T Guard<T>(string step, string key, Func<T> make, Func<Diagnostic, T> failed)
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or RunStoppedException or DamagedException))
        {
            return failed(EngineDiagnostics.Bug.At(new Place(key), $"step '{step}' failed on '{key}': {exception.GetType().Name}: {exception.Message}", exception.StackTrace));
        }
    }
}
