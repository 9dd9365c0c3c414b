using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>A folder of coding files, or one such file.</summary>
/// <param name="Path">As seen from site.yml, with '/'.</param>
/// <param name="Place">Where site.yml names it; the whole file where it does not, and then the folder need not be there.</param>
internal sealed record CodingPath(string Path, Place Place) : IStored<CodingPath>
{
    /// <summary>Where codings are looked for if site.yml does not say.</summary>
    public const string Usual = "codings";

    private static readonly string[] s_extensions = [".yml", ".yaml"];

    /// <summary>Whether site.yml names it.</summary>
    public bool IsNamed => Place.Line > 0;

    /// <summary>Whether it is a file, by its name.</summary>
    public bool IsFile => IsCodingFile(Path);

    /// <summary>Whether a file can hold codings, by its name.</summary>
    public static bool IsCodingFile(string path) => s_extensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>codings</c> of site.yml.</summary>
    public static EquatableArray<CodingPath> Read(MapReader keys, List<Diagnostic> findings)
    {
        if (!keys.Has("codings"))
        {
            return [new CodingPath(Usual, new Place(keys.Map.Place.File))];
        }

        var paths = new List<CodingPath>();
        foreach (var node in keys.TextNodes("codings"))
        {
            var path = node.Text.Replace('\\', '/').TrimEnd('/');
            path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
            if (ProjectPath.IsInside(path))
            {
                paths.Add(new CodingPath(path, node.Place));
            }
            else
            {
                findings.Add(SettingsDiagnostics.OutsideProject.At(node.Place, $"'{node.Text}' leads out of the project", "put the folder or file beside site.yml"));
            }
        }

        return paths.DistinctBy(p => p.Path).ToEquatableArray();
    }

    public void Write(CanonicalWriter writer) => writer.Text(Path).Value(Place);

    public static CodingPath Read(CanonicalReader reader) => new(Path: reader.Text(), Place: reader.Value<Place>());
}

/// <summary>A person who codes.</summary>
/// <param name="Id">How coding files name them.</param>
/// <param name="Name">How the report names them.</param>
internal sealed record CoderName(string Id, string Name) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Name);
}
