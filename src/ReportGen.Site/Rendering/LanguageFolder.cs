using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Languages;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Rendering;

/// <summary>Finds the files of languages among the templates: the tool's, and the project's own, which may stand in their place and still leave words to them.</summary>
internal static class LanguageFolder
{
    private const string Extension = ".yml";

    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The language that site.yml names.</summary>
    public static Outcome<Language> Read(SiteSettings settings, ConfigFile config, Table<TemplateFile> files)
    {
        var findings = new List<Diagnostic>();
        var read = LanguageReader.Read(settings.Language, config.File, [.. files.Values.Where(IsOne).SelectMany(f => Sources(f, findings))]);
        return new(read.Value, read.Diagnostics.Concat(findings).ToEquatableArray());
    }

    private static bool IsOne(TemplateFile file) => file.IsLanguage && file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<LanguageSource> Sources(TemplateFile file, List<Diagnostic> findings)
    {
        var tag = file.Path[TemplateFile.Languages.Length..^Extension.Length];
        var usual = TemplateFolder.UsualFile(file.Path);
        var isOwn = usual is null || !file.Bytes.Span.SequenceEqual(usual);
        if (usual is not null)
        {
            yield return new LanguageSource(tag, file.Shown, Encoding.UTF8.GetString(usual), IsOwn: false);
        }

        if (isOwn && Text(file, findings) is { } text)
        {
            yield return new LanguageSource(tag, file.Shown, text, IsOwn: true);
        }
    }

    private static string? Text(TemplateFile file, List<Diagnostic> findings)
    {
        try
        {
            return s_strict.GetString(file.Bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            findings.Add(TemplateDiagnostics.NotText.At(new Place(file.Shown), "this file is not UTF-8 text", "save it as UTF-8"));
            return null;
        }
    }
}
