using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Languages;

/// <summary>A file of a language as it was found.</summary>
/// <param name="Tag">Which language, as in its name.</param>
/// <param name="Shown">How messages name it.</param>
/// <param name="Text">Its content.</param>
/// <param name="IsOwn">Whether the project wrote it, and not the tool.</param>
internal sealed record LanguageSource(string Tag, string Shown, string Text, bool IsOwn);

/// <summary>Makes the language of a report: the project's own file over the tool's, that of <c>de-AT</c> over that of <c>de</c>, and English below them all.</summary>
internal static class LanguageReader
{
    private const int ShownWords = 3;
    private const int LongestShown = 50;

    /// <summary>Reads a language.</summary>
    /// <param name="tag">What site.yml says (BCP 47).</param>
    /// <param name="config">How messages name site.yml.</param>
    /// <param name="files">All files of languages, in any order.</param>
    public static Outcome<Language> Read(string tag, string config, IReadOnlyList<LanguageSource> files)
    {
        var findings = new List<Diagnostic>();
        var sources = Names(tag).SelectMany(name => files.Where(f => f.Tag.Equals(name, StringComparison.OrdinalIgnoreCase)).OrderBy(f => !f.IsOwn)).ToList();
        var isEnglish = tag.Split('-')[0].Equals(Language.English.Tag, StringComparison.OrdinalIgnoreCase);
        if (isEnglish && !sources.Exists(s => s.IsOwn))
        {
            // The tool's file of English is there for translators; what it says is known.
            return Language.English;
        }

        var layers = sources.Select(s => (Source: s, File: LanguageFile.Read(s.Shown, s.Text, findings))).Where(l => l.File is not null).ToList();
        if (layers.Count == 0)
        {
            findings.Add(LanguageDiagnostics.NotWritten.At(
                new Place(config), $"nobody has written the report's own words in '{tag}', so they are English",
                $"write them to templates/languages/{tag}.yml: `reportgen init DIR --templates` writes en.yml, which lists all of them"));
            return Outcome.Of(Language.English, findings);
        }

        var formats = LanguageFormats.English;
        var words = new Dictionary<string, EquatableArray<WordForm>>(StringComparer.Ordinal);
        foreach (var (_, file) in Enumerable.Reverse(layers))
        {
            formats = file!.Formats(formats);
            foreach (var (english, forms) in file.Words)
            {
                words[english] = forms;
            }
        }

        if (!isEnglish && layers.Find(l => l.Source.IsOwn) is { File: not null } own)
        {
            findings.AddRange(Lacking(own.Source, words, files));
        }

        return Outcome.Of(new Language(tag, layers.Select(l => l.File!.Direction).FirstOrDefault(d => d is not null) ?? "ltr", formats, words), findings);
    }

    /// <summary>The names of a language from the narrowest to the widest: de-AT, de.</summary>
    private static IEnumerable<string> Names(string tag)
    {
        for (var name = tag; ; name = name[..name.LastIndexOf('-')])
        {
            yield return name;
            if (!name.Contains('-', StringComparison.Ordinal))
            {
                yield break;
            }
        }
    }

    private static IEnumerable<Diagnostic> Lacking(
        LanguageSource own, Dictionary<string, EquatableArray<WordForm>> words, IReadOnlyList<LanguageSource> files)
    {
        var all = files.FirstOrDefault(f => f.Tag == Language.English.Tag && !f.IsOwn) is { } english ? KeysOf(english.Text) : [];
        var lacking = all.Where(key => !words.ContainsKey(key)).ToList();
        if (lacking.Count > 0)
        {
            var first = string.Join(", ", lacking.Take(ShownWords).Select(key => $"'{Cut(key)}'"));
            yield return LanguageDiagnostics.Lacking.At(
                new Place(own.Shown), $"{lacking.Count} of the {all.Count} words of the report are missing here: {first}{(lacking.Count > ShownWords ? " …" : "")}",
                "they are shown in English");
        }
    }

    private static string Cut(string words) => words.Length <= LongestShown ? words : words[..(LongestShown - 1)].TrimEnd() + "…";

    /// <summary>The English words that a file lists, translated or not.</summary>
    public static IReadOnlyList<string> KeysOf(string text) =>
        Settings.SiteYaml.Parse("", text, []) is Settings.MapNode map && map.Find("words") is Settings.MapNode words ? [.. words.Entries.Select(e => e.Key.Text)] : [];
}
