using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>Makes <see cref="SiteSettings"/> of site.yml. A wrong value is reported at its place and its default is used, so that one slip hides nothing else.</summary>
internal static class SettingsReader
{
    /// <summary>Reads the text of site.yml; no value only where it is not a YAML map at all.</summary>
    /// <param name="file">The name that messages use.</param>
    /// <param name="text">Its content.</param>
    public static Outcome<SiteSettings> Read(string file, string text)
    {
        var findings = new List<Diagnostic>();
        switch (SiteYaml.Parse(file, text, findings))
        {
            case null:
                return Outcome.Failed<SiteSettings>(findings);
            case MapNode map:
                return Outcome.Of(Read(map, findings), findings);
            case TextNode { IsNothing: true } nothing:
                return Outcome.Of(Read(new MapNode(nothing.Place, []), findings), findings);
            case { } other:
                findings.Add(SettingsDiagnostics.WrongShape.At(other.Place, $"the file should be a map of keys and values, but is {other.Shape}"));
                return Outcome.Failed<SiteSettings>(findings);
        }
    }

    private static SiteSettings Read(MapNode map, List<Diagnostic> findings)
    {
        var keys = new MapReader(map, SiteShape.Site, findings);
        var patterns = new List<WrittenPattern>();
        var seeds = Seeds(keys.Nested("seeds"), patterns, findings);
        var folder = (map.Find("seeds") as MapNode)?.Find("folder")?.Place ?? new Place(map.Place.File);
        var attributes = AttributesFile.Read(keys, findings);
        var reading = new ReadingRules(SpeakerReader.Read(keys.Nested("speakers"), SpeakerLabels.Usual, findings), Documents(keys.Elements("documents"), patterns, findings))
        {
            AttributesFile = attributes?.Path,
        };
        var settings = new SiteSettings(
            keys.Text("title") ?? "Report",
            keys.Text("description"),
            keys.Text("language") ?? "en",
            BaseUrl(keys, findings),
            seeds,
            new WrittenPatterns(folder, EquatableArray.From(patterns)),
            reading,
            keys.Nested("defaults"),
            keys.Nested("themes"),
            keys.Nested("questions"),
            Severities(keys.Nested("diagnostics"), findings),
            PageLimits.Read(keys.Nested("limits"), findings))
        {
            Attributes = attributes,
            Codings = CodingPath.Read(keys, findings),
            Coders = Coders(keys.Nested("coders"), findings),
            Authors = AuthorKeys.Read(keys, findings),
            Date = AuthorKeys.Date(keys, "date", findings),
            Version = keys.Text("version"),
            Descriptor = DescriptorForms.Read(keys),
            Look = LookSettings.Read(keys.Nested("look"), findings),
            IsSearched = keys.Word("search") != "none",
            Asks = keys.Text("asks"),
            Compare = CompareSettings.Read(keys.Nested("compare"), findings),
            Editions = Edition.Read(keys, findings),
            Places = OutputPlaces.Read(keys, findings),
        };
        SurveyColumns.CheckQuestions(keys.Elements("documents"), keys.Nested("questions"), findings);
        keys.Done();
        return settings;
    }

    private static string? BaseUrl(MapReader keys, List<Diagnostic> findings)
    {
        if (keys.Text("base-url") is not { } text)
        {
            return null;
        }

        if (NormaliseBaseUrl(text) is { } url)
        {
            return url;
        }

        findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf("base-url"), $"'{text}' is not a web address", "for example https://example.github.io/report/"));
        return null;
    }

    /// <summary>An http or https address with a slash at its end; null where the text is none.</summary>
    public static string? NormaliseBaseUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"
            : null;

    private static SeedPatterns Seeds(MapNode? map, List<WrittenPattern> written, List<Diagnostic> findings)
    {
        if (map is null)
        {
            return SeedPatterns.Usual;
        }

        var keys = new MapReader(map, SiteShape.Seeds, findings);
        var include = Globs(keys, "include", PatternUse.Include, written, findings);
        var patterns = new SeedPatterns(
            Folder(keys, findings),
            include.Count > 0 ? include : SeedPatterns.Usual.Include,
            Globs(keys, "exclude", PatternUse.Exclude, written, findings));
        keys.Done();
        return patterns;
    }

    // A glob that climbs finds nothing: where it would lead is not for documents.
    private static EquatableArray<string> Globs(MapReader keys, string key, PatternUse use, List<WrittenPattern> written, List<Diagnostic> findings)
    {
        var inside = new List<string>();
        foreach (var glob in keys.TextNodes(key))
        {
            if (ProjectPath.LeadsDown(glob.Text))
            {
                inside.Add(glob.Text);
                written.Add(new WrittenPattern(use, glob.Text, glob.Place));
            }
            else
            {
                findings.Add(
                    SettingsDiagnostics.OutsideProject.At(
                        glob.Place, $"'{glob.Text}' leads out of the seeds folder", "patterns start in the seeds folder and lead down: \"interviews/**\""));
            }
        }

        return EquatableArray.From(inside);
    }

    private static string Folder(MapReader keys, List<Diagnostic> findings)
    {
        var folder = keys.Text("folder")?.Replace('\\', '/').TrimEnd('/') ?? SeedPatterns.Usual.Folder;
        if (!ProjectPath.IsInside(folder))
        {
            findings.Add(
                SettingsDiagnostics.OutsideProject.At(
                    keys.PlaceOf("folder"), $"'{folder}' leads out of the project", "documents elsewhere can be named on the command line: --seeds DIR"));
            return SeedPatterns.Usual.Folder;
        }

        return folder;
    }

    private static EquatableArray<DocumentRule> Documents(EquatableArray<SettingsNode> elements, List<WrittenPattern> written, List<Diagnostic> findings)
    {
        var rules = new List<DocumentRule>();
        foreach (var element in elements)
        {
            if (element is not MapNode map)
            {
                findings.Add(
                    SettingsDiagnostics.WrongShape.At(
                        element.Place, $"each element of 'documents' should be a map, but this is {element.Shape}", "for example { match: \"interviews/**\", group: interviews }"));
                continue;
            }

            var keys = new MapReader(map, SiteShape.Document, findings);
            var match = keys.Text("match");
            if (match is null)
            {
                findings.Add(SettingsDiagnostics.WrongShape.At(map.Place, "'match' is missing: which files is this about?"));
            }

            var rule = new DocumentRule(
                match ?? "",
                keys.Word("kind"),
                keys.Text("group"),
                Attributes(keys.Nested("attributes"), findings))
            {
                Speakers = SpeakerReader.Read(keys.Nested("speakers"), SpeakerLabels.None, findings),
                Language = keys.Text("language"),
                Media = Media(keys, findings),
                Columns = SurveyColumns.Read(keys.Nested("columns"), findings),
            };
            keys.Done();
            if (match is not null)
            {
                rules.Add(rule);
                written.Add(new WrittenPattern(PatternUse.Match, match, keys.PlaceOf("match")));
            }
        }

        return EquatableArray.From(rules);
    }

    /// <summary>What a recording's address may look like.</summary>
    public const string MediaExample = "for example https://media.example.org/{id}.mp3#t={seconds}";

    /// <summary>Whether an address is one of the web: a browser opens it and runs nothing.</summary>
    public static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string? Media(MapReader keys, List<Diagnostic> findings)
    {
        var media = keys.Text("media");
        if (media is null || IsWebAddress(media))
        {
            return media;
        }

        findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf("media"), $"'{media}' is not a web address, so times are no links", MediaExample));
        return null;
    }

    private static EquatableArray<NamedValue> Attributes(MapNode? map, List<Diagnostic> findings)
    {
        var values = new List<NamedValue>();
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is TextNode text)
            {
                values.Add(new NamedValue(entry.Key.Text, text.Text));
            }
            else
            {
                findings.Add(SettingsDiagnostics.WrongShape.At(entry.Value.Place, $"attribute '{entry.Key.Text}' should be a text, but is {entry.Value.Shape}"));
            }
        }

        return values.OrderBy(v => v.Name, StringComparer.Ordinal).ToEquatableArray();
    }

    private static EquatableArray<CoderName> Coders(MapNode? map, List<Diagnostic> findings)
    {
        var coders = new List<CoderName>();
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is TextNode text)
            {
                coders.Add(new CoderName(entry.Key.Text, text.IsNothing ? entry.Key.Text : text.Text));
            }
            else
            {
                findings.Add(SettingsDiagnostics.WrongShape.At(entry.Value.Place, $"coder '{entry.Key.Text}' should be a name, but is {entry.Value.Shape}"));
            }
        }

        return coders.OrderBy(c => c.Id, StringComparer.Ordinal).ToEquatableArray();
    }

    private static EquatableArray<SeverityRule> Severities(MapNode? map, List<Diagnostic> findings)
    {
        var rules = new List<SeverityRule>();
        if (map is null)
        {
            return [];
        }

        var keys = new MapReader(map, SiteShape.Diagnostics, findings);
        foreach (var kind in DiagnosticCatalogue.All)
        {
            if (keys.Word(kind.Code) is { } word)
            {
                rules.Add(new SeverityRule(kind.Code, Enum.Parse<Severity>(word, ignoreCase: true)));
            }
        }

        keys.Done();
        return EquatableArray.From(rules);
    }
}
