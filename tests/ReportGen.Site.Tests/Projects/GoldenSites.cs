namespace ReportGen.Site.Tests.Projects;

/// <summary>
/// Every project under tests/sites is built, and what comes out is compared with its folder <c>expected</c>: the list of files, the
/// findings, and the bytes of every file that is kept there. UPDATE_GOLDEN=1 rewrites what is kept, for a person to review.
/// </summary>
public class GoldenSites
{
    private static readonly string s_sites = Path.Combine(Repository.Root, "tests", "sites");

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(s_sites).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_gives_the_report_that_is_expected_of_it(string project)
    {
        using var workspace = Workspace.From(Path.Combine(s_sites, project));
        var result = workspace.Build();
        var files = Directory.Exists(Path.Combine(workspace.Folder, "_site")) ? workspace.Files() : [];
        var actual = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["files.txt"] = $"verdict: {result.Verdict}\n{string.Concat(files.Select(f => f + "\n"))}",
            ["findings.txt"] = Workspace.Show(result.Diagnostics),
        };
        var expected = Path.Combine(s_sites, project, "expected");
        foreach (var kept in Kept(expected).Where(k => !actual.ContainsKey(k)))
        {
            actual[kept] = workspace.Has(kept) ? workspace.Read(kept) : "(not written)";
        }

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Update(expected, actual);
        }

        foreach (var (path, text) in actual)
        {
            var file = Path.Combine(expected, path);
            Assert.True(File.Exists(file), $"{project}: expected/{path} is missing; it would be:\n{text}");
            Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
        }
    }

    private static IEnumerable<string> Kept(string expected) => Directory.Exists(expected)
        ? Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(expected, f).Replace('\\', '/'))
        : [];

    private static void Update(string expected, SortedDictionary<string, string> actual)
    {
        foreach (var (path, text) in actual)
        {
            var file = Path.Combine(expected, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
