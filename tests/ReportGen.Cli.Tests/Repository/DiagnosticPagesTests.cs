using System.Text.RegularExpressions;
using ReportGen.Site.Catalogue;

namespace ReportGen.Cli.Tests.Repository;

/// <summary>Every code has a page, and every page a code.</summary>
public partial class DiagnosticPagesTests
{
    private static readonly string[] s_catalogues =
        ["src/ReportGen.Engine/Diagnostics/EngineDiagnostics.cs", "src/ReportGen.Templates/TemplateProblems.cs", "src/ReportGen.Site/Catalogue/"];

    private static IEnumerable<(string Code, string Title)> Codes => DiagnosticCatalogue.All.Select(k => (k.Code, k.Title));

    [Fact]
    public void Every_code_is_explained_on_a_page_of_its_own()
    {
        var missing = Codes.Where(c => !File.Exists(Page(c.Code))).Select(c => $"{c.Code} ({c.Title})");
        Assert.True(!missing.Any(), string.Join('\n', missing));
    }

    [Fact]
    public void Every_page_is_about_a_code_that_exists_and_begins_with_its_title()
    {
        var titles = Codes.ToDictionary(c => c.Code, c => c.Title, StringComparer.Ordinal);
        var wrong = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "docs", "diagnostics"), "*.md")
            .Select(p => (Code: Path.GetFileNameWithoutExtension(p), First: File.ReadLines(p).First()))
            .Where(p => !titles.TryGetValue(p.Code, out var title) || p.First != $"# {p.Code}: {title}")
            .Select(p => $"{p.Code}: '{p.First}'{(titles.TryGetValue(p.Code, out var title) ? $" should be '# {p.Code}: {title}'" : " is no code")}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_code_means_two_things() => Assert.Equal(Codes.Count(), Codes.Select(c => c.Code).Distinct().Count());

    [Fact]
    public void A_code_is_written_in_its_catalogue_and_nowhere_else() => Breaches.None(
        from file in RepositoryFolder.Sources("src")
        where !s_catalogues.Any(c => file.StartsWith(c, StringComparison.Ordinal))
        from line in RepositoryFolder.Lines(file)
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Code().IsMatch(line)
        select $"{file}: {line.Trim()}");

    private static string Page(string code) => Path.Combine(RepositoryFolder.Root, "docs", "diagnostics", $"{code}.md");

    [GeneratedRegex(@"""[^""]*\bRG\d{4}\b")]
    private static partial Regex Code();
}
