namespace ReportGen.Templates.Tests;

public sealed class DocumentationTests
{
    [Fact]
    public void Every_code_has_a_page_with_its_title()
    {
        foreach (var (code, title) in TemplateProblems.All)
        {
            var page = Path.Combine(RepositoryFolder.Find(), "docs", "diagnostics", $"{code}.md");
            Assert.True(File.Exists(page), $"docs/diagnostics/{code}.md is missing.");
            Assert.StartsWith($"# {code}: {title}\n", File.ReadAllText(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_code_in_the_source_is_listed()
    {
        var listed = TemplateProblems.All.Select(problem => problem.Code).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Find(), "src", "ReportGen.Templates"), "*.cs", SearchOption.AllDirectories))
        {
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), @"\bRG4\d\d\d\b"))
            {
                Assert.Contains(match.Value, listed);
            }
        }
    }
}
