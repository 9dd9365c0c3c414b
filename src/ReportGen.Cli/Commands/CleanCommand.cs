using System.Diagnostics;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Output;
using ReportGen.Site.Seeds;

namespace ReportGen.Cli.Commands;

/// <summary>Removes what builds made, in the output folder and in the cache folder: the files on each folder's own list, and no others.</summary>
internal static class CleanCommand
{
    public static int Run(BuildRequest request, PrintOptions options, Terminal terminal)
    {
        var started = Stopwatch.GetTimestamp();
        var findings = new List<Diagnostic>();
        var deleted = new List<string>();
        foreach (var folder in new[] { request.OutputFolder, request.CacheFolder }.Distinct(StringComparer.Ordinal))
        {
            deleted.AddRange(Clear(folder, Path.GetFileName(folder), findings));
        }

        var verdict = findings.Count == 0 ? BuildVerdict.Built : BuildVerdict.Errors;
        var result = new BuildResult(verdict, findings.Order().ToEquatableArray(), 0, 0, new OutputSummary([], [.. deleted], 0), Run: null);
        var code = ExitCodes.Of(verdict);
        new ResultPrinter(terminal, options, request).Print(Errand.Clean, result, Stopwatch.GetElapsedTime(started), code);
        return code;
    }

    // A folder without a list was never written to by a build: it is not touched, not even to hold it.
    private static IEnumerable<string> Clear(string folder, string shown, List<Diagnostic> findings)
    {
        if (!File.Exists(Path.Combine(folder, OwnedFiles.FileName)))
        {
            return [];
        }

        try
        {
            using var hold = OutputLock.Take(folder);
            if (hold is null)
            {
                findings.Add(OutputDiagnostics.Busy.At(new Place(shown), "a build is writing to this folder", "try again when it has ended"));
                return [];
            }

            var (summary, problems) = OutputWriter.Write(folder, shown, [], new HashSet<string>(), CancellationToken.None);
            findings.AddRange(problems);
            if (problems.Count == 0)
            {
                Leave(folder, hold);
            }

            return summary.Deleted.Select(path => $"{shown}/{path}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(OutputDiagnostics.UnusableFolder.At(new Place(shown), $"this folder cannot be cleared: {SeedFolder.Reason(exception)}"));
            return [];
        }
    }

    // Elsewhere the lock's file goes while it is held, so that nobody takes it in between; Windows removes no open file.
    private static void Leave(string folder, OutputLock hold)
    {
        OwnedFiles.Forget(folder);
        if (OperatingSystem.IsWindows())
        {
            hold.Dispose();
        }

        OutputLock.Remove(folder);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
