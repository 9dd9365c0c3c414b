using ReportGen.Cli.Printing;
using ReportGen.Site;
using ReportGen.Site.Output;

namespace ReportGen.Cli.Commands;

/// <summary>Removes what builds made: the files they wrote and the cache. Files of others stay.</summary>
internal static class CleanCommand
{
    public static int Run(BuildOptions options, Terminal terminal, string folder)
    {
        if (ProjectFinder.Find(options, folder, writes: true, out var fault) is not { } request)
        {
            terminal.Words.WriteLine($"reportgen: {fault}");
            return ExitCodes.Unusable;
        }

        var deleted = Directory.Exists(request.OutputFolder) ? Empty(request, terminal) : 0;
        if (deleted < 0)
        {
            return ExitCodes.Unusable;
        }

        if (!options.IsQuiet)
        {
            terminal.Words.WriteLine($"Removed {deleted} file{(deleted == 1 ? "" : "s")}");
        }

        return ExitCodes.Built;
    }

    private static int Empty(BuildRequest request, Terminal terminal)
    {
        using (var hold = OutputLock.Take(request.OutputFolder))
        {
            if (hold is null)
            {
                terminal.Words.WriteLine("reportgen: a build is writing to the output folder; try again when it has ended");
                return -1;
            }

            var (summary, _) = OutputWriter.Write(request.OutputFolder, "_site", [], new HashSet<string>(), CancellationToken.None);
            OwnedFiles.Forget(request.OutputFolder);
            OutputLock.Remove(request.OutputFolder);
            if (!Directory.EnumerateFileSystemEntries(request.OutputFolder).Any())
            {
                Directory.Delete(request.OutputFolder);
            }

            return summary.Deleted.Count;
        }
    }
}
