using System.Diagnostics;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Differences;
using ReportGen.Site.Output;
using ReportGen.Site.Seeds;

namespace ReportGen.Cli.Commands;

/// <summary>Removes what builds made: in the output folder the files on its list, in the cache folder the store's, and no others in either.</summary>
internal static class CleanCommand
{
    public static int Run(BuildRequest request, PrintOptions options, Terminal terminal)
    {
        var started = Stopwatch.GetTimestamp();
        var findings = new List<Diagnostic>();
        var deleted = new List<string>();
        if (RealFolders.RefuseOutput(request.ProjectFolder, request.OutputFolder) is { } refusal)
        {
            findings.Add(refusal);
        }
        else
        {
            deleted.AddRange(Clear(request.OutputFolder, Path.GetFileName(request.OutputFolder), findings));
        }

        var cache = Path.GetFileName(request.CacheFolder);
        if (RealFolders.RefuseCache(request.ProjectFolder, request.CacheFolder) is { } fault)
        {
            findings.Add(OutputDiagnostics.UnusableFolder.At(new Place(cache), $"this folder cannot be cleared: {fault}", "take it away"));
        }
        else
        {
            deleted.AddRange(Forget(request.CacheFolder, cache, findings));
        }

        var verdict = findings.Count == 0 ? BuildVerdict.Built : BuildVerdict.Errors;
        var result = new BuildResult(verdict, findings.Order().ToEquatableArray(), 0, 0, OutputSummary.Nothing with { Deleted = [.. deleted] }, Run: null);
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
            using var staging = new Staging(folder, writes: false, Disk.Plain);
            staging.Hold(TimeSpan.Zero);
            var (summary, problems) = new OutputWriter(folder, staging, Stamps.None(), Disk.Plain).Write(Publication.Nothing, _ => { }, CancellationToken.None);
            findings.AddRange(problems);
            if (problems.Count == 0)
            {
                staging.Remove();
            }

            return summary.Deleted.Select(path => $"{shown}/{path}");
        }
        catch (OutputStoppedException stop)
        {
            findings.Add(stop.Finding);
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(OutputDiagnostics.UnusableFolder.At(new Place(shown), $"this folder cannot be cleared: {SeedFolder.Reason(exception)}"));
            return [];
        }
    }

    private static IEnumerable<string> Forget(string folder, string shown, List<Diagnostic> findings)
    {
        try
        {
            if (Store.Remove(folder, [Stamps.FileName, EditRecord.FileName, .. MethodProfile.In(folder).Select(p => Path.GetFileName(p))], Disk.Plain) is { } names)
            {
                return names.Select(name => $"{shown}/{name}");
            }

            findings.Add(OutputDiagnostics.Busy.At(new Place(shown), "a build is using this folder", "try again when it has ended"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(OutputDiagnostics.UnusableFolder.At(new Place(shown), $"this folder cannot be cleared: {SeedFolder.Reason(exception)}"));
        }

        return [];
    }
}
