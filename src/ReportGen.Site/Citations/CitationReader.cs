using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Citations;

/// <summary>Reads how the report is to be cited. What CITATION.cff says goes before what site.yml says, key by key.</summary>
internal static class CitationReader
{
    public const string File = "CITATION.cff";

    // What a reader of the file wants of it. Programs that archive software know many more keys, which are none of ours.
    private static readonly MapShape s_person = new([
        new("family-names", new TextShape(), ""),
        new("given-names", new TextShape(), ""),
        new("name-particle", new TextShape(), ""),
        new("name", new TextShape(), ""),
        new("orcid", new TextShape(), ""),
    ]);

    private static readonly MapShape s_file = new([
        new("title", new TextShape(), ""),
        new("authors", new ElementsShape(s_person), ""),
        new("date-released", new TextShape(), ""),
        new("version", new TextShape(), ""),
        new("doi", new TextShape(), ""),
        new("url", new TextShape(), ""),
    ]);

    /// <summary>The citation of a report.</summary>
    /// <param name="settings">What site.yml says.</param>
    /// <param name="files">CITATION.cff beside it; empty where there is none.</param>
    public static Outcome<Citation> Read(SiteSettings settings, Table<SeedFile> files)
    {
        var findings = new List<Diagnostic>();
        var own = new Citation(settings.Title, settings.Authors, settings.Date ?? "", settings.Version ?? "", "", settings.BaseUrl ?? "");
        return Outcome.Of(files.Values.FirstOrDefault() is { } file ? Read(file, own, findings) : own, findings);
    }

    private static Citation Read(SeedFile file, Citation own, List<Diagnostic> findings)
    {
        var (text, found) = SeedDecoder.Decode(file);
        findings.AddRange(found);
        switch (text is null ? null : SiteYaml.Parse(file.File, text.ReplaceLineEndings("\n"), findings))
        {
            case MapNode map:
                var keys = new MapReader(map, s_file, findings);
                var authors = keys.Elements("authors").Select(a => Person(a, findings)).OfType<Author>().ToEquatableArray();
                return new(
                    keys.Text("title") ?? own.Title,
                    authors.Count > 0 ? authors : own.Authors,
                    AuthorKeys.Date(keys, "date-released", findings) ?? own.Date,
                    keys.Text("version") ?? own.Version,
                    Doi(keys, findings) ?? own.Doi,
                    own.Url.Length > 0 ? own.Url : keys.Text("url") ?? "");
            case { } other:
                findings.Add(SettingsDiagnostics.WrongShape.At(other.Place, $"a citation file should be a map of keys and values, but is {other.Shape}"));
                return own;
            default:
                return own;
        }
    }

    private static Author? Person(SettingsNode node, List<Diagnostic> findings)
    {
        if (node is not MapNode map)
        {
            findings.Add(SettingsDiagnostics.WrongShape.At(
                node.Place, $"each of the authors should be a map, but this is {node.Shape}", "for example - { family-names: Nord, given-names: Teo }"));
            return null;
        }

        var keys = new MapReader(map, s_person, findings);
        var family = string.Join(' ', new[] { keys.Text("name-particle"), keys.Text("family-names") }.OfType<string>());
        var (given, name, orcid) = (keys.Text("given-names") ?? "", keys.Text("name"), keys.Text("orcid") ?? "");
        if (family.Length > 0 || given.Length > 0)
        {
            return family.Length > 0 ? new Author(family, given, orcid) : new Author(given, "", orcid);
        }

        if (name is not null)
        {
            return new Author(name, "", orcid);
        }

        findings.Add(SettingsDiagnostics.WrongShape.At(map.Place, "an author without 'family-names', 'given-names' or 'name'"));
        return null;
    }

    private static string? Doi(MapReader keys, List<Diagnostic> findings)
    {
        if (keys.Text("doi") is not { } text)
        {
            return null;
        }

        var at = text.IndexOf("10.", StringComparison.Ordinal);
        if (at >= 0 && text.IndexOf('/', at) > 0 && !text.Any(char.IsWhiteSpace))
        {
            return text[at..];
        }

        findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf("doi"), $"'{text}' is no DOI", "for example 10.5281/zenodo.1234567"));
        return null;
    }
}
