using ReportGen.Cli.Printing;
using ReportGen.Cli.Progress;
using ReportGen.Cli.Watching;
using ReportGen.Site;

namespace ReportGen.Cli.Commands;

/// <summary>Builds a report again after each change of its sources, until somebody has seen enough.</summary>
internal static class WatchCommand
{
    public static int Run(BuildRequest request, CommandOptions asked, Terminal terminal, CancellationToken cancellation)
    {
        var isSaid = asked.Print.IsQuiet;
        return Run(request, asked, terminal, static _ => { }, Say, cancellation);

        void Say()
        {
            if (!isSaid)
            {
                isSaid = true;
                terminal.Words.WriteLine("Watching for changes until Ctrl+C");
            }
        }
    }

    /// <summary>The same, for a command that does more with each build.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="follow">Is told of each build before it is printed.</param>
    /// <param name="printed">Is told when a build has been printed.</param>
    /// <param name="stop">Ends the watch, which is how a watch ends well.</param>
    public static int Run(BuildRequest request, CommandOptions asked, Terminal terminal, Action<Rebuild> follow, Action printed, CancellationToken stop)
    {
        var printer = new RebuildPrinter(terminal, asked.Print, request);
        string? moved = null;
        var progress = asked.Print.IsQuiet ? null : ProgressLines.On(terminal, asked.Print);
        var loop = new WatchLoop(request, Source, progress, Tell, sentence => terminal.Words.WriteLine(TerminalText.Of($"reportgen: {sentence}")));
        try
        {
            loop.Run(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Built;
        }

        return ExitCodes.Built;

        IChangeSource Source(ChangeSignal signal) => asked.IsPolling ? new StampPoll(signal) : new FolderWatch(signal);

        void Tell(Rebuild rebuild)
        {
            // Those who look at the report are told first: the page is what they wait for.
            follow(rebuild);
            printer.Print(rebuild, ExitCodes.Of(rebuild.Result.Verdict));
            if (rebuild.Result.Verdict == BuildVerdict.Bug)
            {
                terminal.Words.WriteLine(LastWords.Bug);
            }

            var now = rebuild.Result.Settings is { } settings ? ProjectFinder.Moved(request, asked, settings.Places) : moved;
            if (now != moved && now is not null)
            {
                terminal.Words.WriteLine(TerminalText.Of($"reportgen: site.yml names the folder '{now}' now; this watch goes on where it began, so start it again to write there"));
            }

            moved = now;
            printed();
        }
    }
}
