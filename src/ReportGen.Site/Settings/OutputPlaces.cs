using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>
/// Where the report goes, and what a build keeps, as site.yml says it. These stand apart from all else there, since a build has to know them before it begins:
/// where the file is wrong, nothing is known here, and the build says what is wrong.
/// </summary>
/// <param name="Output">The folder of the report as seen from site.yml, with '/'; null where it is not named.</param>
/// <param name="Cache">The folder of what a build keeps, likewise.</param>
internal sealed record OutputPlaces(string? Output, string? Cache) : ICanonical
{
    private const string OutputKey = "output";
    private const string CacheKey = "cache";

    /// <summary>Where nothing is named.</summary>
    public static OutputPlaces Unnamed { get; } = new(null, null);

    /// <summary>What a settings file says of them. Most say nothing, and are not taken apart for that: a build that finds nothing to do reads no YAML.</summary>
    public static OutputPlaces In(string text) =>
        MayName(text) && SiteYaml.Parse("", text, []) is MapNode map ? Read(new MapReader(map, SiteShape.Site, []), []) : Unnamed;

    /// <summary>Reads <c>output</c> and <c>cache</c> of site.yml.</summary>
    public static OutputPlaces Read(MapReader keys, List<Diagnostic> findings) => new(Folder(keys, OutputKey, findings), Folder(keys, CacheKey, findings));

    public void Write(CanonicalWriter writer) => writer.OptionalText(Output).OptionalText(Cache);

    // Somebody else's project must not write where it likes: whoever builds it may, by naming another folder on the command line.
    private static string? Folder(MapReader keys, string key, List<Diagnostic> findings)
    {
        if (keys.Text(key) is not { Length: > 0 } text)
        {
            return null;
        }

        var path = text.Replace('\\', '/').TrimEnd('/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (ProjectPath.IsInside(path) && path != "." && !path.Split('/').Any(part => IsOthers(part, key)))
        {
            return path;
        }

        findings.Add(SettingsDiagnostics.OutsideProject.At(
            keys.PlaceOf(key), $"'{text}' is no folder inside the project", $"name one beside site.yml, such as report; any other can be named with --{key}"));
        return null;
    }

    // What is hidden belongs to other programs, or to builds themselves.
    private static bool IsOthers(string part, string key) => key == OutputKey ? part.StartsWith('.') : part.StartsWith(".git", StringComparison.OrdinalIgnoreCase);

    // However a key is written, its letters are there.
    private static bool MayName(string text) => text.Contains(OutputKey, StringComparison.Ordinal) || text.Contains(CacheKey, StringComparison.Ordinal);
}
