using System.Diagnostics;
using ReportGen.Cli.Progress;
using ReportGen.Site;

namespace ReportGen.Cli.Watching;

/// <summary>Builds a report, and again after each change of its sources, until it is told to stop. All builds happen on the thread that runs it.</summary>
/// <param name="request">What to build.</param>
/// <param name="isPolling">Whether to look at the files instead of waiting for events.</param>
/// <param name="progress">Shows that a long build lives; null for nothing.</param>
/// <param name="announce">Is told of each build that came to its end.</param>
/// <param name="complain">Is told, in a sentence, that watching does not work here.</param>
internal sealed class WatchLoop(BuildRequest request, bool isPolling, IProgressLine? progress, Action<Rebuild> announce, Action<string> complain)
{
    // A folder that is written to without end would keep a report from ever being built.
    private const int MostCancelled = 5;

    // Events may be lost between a folder's making and its being watched. By then it is.
    private static readonly TimeSpan s_secondLook = TimeSpan.FromSeconds(1);

    private BuildResult? _last;
    private long _ended;
    private int _cancelled;

    /// <summary>Watches until it is told to stop, which it answers with an <see cref="OperationCanceledException"/>.</summary>
    public void Run(CancellationToken stop)
    {
        using var signal = new ChangeSignal();
        using var report = new Report(request, isOnce: false);
        var places = WatchedPlaces.Of(request, null);
        var source = Follow(null, places, signal);
        try
        {
            Build(report, signal, TimeSpan.Zero, isFirst: true, stop);
            var isSecondLookDue = true;
            while (true)
            {
                if (_last?.Settings is { } settings && WatchedPlaces.Of(request, settings) is var now && now != places)
                {
                    places = now;
                    source = Follow(source, places, signal);
                }

                if (signal.Wait(source.Beat, stop) is { } waited)
                {
                    Build(report, signal, waited, isFirst: false, stop);
                    isSecondLookDue = true;
                }
                else if (isSecondLookDue && Stopwatch.GetElapsedTime(_ended) >= s_secondLook)
                {
                    isSecondLookDue = false;
                    Build(report, signal, TimeSpan.Zero, isFirst: false, stop);
                }
                else
                {
                    source = Look(source, places, signal);
                }
            }
        }
        finally
        {
            source.Dispose();
        }
    }

    private void Build(Report report, ChangeSignal signal, TimeSpan waited, bool isFirst, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            BuildResult Work(CancellationToken token) => progress is null ? report.Build(token) : progress.During("Building", rows => report.Build(rows, token));
            _last = _cancelled < MostCancelled && !isFirst ? signal.UntilNextChange(Work, stop) : Work(stop);
            var rebuild = new Rebuild(_last, Stopwatch.GetElapsedTime(started), waited, isFirst, _cancelled > 0);
            _cancelled = 0;
            announce(rebuild);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The change that cancelled it is waiting to be built.
            _cancelled++;
        }

        _ended = Stopwatch.GetTimestamp();
    }

    private IChangeSource Look(IChangeSource source, WatchedPlaces places, ChangeSignal signal)
    {
        try
        {
            source.Look();
            return source;
        }
        catch (IOException exception)
        {
            return Poll(source, places, signal, exception.Message);
        }
    }

    private IChangeSource Follow(IChangeSource? source, WatchedPlaces places, ChangeSignal signal)
    {
        source ??= isPolling ? new StampPoll(signal) : new FolderWatch(signal);
        try
        {
            source.Follow(places);
            return source;
        }
        catch (IOException exception)
        {
            return Poll(source, places, signal, exception.Message);
        }
    }

    private StampPoll Poll(IChangeSource source, WatchedPlaces places, ChangeSignal signal, string reason)
    {
        source.Dispose();
        complain($"the system watches no more folders ({reason.TrimEnd('.')}); looking at the files every second instead");
        var poll = new StampPoll(signal);
        poll.Follow(places);
        return poll;
    }
}
