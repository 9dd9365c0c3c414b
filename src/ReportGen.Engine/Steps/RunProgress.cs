namespace ReportGen.Engine.Steps;

/// <summary>
/// How far a run is, for whoever watches it from another thread: looked at now and then, never waited for. A run that nobody watches has none
/// and pays nothing.
/// </summary>
public sealed class RunProgress
{
    private volatile StepRows? _last;

    /// <summary>Where the run is now; null before its first step has begun.</summary>
    public StepProgress? Now => _last?.Seen();

    internal void Start() => _last = null;

    /// <summary>A step begins.</summary>
    /// <param name="step">Its name.</param>
    /// <param name="ended">How many steps have ended.</param>
    /// <param name="steps">How many there are.</param>
    internal void Begin(string step, int ended, int steps) => _last = new StepRows(step, ended, steps);

    /// <summary>The rows of the step that began last; null where none runs.</summary>
    internal StepRows? Rows => _last is { IsEnded: false } running ? running : null;

    internal void End() => _last?.End();

    /// <summary>Rows of a step that runs.</summary>
    internal sealed class StepRows(string step, int ended, int steps)
    {
        private volatile bool _isEnded;
        private int _rows;
        private int _done;

        public bool IsEnded => _isEnded;

        public void Expect(int rows) => Volatile.Write(ref _rows, rows);

        public void Finish() => Interlocked.Increment(ref _done);

        public void End() => _isEnded = true;

        public StepProgress Seen()
        {
            var (isEnded, done, rows) = (_isEnded, Volatile.Read(ref _done), Volatile.Read(ref _rows));
            return new(step, done, rows, (ended + (isEnded ? 1 : rows > 0 ? (double)done / rows : 0)) / steps);
        }
    }
}

/// <summary>How far a run is.</summary>
/// <param name="Step">The name of the step that is being evaluated.</param>
/// <param name="Done">How many rows of the step are done.</param>
/// <param name="Rows">How many it has, as far as is known; 0 where it does not go row by row.</param>
/// <param name="Share">How much of the run is done, from 0 to 1; every step counts the same, whatever it takes.</param>
public sealed record StepProgress(string Step, int Done, int Rows, double Share);
