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
            files.Add(new(match.Path, ReadFile(Path.Combine(folder, match.Path), match.Path, Shown(shown, match.Path))));
        }

        foreach (var (path, fault) in root.Faults)
        {
            files.Add(new(path, new SeedFile(path, Shown(shown, path), null, fault, default)));
        }

        return files;
    }

    /// <summary>Reads one file; what goes wrong is its fault, not an exception.</summary>
    /// <param name="location">Where it lies.</param>
    /// <param name="path">Its path as globs and ids see it.</param>
    /// <param name="file">How messages name it.</param>
    public static SeedFile ReadFile(string location, string path, string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(location);
            return new SeedFile(path, file, bytes, null, Digest.Of(bytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SeedFile(path, file, null, Reason(exception), default);
        }
    }

    /// <summary>Why a file cannot be read. The system's own messages name absolute paths, which would make findings differ from machine to machine.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        PathTooLongException => "its path is too long",
        _ => "the system cannot read it",
    };

    private static string Shown(string folder, string path) => folder.Length == 0 ? path : $"{folder}/{path}";
}
