using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Runs;

/// <summary>
/// Folded steps that run before it is their turn, as soon as all that they read is there: many keep one thread busy where there are several. Steps are pure,
/// so nothing shows which of them ran first (AheadTests, RandomPipelineTests).
/// </summary>
/// <param name="order">All steps.</param>
/// <param name="context">What has run.</param>
internal sealed class AheadSteps(IReadOnlyList<Step> order, RunContext context) : IDisposable
{
    private readonly Dictionary<Step, Task<(StepState State, StepTiming Timing)>> _running = [];

    /// <summary>Begins those that can begin.</summary>
    /// <param name="place">Where the run goes on: that step it does itself.</param>
    public void Begin(int place)
    {
        for (var i = place + 1; i < order.Count; i++)
        {
            var step = order[i];
            if (step.MayRunAhead && !_running.ContainsKey(step) && step.Sources.All(context.States.ContainsKey))
            {
                _running.Add(step, Task.Run(() => Run.Timed(step, context), context.Cancellation));
            }
        }
    }

    /// <summary>What came of a step, when it has run to its end; null where it was not begun.</summary>
    public (StepState State, StepTiming Timing)? Take(Step step) => _running.Remove(step, out var task) ? task.GetAwaiter().GetResult() : null;

    /// <summary>Waits for those that nobody took: a run that ends early must not leave any behind. What they throw is of no run any more.</summary>
    public void Dispose() => Task.WhenAll(_running.Values).ContinueWith(
        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
}
