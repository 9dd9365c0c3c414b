using ReportGen.Templates.Functions;
using ReportGen.Templates.Models;
using ReportGen.Templates.Tests.Conformance;

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
    public void Every_function_that_the_page_names_exists()
    {
        var builtins = new Builtins(new TemplateSettings());
        var families = builtins.FunctionNames.Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name.Split('.')[0]).Distinct();
        var named = System.Text.RegularExpressions.Regex.Matches(TemplatePage(), $@"\b(?<family>{string.Join('|', families)})\.(?<name>[a-z_]+)\b");
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.NotNull(builtins.Find(name.Groups["family"].Value, name.Groups["name"].Value)));
    }

    [Fact]
    public void Every_part_of_the_interface_that_the_page_names_exists()
    {
        var interfaces = new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["arguments"] = typeof(FunctionArguments),
            ["TemplateSet"] = typeof(TemplateSet),
            ["model"] = typeof(TemplateModel),
            ["ResultKind"] = typeof(ResultKind),
            ["ParameterKind"] = typeof(ParameterKind),
            ["ReadSummary"] = typeof(ReadSummary),
            ["RenderResult"] = typeof(RenderResult),
        };
        var named = System.Text.RegularExpressions.Regex.Matches(TemplatePage(), $@"\b(?<type>{string.Join('|', interfaces.Keys)})\.(?<name>[A-Z]\w+)");
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.NotEmpty(interfaces[name.Groups["type"].Value].GetMember(name.Groups["name"].Value)));
    }

    [Fact]
    public void Every_case_that_comes_out_otherwise_is_listed_with_its_reason() =>
        Assert.Equal(
            ConformanceTests.Deviations,
            System.Text.RegularExpressions.Regex.Matches(TemplatePage(), @"^\| `(?<case>(cs|doc|golden)-[a-z]+/[^`]+)` \|", System.Text.RegularExpressions.RegexOptions.Multiline)
            .Select(row => row.Groups["case"].Value));

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

    private static string TemplatePage() => File.ReadAllText(Path.Combine(RepositoryFolder.Find(), "docs", "TEMPLATES.md"));
}
