using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a step may ask while it makes its table: its sources' tables, its own state of the run before, and hands to help.</summary>
internal sealed class StepContext(IReadOnlyDictionary<Step, StepState> now, IReadOnlyDictionary<Step, StepState>? before, int threads, CancellationToken cancellation)
{
    public CancellationToken Cancellation => cancellation;

    public Table<T> TableOf<T>(Step<T> step) => (Table<T>)now[step].Rows;

    public IEnumerable<Diagnostic> DiagnosticsOf(Step step) => now[step].Diagnostics;

    public TState? BeforeOf<TState>(Step step)
        where TState : StepState => before is not null && before.TryGetValue(step, out var state) ? (TState)state : null;

    /// <summary>Runs for each index, on several threads where that is worth it; which thread did what shows nowhere.</summary>
    public void ForEach(int count, Action<int> body)
    {
        if (threads == 1 || count < 2)
        {
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                body(i);
            }

            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, body);
    }

    /// <summary>Calls a step's function for one row. An exception there is a bug of the step; it becomes a finding, and the other rows go on.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The one place where a step's bug is kept from hiding every other row; see A_step_that_throws_leaves_the_other_rows_alone.")]
    public static Made<T> Guard<T>(string step, string key, Func<Made<T>> make)
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new([], [EngineDiagnostics.Bug.At(new Place(key), $"step '{step}' failed on '{key}': {exception.GetType().Name}: {exception.Message}", exception.StackTrace)]);
        }
    }
}
