using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a step may ask while it makes its table: its sources' tables, its own state of the run before, the store, and hands to help.</summary>
/// <param name="now">The states of this run, as far as it has come.</param>
/// <param name="before">The states of the run before; null for the first.</param>
/// <param name="store">Where values are kept from process to process; null where they are not.</param>
/// <param name="threads">How many rows may be worked on at once.</param>
/// <param name="progress">What is told how many rows are done; null where nobody watches.</param>
/// <param name="cancellation">Stops the run between rows.</param>
internal sealed class StepContext(
    IReadOnlyDictionary<Step, StepState> now,
    IReadOnlyDictionary<Step, StepState>? before,
    Store? store,
    int threads,
    RunProgress? progress,
    CancellationToken cancellation)
{
    // So many bytes of values that lie in the store may stay in memory as well: those of a small project all do, and are never read back.
    private long _room = 32 << 20;
    private IReadOnlyDictionary<Step, StepState>? _before = before;

    public CancellationToken Cancellation => cancellation;

    public Store? Store => store;

    public StepState StateOf(Step step) => now[step];

    public Table<T> TableOf<T>(Step<T> step) => ((StepState<T>)now[step]).Table;

    /// <summary>Which rows of a step may be other than in the run before.</summary>
    public Touched TouchedIn(Step step) => now[step].Touched;

    public TState? BeforeOf<TState>(Step step)
        where TState : StepState => _before is not null && _before.TryGetValue(step, out var state) ? (TState)state : null;

    /// <summary>Whether a step is sure to take next to no time: it only rearranges, or nothing that it reads from was touched.</summary>
    public bool IsBrief(Step step) => !step.IsRemembered || (!step.IsInput && _before?.ContainsKey(step) == true && step.Sources.All(s => now[s].Touched.IsNothing));

    /// <summary>Says that a step is about to be evaluated.</summary>
    /// <param name="step">The step.</param>
    /// <param name="place">Its place in the order of steps.</param>
    public void Begin(Step step, int place)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Begin(step, place);
    }

    /// <summary>Says that it was.</summary>
    public void End(Step step) => progress?.End(step);

    /// <summary>Whether a value that lies in the store may stay in memory too.</summary>
    /// <param name="length">Of its bytes.</param>
    public bool MayHold(int length) => Interlocked.Add(ref _room, -length) >= 0;

    /// <summary>Lets go of the run before: values that are still to come hold on to this context, and must not hold on to every run there ever was.</summary>
    public void ForgetBefore() => _before = null;

    /// <summary>Does something with each row of a step.</summary>
    /// <param name="step">Whose rows they are.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="body">What to do with each.</param>
    public void ForEach(Step step, int count, Action<int> body)
    {
        if (progress?.RowsOf(step) is { } rows)
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

    /// <summary>Calls a step's function for one row. An exception there is a bug of the step; it becomes a finding, and the other rows go on.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The one place where a step's bug is kept from hiding every other row; see A_step_that_throws_leaves_the_other_rows_alone.")]
    public static Made<T> Guard<T>(string step, string key, Func<Made<T>> make)
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or RunStoppedException or DamagedException))
        {
            return new([], [EngineDiagnostics.Bug.At(new Place(key), $"step '{step}' failed on '{key}': {exception.GetType().Name}: {exception.Message}", exception.StackTrace)]);
        }
    }
}
