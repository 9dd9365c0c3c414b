using System.Diagnostics;
using ReportGen.Cli.Printing;
using ReportGen.Cli.Progress;
using ReportGen.Cli.Watching;
using ReportGen.Engine.Steps;
using ReportGen.Site;

namespace ReportGen.Cli.Commands;

/// <summary>Builds or checks a report and says how it went.</summary>
internal static class BuildCommand
{
    public static int Run(BuildRequest request, Errand errand, CommandOptions asked, string folder, Terminal terminal, CancellationToken cancellation)
    {
        var options = asked.Print;
        var started = Stopwatch.GetTimestamp();

        // What the last build left is read and stays to the end: to look through it for what could be cleared away finds nothing.
        if (Directory.Exists(request.CacheFolder))
        {
            EditRoom.OfBuild().Make();
        }

        using var report = new Report(request);
        BuildResult Build(RunProgress? progress) => report.Build(progress, cancellation);
        var doing = errand == Errand.Check ? "Checking" : "Building";
        var result = options.IsQuiet ? Build(null) : ProgressLines.On(terminal, options).During(doing, Build);
        var code = ExitCodes.Of(result.Verdict);
        new ResultPrinter(terminal, options, request).Print(errand, result, Stopwatch.GetElapsedTime(started), code);
        if (asked.Trace is { } trace && TraceFile.Write(Path.GetFullPath(trace, folder), started, result) is { } fault)
        {
            terminal.Words.WriteLine(TerminalText.Of($"reportgen: the trace cannot be written to '{trace}': {fault}"));
            code = code == ExitCodes.Built ? ExitCodes.Unusable : code;
        }

        if (result.Verdict == BuildVerdict.Bug)
        {
            terminal.Words.WriteLine(LastWords.Bug);
        }

        return code;
    }
}
