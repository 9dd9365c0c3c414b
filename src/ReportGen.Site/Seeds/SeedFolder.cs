using Microsoft.Extensions.FileSystemGlobbing;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Seeds;

/// <summary>Finds the files that are documents and reads each once. What cannot be read is a seed file with a fault, so that it is reported and not lost.</summary>
internal static class SeedFolder
{
    /// <summary>Every file that the patterns name, keyed by its path relative to the folder.</summary>
    /// <param name="folder">Absolute path of the seeds folder; a folder that does not exist holds nothing.</param>
    /// <param name="shown">How messages name that folder: its path relative to the project, or its name.</param>
    /// <param name="patterns">Which files count.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static IEnumerable<KeyValuePair<string, SeedFile>> Read(string folder, string shown, SeedPatterns patterns, CancellationToken cancellation)
    {
        var root = new SeedDirectory(folder);
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(patterns.Include);
        matcher.AddExcludePatterns(patterns.Exclude);
        var files = new List<KeyValuePair<string, SeedFile>>();
        foreach (var match in matcher.Execute(root).Files)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(new(match.Path, Read(folder, shown, match.Path)));
        }

        foreach (var (path, fault) in root.Faults)
        {
            files.Add(new(path, new SeedFile(path, Shown(shown, path), null, fault, default)));
        }

        return files;
    }

    private static SeedFile Read(string folder, string shown, string path)
    {
        var file = Shown(shown, path);
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, path));
            return new SeedFile(path, file, bytes, null, Digest.Of(bytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SeedFile(path, file, null, exception is UnauthorizedAccessException ? "permission denied" : exception.Message, default);
        }
    }

    private static string Shown(string folder, string path) => folder.Length == 0 ? path : $"{folder}/{path}";
}
