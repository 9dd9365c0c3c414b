using System.Diagnostics;

namespace ReportGen.Cli.Watching;

/// <summary>
/// Carries word of changes from wherever they are noticed, on any thread, to the one loop that builds. It does not say what changed: every
/// build looks at all of its sources itself.
/// </summary>
internal sealed class ChangeSignal : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _heard = new();
    private CancellationTokenSource? _build;
    private long _first;
    private long _last;

    /// <summary>Says that something changed. A build that may be cancelled is.</summary>
    public void Tell()
    {
        lock (_lock)
        {
            _last = Stopwatch.GetTimestamp();
            _first = _heard.IsSet ? _first : _last;
            _heard.Set();
            _build?.Cancel();
        }
    }

    /// <summary>Waits for a change and for the quiet after it. Answers with how long ago it was first heard of; null where none came in time.</summary>
    /// <param name="patience">How long to wait for a change.</param>
    /// <param name="stop">Ends the waiting with an exception.</param>
    public TimeSpan? Wait(TimeSpan patience, CancellationToken stop)
    {
        if (!_heard.Wait(patience, stop))
        {
            return null;
        }

        while (true)
        {
            TimeSpan left;
            lock (_lock)
            {
                left = Quiet.Left(Stopwatch.GetElapsedTime(_first), Stopwatch.GetElapsedTime(_last));
                if (left <= TimeSpan.Zero)
                {
                    _heard.Reset();
                    return Stopwatch.GetElapsedTime(_first);
                }
            }

            stop.WaitHandle.WaitOne(left + TimeSpan.FromMilliseconds(1));
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Does a piece of work that the next change cancels.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="stop">Cancels it for good.</param>
    public T UntilNextChange<T>(Func<CancellationToken, T> work, CancellationToken stop)
    {
        using var build = CancellationTokenSource.CreateLinkedTokenSource(stop);
        lock (_lock)
        {
            _build = build;
            if (_heard.IsSet)
            {
                build.Cancel();
            }
        }

        try
        {
            return work(build.Token);
        }
        finally
        {
            lock (_lock)
            {
                _build = null;
            }
        }
    }

    public void Dispose() => _heard.Dispose();
}
