using ReportGen.Site.Languages;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Languages;

/// <summary>The files of languages that come with the tool.</summary>
internal static class ToolLanguages
{
    public static string Text(string tag) => File.ReadAllText(Path.Combine(Repository.Root, "templates", "languages", tag + ".yml")).ReplaceLineEndings("\n");

    public static LanguageSource Source(string tag) => new(tag, $"templates/languages/{tag}.yml", Text(tag), IsOwn: false);

    /// <summary>A language in which nothing is wrong.</summary>
    public static Language Read(string tag)
    {
        var (language, findings) = LanguageReader.Read(tag, "site.yml", [Source(tag)]);
        Assert.Empty(findings);
        return language!;
    }
}
