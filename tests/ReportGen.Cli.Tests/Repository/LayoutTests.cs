using System.Text.RegularExpressions;

namespace ReportGen.Cli.Tests.Repository;

/// <summary>The rules of the house that a machine can check; docs/ARCHITECTURE.md says why each is there.</summary>
public partial class LayoutTests
{
    /// <summary>The lines of a file, and of all parts of a type.</summary>
    public const int LongestFile = 300;

    private const int WidestLine = 180;

    private static readonly string[] s_top =
    [
        ".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md",
        "ReportGen.sln", "docs", "global.json", "seeds", "site.yml", "src", "templates", "tests",
    ];

    [Fact]
    public void Projects_use_each_other_in_one_direction()
    {
        string[] Uses(string project) =>
            [.. Reference().Matches(RepositoryFolder.Text($"src/{project}/{project}.csproj")).Select(m => m.Groups["name"].Value).Order(StringComparer.Ordinal)];
        Assert.Empty(Uses("ReportGen.Engine"));
        Assert.Empty(Uses("ReportGen.Templates"));
        Assert.Equal(["ReportGen.Engine", "ReportGen.Templates"], Uses("ReportGen.Site"));
        Assert.Equal(["ReportGen.Site"], Uses("ReportGen.Cli"));
    }

    [Fact]
    public void Only_the_preview_knows_the_web_server_so_that_a_build_never_loads_it() => Breaches.None(
        RepositoryFolder.Sources("src")
            .Where(f => !f.StartsWith("src/ReportGen.Cli/Serving/", StringComparison.Ordinal) && Web().IsMatch(RepositoryFolder.Text(f)))
            .Select(f => $"{f} uses the web server"));

    [Fact]
    public void No_file_is_longer_than_a_person_reads_at_once() => Breaches.None(
        RepositoryFolder.Sources("src").Concat(RepositoryFolder.Sources("tests"))
            .Select(f => (File: f, Lines: RepositoryFolder.Lines(f).Length))
            .Where(x => x.Lines > LongestFile)
            .Select(x => $"{x.File} has {x.Lines} lines"));

    [Fact]
    public void No_line_is_wider_than_a_screen() => Breaches.None(
        from folder in new[] { "src", "tests" }
        from file in RepositoryFolder.Sources(folder)
        from line in CodeLines.Outside(RepositoryFolder.Lines(file))
        where line.Text.Length > WidestLine
        select $"{file}({line.Number}) has {line.Text.Length} characters");

    [Fact]
    public void Nothing_is_called_by_a_word_that_says_nothing() => Breaches.None(
        RepositoryFolder.Sources("src").Where(f => Empty().IsMatch(Path.GetFileNameWithoutExtension(f)) || Empty().IsMatch(Path.GetDirectoryName(f)!)));

    [Fact]
    public void The_top_level_holds_what_a_visitor_looks_for_and_what_tools_insist_on() => Breaches.None(
        Directory.EnumerateFileSystemEntries(RepositoryFolder.Root)
            .Select(e => Path.GetFileName(e)!)
            .Where(e => !s_top.Contains(e) && e is not (".git" or "artifacts" or "_site" or ".reportgen" or ".vs" or ".idea"))
            .Select(e => $"{e} is new at the top level"));

    [GeneratedRegex(@"Microsoft\.AspNetCore|Microsoft\.Extensions\.(?:Hosting|DependencyInjection)")]
    private static partial Regex Web();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?(?<name>ReportGen\.\w+)\.csproj""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?:^|[/\\])?(?:Utils?|Helpers?|Common|Misc|Managers?|Core)(?:$|[/\\.])", RegexOptions.None)]
    private static partial Regex Empty();
}
