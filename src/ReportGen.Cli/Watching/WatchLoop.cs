using System.Diagnostics;
using ReportGen.Cli.Progress;
using ReportGen.Site;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Watching;

/// <summary>Builds a report, and again after each change of its sources, until it is told to stop. All builds happen on the thread that runs it.</summary>
/// <param name="request">What to build.</param>
/// <param name="watch">Makes what notices changes and tells the signal of them.</param>
/// <param name="progress">Shows that a long build lives; null for nothing.</param>
/// <param name="announce">Is told of each build that came to its end.</param>
/// <param name="complain">Is told, in a sentence, that watching does not work here.</param>
internal sealed class WatchLoop(BuildRequest request, Func<ChangeSignal, IChangeSource> watch, IProgressLine? progress, Action<Rebuild> announce, Action<string> complain)
{
    // A folder that is written to without end would keep a report from ever being built.
    private const int MostCancelled = 5;

    // Events may be lost between a folder's making and its being watched. By then it is.
    private static readonly TimeSpan s_secondLook = TimeSpan.FromSeconds(1);

    private readonly EditRoom _room = EditRoom.OfWatch();
    private BuildResult? _last;
    private long _ended;
    private long _looked;
    private int _cancelled;

    /// <summary>Watches until it is told to stop, which it answers with an <see cref="OperationCanceledException"/>.</summary>
    public void Run(CancellationToken stop)
    {
        using var signal = new ChangeSignal();
        using var report = new Report(request, isOnce: false);
        var places = WatchedPlaces.Of(request, null);
        var source = Follow(watch(signal), places, signal);
        try
        {
            source = Build(report, source, places, signal, TimeSpan.Zero, stop);
            var (isSecondLookDue, isLitter, placed) = (true, true, (SiteSettings?)null);
            while (true)
            {
                if (_last?.Settings is { } settings && !ReferenceEquals(settings, placed))
                {
                    placed = settings;
                    if (WatchedPlaces.Of(request, settings) is var now && now != places)
                    {
                        places = now;
                        source = Follow(source, places, signal);
                    }
                }

                // Right after a build the room is made for the next one, if that is not asked for already.
                var waited = signal.Wait(isLitter ? TimeSpan.Zero : source.Beat, stop);
                if (waited is not null || (isSecondLookDue && Stopwatch.GetElapsedTime(_ended) >= s_secondLook))
                {
                    source = Build(report, source, places, signal, waited ?? TimeSpan.Zero, stop);

                    // What this look found may have changed again before a poll saw it even once.
                    isSecondLookDue = waited is not null || _last is { Verdict: not BuildVerdict.Unusable, Run.IsUntouched: false };
                    isLitter = true;
                }
                else if (isLitter)
                {
                    if (!_room.Make())
                    {
                        GC.Collect();
                    }

                    isLitter = false;
                }

                // Also where one change follows the other: what notices them may have come to its end in between.
                if (waited is null || Stopwatch.GetElapsedTime(_looked) >= source.Beat)
                {
                    source = OrPoll(source, places, signal, source.Look);
                    _looked = Stopwatch.GetTimestamp();
                }
            }
        }
        finally
        {
            _room.GiveUp();
            source.Dispose();
        }
    }

    // Answers with what notices changes from then on: it looks during the build too, and may find that it does not work here.
    private IChangeSource Build(Report report, IChangeSource source, WatchedPlaces places, ChangeSignal signal, TimeSpan waited, CancellationToken stop)
    {
        using var end = new CancellationTokenSource();
        var looks = LookOn(source, end.Token);
        var started = Stopwatch.GetTimestamp();
        try
        {
            BuildResult Work(CancellationToken token) => progress is null ? report.Build(token) : progress.During("Building", rows => report.Build(rows, token));
            var isFirst = _last is null;

            // After an edit somebody waits; the second look, which finds nothing to do, asks about every file.
            report.TrustsOutput = waited > TimeSpan.Zero;
            _last = _cancelled < MostCancelled ? signal.UntilNextChange(Work, stop) : Work(stop);
            var rebuild = new Rebuild(_last, Stopwatch.GetElapsedTime(started), waited, isFirst, _cancelled > 0);
            _cancelled = 0;
            announce(rebuild);

            // Whoever looks at the report need not wait for this.
            report.Keep();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The change that cancelled it is waiting to be built.
            _cancelled++;
        }
        finally
        {
            // A look that is underway must not meet the loop's own, nor the end of what looks.
            end.Cancel();
            ((IAsyncResult)looks).AsyncWaitHandle.WaitOne();
            _room.GiveUp();
            _ended = Stopwatch.GetTimestamp();
        }

        return OrPoll(source, places, signal, looks.GetAwaiter().GetResult);
    }

    // Beside a build, which keeps the thread of the loop for as long as it takes.
    private static async Task LookOn(IChangeSource source, CancellationToken end)
    {
        try
        {
            while (true)
            {
                await Task.Delay(source.Beat, end);
                source.Look();
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The loop looks by itself again.
        }
    }

    private IChangeSource Follow(IChangeSource source, WatchedPlaces places, ChangeSignal signal)
    {
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

    private IChangeSource OrPoll(IChangeSource source, WatchedPlaces places, ChangeSignal signal, Action look)
    {
        try
        {
            look();
            return source;
        }
        catch (IOException exception)
        {
            var poll = Poll(source, places, signal, exception.Message);

            // What changed since events ceased to come is in nobody's eyes.
            signal.Tell();
            return poll;
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
