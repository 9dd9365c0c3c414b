using System.Text.RegularExpressions;

namespace ReportGen.Cli.Tests.Repository;

/// <summary>docs/SECURITY.md names the tests that show what it promises: each is there.</summary>
public partial class SecurityPageTests
{
    private static readonly string s_page = RepositoryFolder.Text("docs/SECURITY.md");

    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var files = RepositoryFolder.Sources("tests").ToLookup(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal);
        var named = Named().Matches(s_page).Select(m => (Class: m.Groups["class"].Value, Method: m.Groups["method"].Value)).Distinct().ToList();
        Assert.True(named.Count > 30, $"the page names {named.Count} tests");
        var lost = named.Where(n => !files[n.Class].Any(f => Regex.IsMatch(RepositoryFolder.Text(f), $@"\[\w*(Fact|Theory)\b[\s\S]*?public (?:async Task|void) {n.Method}\(")))
            .ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost.Select(n => $"docs/SECURITY.md names {n.Class}.{n.Method}, which is not there")));
    }

    [Fact]
    public void Every_promise_and_every_limit_names_a_test() => Assert.All(
        s_page.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal))
            .SkipWhile(l => !l.StartsWith("| promise", StringComparison.Ordinal))
            .Where(l => !l.StartsWith("| promise", StringComparison.Ordinal) && !l.StartsWith("| what |", StringComparison.Ordinal)),
        line => Assert.Matches(Named(), line));

    [Fact]
    public void Every_code_that_the_page_names_has_a_page() => Assert.All(
        Code().Matches(s_page).Select(m => m.Value).Distinct(),
        code => Assert.True(File.Exists(Path.Combine(RepositoryFolder.Root, "docs", "diagnostics", $"{code}.md")), code));

    [Fact]
    public void The_first_page_leads_there() => Assert.Contains("(docs/SECURITY.md)", RepositoryFolder.Text("README.md"), StringComparison.Ordinal);

    [GeneratedRegex(@"`(?<class>[A-Z]\w+(?:Tests|Properties))\.(?<method>[A-Z]\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"RG\d{4}")]
    private static partial Regex Code();
}
