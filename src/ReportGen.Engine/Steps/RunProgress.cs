using System.Collections.Concurrent;

namespace ReportGen.Engine.Steps;

/// <summary>
/// How far a run is, for whoever watches it from another thread: looked at now and then, never waited for. A run that nobody watches has none
/// and pays nothing.
/// </summary>
public sealed class RunProgress
{
    private readonly ConcurrentDictionary<string, StepRows> _rows = [];
    private volatile Position? _last;

    /// <summary>Where the run is now; null before its first step has begun. Of steps that run beside each other it is the one that the others wait for.</summary>
    public StepProgress? Now => _last?.Seen();

    internal void Start()
    {
        _last = null;
        _rows.Clear();
    }

    /// <summary>It is a step's turn.</summary>
    /// <param name="step">Its name.</param>
    /// <param name="ended">How many steps have ended.</param>
    /// <param name="steps">How many there are.</param>
    internal void Begin(string step, int ended, int steps) => _last = new(step, RowsOf(step), ended, steps, false);

    /// <summary>Rows of a step, which may run before it is its turn.</summary>
    internal StepRows RowsOf(string step) => _rows.GetOrAdd(step, static _ => new());

    internal void End() => _last = _last is { } last ? last with { IsEnded = true } : null;

    /// <summary>Rows of a step.</summary>
    internal sealed class StepRows
    {
        private int _rows;
        private int _done;

        public (int Done, int Rows) Seen => (Volatile.Read(ref _done), Volatile.Read(ref _rows));

        public void Expect(int rows) => Volatile.Write(ref _rows, rows);

        public void Finish() => Interlocked.Increment(ref _done);
    }

    private sealed record Position(string Step, StepRows Rows, int Ended, int Steps, bool IsEnded)
    {
        public StepProgress Seen()
        {
            var (done, rows) = Rows.Seen;
            return new(Step, done, rows, (Ended + (IsEnded ? 1 : rows > 0 ? (double)done / rows : 0)) / Steps);
        }
    }
}

/// <summary>How far a run is.</summary>
/// <param name="Step">The name of the step that is being evaluated.</param>
/// <param name="Done">How many rows of the step are done.</param>
/// <param name="Rows">How many it has, as far as is known; 0 where it does not go row by row.</param>
/// <param name="Share">How much of the run is done, from 0 to 1; every step counts the same, whatever it takes.</param>
public sealed record StepProgress(string Step, int Done, int Rows, double Share);
