using System.Diagnostics;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Runs;

/// <summary>
/// The steps of a run, some of them before it is their turn: as soon as all that they read is there, where a run has several threads. One that is busy with
/// few rows leaves the others to whatever comes later. Steps are pure, so nothing shows which of them ran first (AheadTests, RandomPipelineTests).
/// </summary>
internal sealed class AheadSteps : IDisposable
{
    private readonly RunContext _context;
    private readonly Dictionary<Step, Turn> _turns;

    /// <param name="order">All steps, each after those that it reads.</param>
    /// <param name="context">Takes what comes of them.</param>
    public AheadSteps(IReadOnlyList<Step> order, RunContext context)
    {
        _context = context;
        _turns = order.ToDictionary(step => step, step => new Turn(step, Run));
        foreach (var turn in _turns.Values)
        {
            turn.Waiting = turn.Step.Sources.Count;
            foreach (var source in turn.Step.Sources)
            {
                _turns[source].Readers.Add(turn);
            }
        }
    }

    /// <summary>Runs a step whose turn it is, or waits for it where it runs already. What it throws is thrown here as it is.</summary>
    public (StepState State, StepTiming Timing) Take(Step step)
    {
        var turn = _turns[step];
        turn.RunHere();
        return turn.Work.GetAwaiter().GetResult();
    }

    /// <summary>Begins no more, and waits for those that run: a run that ends early must not leave any behind. What they throw is of no run any more.</summary>
    public void Dispose() => Task.WhenAll(_turns.Values.Where(t => !t.Begin()).Select(t => t.Work)).ContinueWith(
        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();

    private (StepState State, StepTiming Timing) Run(Turn turn)
    {
        var started = Stopwatch.GetTimestamp();
        var state = turn.Step.Run(_context);
        _context.Add(turn.Step, state);
        foreach (var reader in turn.Readers)
        {
            if (Interlocked.Decrement(ref reader.Waiting) == 0 && _context.Threads > 1 && reader.Step.MayRunAhead(_context))
            {
                Task.Run(reader.RunHere, _context.Cancellation);
            }
        }

        return (state, new(turn.Step.Name, state.Executed, started, Stopwatch.GetElapsedTime(started)));
    }

    private sealed class Turn
    {
        // How many of the steps that it reads are still to come.
        public int Waiting;
        private int _begun;

        public Turn(Step step, Func<Turn, (StepState State, StepTiming Timing)> run) => (Step, Work) = (step, new(() => run(this)));

        public Step Step { get; }

        public List<Turn> Readers { get; } = [];

        public Task<(StepState State, StepTiming Timing)> Work { get; }

        /// <summary>True for the first who asks.</summary>
        public bool Begin() => Interlocked.Exchange(ref _begun, 1) == 0;

        /// <summary>Runs it on this thread, unless somebody runs it already.</summary>
        public void RunHere()
        {
            if (Begin())
            {
                Work.RunSynchronously(TaskScheduler.Default);
            }
        }
    }
}
