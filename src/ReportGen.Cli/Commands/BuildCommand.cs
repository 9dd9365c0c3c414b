using System.Diagnostics;
using System.Reflection;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site;

namespace ReportGen.Cli.Commands;

/// <summary>Builds or checks a report and says how it went.</summary>
internal static class BuildCommand
{
    public static string Version { get; } =
        typeof(BuildCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <param name="options">What was asked.</param>
    /// <param name="isCheck">Whether to find everything and write nothing.</param>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="cancellation">Stops the build; the last good site stays.</param>
    public static int Run(BuildOptions options, bool isCheck, Terminal terminal, string folder, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        if (ProjectFinder.Find(options, folder, writes: !isCheck, out var fault) is not { } request)
        {
            terminal.Words.WriteLine($"reportgen: {fault}");
            return ExitCodes.Unusable;
        }

        var result = Report.Build(request, cancellation: cancellation);
        var code = ExitCode(result.Verdict);
        Print(result, request, options, terminal, code);
        if (options.HasTimings)
        {
            Timings(result, terminal);
        }

        if (result.Verdict == BuildVerdict.Unusable)
        {
            terminal.Words.WriteLine($"Nothing was written: {Summary.Findings(result.Diagnostics)}");
        }
        else if (!options.IsQuiet)
        {
            terminal.Words.WriteLine(Summary.Of(result, Stopwatch.GetElapsedTime(started), isCheck));
        }

        if (result.Verdict == BuildVerdict.Bug)
        {
            terminal.Words.WriteLine("This is a bug in ReportGen, not in your files. Please report it with the message above.");
        }

        return code;
    }

    private static int ExitCode(BuildVerdict verdict) => verdict switch
    {
        BuildVerdict.Built => ExitCodes.Built,
        BuildVerdict.Errors => ExitCodes.Errors,
        BuildVerdict.Unusable => ExitCodes.Unusable,
        _ => ExitCodes.Bug,
    };

    private static void Print(BuildResult result, BuildRequest request, BuildOptions options, Terminal terminal, int code)
    {
        var shown = options.IsQuiet ? result.Diagnostics.Where(f => f.Severity == Severity.Error) : result.Diagnostics;
        switch (options.Format)
        {
            case OutputFormat.Json:
                terminal.Data.WriteLine(JsonReport.Json(result, code));
                break;
            case OutputFormat.Sarif:
                terminal.Data.WriteLine(JsonReport.Sarif(result, Version));
                break;
            case OutputFormat.Text:
                new FindingPrinter(terminal, request.ProjectFolder, terminal.HasColor(options.HasNoColor)).Print(shown);
                break;
        }

        if (options.Format == OutputFormat.Github || (options.Format == OutputFormat.Text && terminal.Environment("GITHUB_ACTIONS") == "true"))
        {
            foreach (var finding in shown)
            {
                terminal.Data.WriteLine(GithubAnnotations.Of(finding));
            }
        }

        if (options.IsVerbose)
        {
            Changes(result, terminal);
        }
    }

    // Every page with its reason, then what happened to files.
    private static void Changes(BuildResult result, Terminal terminal)
    {
        var rendered = result.Run?.Ledger.Where(r => r.Step is Pipeline.RenderStep or Pipeline.RenderLastStep) ?? [];
        foreach (var row in rendered.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            terminal.Words.WriteLine($"rendered {row.Key}: {row.Reason}");
        }

        foreach (var path in result.Output.Written)
        {
            terminal.Words.WriteLine($"written {path}");
        }

        foreach (var path in result.Output.Deleted)
        {
            terminal.Words.WriteLine($"deleted {path}");
        }
    }

    private static void Timings(BuildResult result, Terminal terminal)
    {
        terminal.Words.WriteLine($"{"ms",10} {"rows",8}  step");
        foreach (var timing in result.Run?.Timings ?? [])
        {
            terminal.Words.WriteLine(FormattableString.Invariant($"{timing.Elapsed.TotalMilliseconds,10:0.0} {timing.Executed,8}  {timing.Step}"));
        }
    }
}
