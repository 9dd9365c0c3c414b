namespace ReportGen.Engine.Steps;

/// <summary>
/// How far a run is, for whoever watches it from another thread: looked at now and then, never waited for. A run that nobody watches has none
/// and pays nothing.
/// </summary>
public sealed class RunProgress
{
    private volatile StepRows? _step;

    /// <summary>Where the run is now; null before its first step.</summary>
    public StepProgress? Now => _step?.Seen();

    internal void Begin(Step step, int index, int steps) => _step = new StepRows(step.Name, index, steps);

    internal void Expect(int rows) => _step?.Expect(rows);

    internal void Finish() => _step?.Finish();

    private sealed class StepRows(string name, int index, int steps)
    {
        private int _rows;
        private int _done;

        public void Expect(int rows) => Interlocked.Add(ref _rows, rows);

        public void Finish() => Interlocked.Increment(ref _done);

        // What is done is read first: seen later, there may be more rows, never fewer than are done.
        public StepProgress Seen()
        {
            var done = Volatile.Read(ref _done);
            return new StepProgress(name, index, steps, done, Volatile.Read(ref _rows));
        }
    }
}

/// <summary>How far a run is.</summary>
/// <param name="Step">The name of the step that is being evaluated.</param>
/// <param name="Index">How many steps are done.</param>
/// <param name="Steps">How many there are.</param>
/// <param name="Done">How many rows of the step are done.</param>
/// <param name="Rows">How many it has, as far as is known; 0 where it does not go row by row.</param>
public sealed record StepProgress(string Step, int Index, int Steps, int Done, int Rows)
{
    /// <summary>How much of the run is done, from 0 to 1; every step counts the same, whatever it takes.</summary>
    public double Share => (Index + (Rows == 0 ? 0 : (double)Done / Rows)) / Steps;
}
