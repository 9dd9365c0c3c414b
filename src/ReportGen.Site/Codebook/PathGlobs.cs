using Microsoft.Extensions.FileSystemGlobbing;
using Globs = Microsoft.Extensions.FileSystemGlobbing.Matcher;

namespace ReportGen.Site.Codebook;

/// <summary>Globs over paths relative to the seeds folder, such as <c>interviews/**</c>.</summary>
internal sealed class PathGlobs
{
    private readonly Globs _globs = new(StringComparison.Ordinal);

    public PathGlobs(IEnumerable<string> globs)
    {
        foreach (var glob in globs)
        {
            _globs.AddInclude(glob);
        }
    }

    /// <summary>Whether any of the globs fits any of the paths.</summary>
    public bool Fit(IEnumerable<string> paths) => _globs.Match(paths).HasMatches;

    /// <summary>Whether any of the globs fits a path.</summary>
    public bool Fit(string path) => _globs.Match(path).HasMatches;

    /// <summary>Whether a text is a glob that stays inside the folder.</summary>
    public static bool IsGood(string glob)
    {
        if (glob.Length == 0 || glob.StartsWith('/') || glob.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            _ = new PathGlobs([glob]);
            return true;
        }
        catch (ArgumentException)
        {
            return false; // the library's word for a pattern it cannot read
        }
    }
}
