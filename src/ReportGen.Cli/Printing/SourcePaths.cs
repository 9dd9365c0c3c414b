using ReportGen.Site;

namespace ReportGen.Cli.Printing;

/// <summary>From the file that a finding names to where it lies.</summary>
internal sealed class SourcePaths
{
    private readonly string _project;
    private readonly string? _foreignSeeds;
    private readonly string _foreignName = "";

    public SourcePaths(BuildRequest request)
    {
        _project = request.ProjectFolder;

        // Documents outside the project are named after their folder alone, whatever lies above it.
        if (request.SeedsFolder is { } seeds && IsOutside(Path.GetRelativePath(_project, seeds)))
        {
            _foreignSeeds = seeds;
            _foreignName = Path.GetFileName(Path.TrimEndingDirectorySeparator(seeds)) + "/";
        }
    }

    /// <summary>The absolute path of a file that findings name.</summary>
    public string Locate(string file) => _foreignSeeds is not null && file.StartsWith(_foreignName, StringComparison.Ordinal)
        ? Path.Combine(_foreignSeeds, file[_foreignName.Length..])
        : Path.Combine(_project, file);

    /// <summary>The file as a service names it that knows only the checkout: relative to that, and as the finding names it where there is none.</summary>
    /// <param name="file">The file that a finding names.</param>
    /// <param name="checkout">Absolute path of the checkout; null where unknown.</param>
    public string InCheckout(string file, string? checkout)
    {
        if (string.IsNullOrEmpty(checkout) || file.Length == 0)
        {
            return file;
        }

        var relative = Path.GetRelativePath(checkout, Locate(file)).Replace('\\', '/');
        return IsOutside(relative) ? file : relative;
    }

    private static bool IsOutside(string relative) => relative == ".." || relative.StartsWith("../", StringComparison.Ordinal)
        || relative.StartsWith("..\\", StringComparison.Ordinal) || Path.IsPathRooted(relative);
}
