using System.Collections.Concurrent;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Output;

/// <summary>Which folders of an output folder are folders, and no links to what lies elsewhere: nothing is read, written or deleted through a link.</summary>
/// <param name="outputFolder">Absolute path. It may be a link itself where the user named it.</param>
internal sealed class RealFolders(string outputFolder)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the way to a file, from the output folder down, has no link. Each folder is asked about once.</summary>
    /// <param name="path">Relative to the output folder, with '/'.</param>
    public bool LeadTo(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 || _known.GetOrAdd(path[..slash], folder => LeadTo(folder) && RealPath.LinkAt(Path.Combine(outputFolder, folder)) is null);
    }

    /// <summary>Why an output folder cannot be used as it lies; null where it can.</summary>
    /// <param name="project">Absolute path of the project.</param>
    /// <param name="folder">Absolute path, as named.</param>
    public static Diagnostic? RefuseOutput(string project, string folder) => !LeadsOut(project, folder) ? null : OutputDiagnostics.UnusableFolder.At(
        new Place(Path.GetFileName(folder)), "this folder is a link that leads out of the project, so nothing is written to it", "name the folder itself with --output");

    /// <summary>Why a cache folder cannot be used as it lies; null where it can. What is kept there is written to where it lies, so nothing there may be a link.</summary>
    /// <param name="project">Absolute path of the project.</param>
    /// <param name="folder">Absolute path, as named; it need not exist.</param>
    public static string? RefuseCache(string project, string folder)
    {
        try
        {
            return LeadsOut(project, folder) ? "it is a link that leads out of the project"
                : !Directory.Exists(folder) ? null
                : Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(f => RealPath.LinkAt(f) is not null ? $"'{Path.GetFileName(f)}' in it is a link"
                    : IsForeign(Path.GetFileName(f)) ? $"'{Path.GetFileName(f)}' in it was not written by a build"
                    : null).FirstOrDefault(fault => fault is not null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SeedFolder.Reason(exception);
        }
    }

    // The store clears away files by their endings; a folder with such files of somebody else's is none to use.
    private static bool IsForeign(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        return Path.GetExtension(name) switch
        {
            ".manifest" or ".pack" => stem.Length is not (10 or 11) || stem.AsSpan(0, 10).IndexOfAnyExceptInRange('0', '9') >= 0,
            ".part" => stem is not ("filling" or "compact"),
            ".new" => stem is not ("CURRENT" or "stamps" or "edit"),
            _ => false,
        };
    }

    // A folder outside the project is the word of whoever builds; one inside it may have come with the project, and must not be a way out.
    private static bool LeadsOut(string project, string folder) =>
        (folder + Path.DirectorySeparatorChar).StartsWith(project.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !RealPath.IsInside(project, folder);
}
