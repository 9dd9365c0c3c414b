namespace ReportGen.Engine.Steps;

/// <summary>
/// How far a run is, for whoever watches it from another thread: looked at now and then, never waited for. A run that nobody watches has none
/// and pays nothing.
/// </summary>
public sealed class RunProgress
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Step, StepRows> _running = [];
    private StepRows? _last;
    private int _ended;
    private int _steps;

    /// <summary>Where the run is now: of several steps that run at once, the first in their order. Null before any has begun.</summary>
    public StepProgress? Now
    {
        get
        {
            lock (_lock)
            {
                return (_running.Count > 0 ? _running.Values.MinBy(s => s.Place) : _last)?.Seen((_ended + _running.Values.Sum(s => s.Share)) / _steps);
            }
        }
    }

    // What a run that was stopped had begun is no more.
    internal void Start(int steps)
    {
        lock (_lock)
        {
            _running.Clear();
            (_steps, _ended, _last) = (steps, 0, null);
        }
    }

    internal void Begin(Step step, int place)
    {
        lock (_lock)
        {
            _running[step] = new StepRows(step.Name, place);
        }
    }

    internal void End(Step step)
    {
        lock (_lock)
        {
            if (_running.Remove(step, out _last))
            {
                _ended++;
            }
        }
    }

    /// <summary>What is to be told of the rows of a step; null where it does not run.</summary>
    internal StepRows? RowsOf(Step step)
    {
        lock (_lock)
        {
            return _running.GetValueOrDefault(step);
        }
    }
}

/// <summary>Rows of a step that runs.</summary>
/// <param name="name">The step's name.</param>
/// <param name="place">Its place in the order of steps.</param>
internal sealed class StepRows(string name, int place)
{
    private int _rows;
    private int _done;

    public int Place => place;

    /// <summary>How much of the step is done, as far as is known.</summary>
    public double Share
    {
        get
        {
            // What is done is read first: seen later, there may be more rows, never fewer than are done.
            var done = Volatile.Read(ref _done);
            return Volatile.Read(ref _rows) is > 0 and var rows ? (double)done / rows : 0;
        }
    }

    public void Expect(int rows) => Interlocked.Add(ref _rows, rows);

    public void Finish() => Interlocked.Increment(ref _done);

    public StepProgress Seen(double share)
    {
        var done = Volatile.Read(ref _done);
        return new StepProgress(name, done, Volatile.Read(ref _rows), share);
    }
}

/// <summary>How far a run is.</summary>
/// <param name="Step">The name of a step that is being evaluated.</param>
/// <param name="Done">How many rows of the step are done.</param>
/// <param name="Rows">How many it has, as far as is known; 0 where it does not go row by row.</param>
/// <param name="Share">How much of the run is done, from 0 to 1; every step counts the same, whatever it takes.</param>
public sealed record StepProgress(string Step, int Done, int Rows, double Share);
