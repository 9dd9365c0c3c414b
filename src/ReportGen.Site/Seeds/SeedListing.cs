using Microsoft.Extensions.FileSystemGlobbing;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Seeds;

/// <summary>Which files of a folder patterns name, by names alone: nothing is opened.</summary>
internal static class SeedListing
{
    /// <summary>The paths of the files, relative to the folder with '/', in ordinal order.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="patterns">Which files count.</param>
    public static IReadOnlyList<string> Of(string folder, SeedPatterns patterns) => Of(folder, patterns.Include, patterns.Exclude);

    /// <summary>All files of the folder that are not hidden.</summary>
    public static IReadOnlyList<string> OfAll(string folder) => Of(folder, ["**/*"], []);

    private static IReadOnlyList<string> Of(string folder, EquatableArray<string> include, EquatableArray<string> exclude)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(include);
        matcher.AddExcludePatterns(exclude);
        return [.. matcher.Execute(new SeedDirectory(folder, "folder")).Files.Select(m => m.Path).Order(StringComparer.Ordinal)];
    }
}
