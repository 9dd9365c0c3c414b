using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>The spreadsheet that has attributes of documents.</summary>
/// <param name="Path">Where it lies, as seen from site.yml, with '/'.</param>
/// <param name="Id">The column that names the document; null for the one called so, else the first.</param>
/// <param name="Ignore">Columns that are left aside.</param>
/// <param name="Place">Where site.yml names it; findings show it.</param>
internal sealed record AttributesFile(string Path, string? Id, EquatableArray<string> Ignore, Place Place) : IStored<AttributesFile>
{
    /// <summary>Reads <c>attributes</c> of site.yml, the file's name or a map with it; null where the key is missing or leads out of the project.</summary>
    public static AttributesFile? Read(MapReader keys, List<Diagnostic> findings)
    {
        switch (keys.Node("attributes"))
        {
            case TextNode text:
                return Inside(new AttributesFile(text.Text, null, [], text.Place), findings);
            case MapNode map:
                var inner = new MapReader(map, SiteShape.Attributes, findings);
                var file = new AttributesFile(inner.Text("file") ?? "", inner.Text("id"), inner.Texts("ignore"), inner.PlaceOf("file"));
                inner.Done();
                if (file.Path.Length > 0)
                {
                    return Inside(file, findings);
                }

                findings.Add(SettingsDiagnostics.WrongShape.At(map.Place, "'file' is missing: which spreadsheet has the attributes?", "for example attributes: participants.csv"));
                return null;
            case { } other:
                findings.Add(SettingsDiagnostics.WrongShape.At(
                    other.Place, $"'attributes' should be the name of a CSV or TSV file, but is {other.Shape}", "for example attributes: participants.csv"));
                return null;
            default:
                return null;
        }
    }

    public void Write(CanonicalWriter writer)
    {
        writer.Text(Path).OptionalText(Id).Texts(Ignore);
        Place.Write(writer);
    }

    public static AttributesFile Read(CanonicalReader reader) => new(reader.Text(), reader.OptionalText(), reader.Texts(), Place.Read(reader));

    private static AttributesFile? Inside(AttributesFile file, List<Diagnostic> findings)
    {
        var path = file.Path.Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (ProjectPath.IsInside(path))
        {
            return file with { Path = path };
        }

        findings.Add(SettingsDiagnostics.OutsideProject.At(file.Place, $"'{file.Path}' leads out of the project", "put the file beside site.yml"));
        return null;
    }
}
