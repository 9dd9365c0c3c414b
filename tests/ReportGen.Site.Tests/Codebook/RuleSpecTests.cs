namespace ReportGen.Site.Tests.Codebook;

/// <summary>The examples of tests/specs/rules are what the rule language means.</summary>
public sealed class RuleSpecTests
{
    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var example in RuleExample.ReadFile(file))
            {
                data.Add(example.File, example.Line);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_codes_what_its_specification_says(string file, int line)
    {
        var example = RuleExample.ReadFile(Path.Combine(Folder(), file)).Single(e => e.Line == line);

        Assert.Equal($"{example}\n{example.Coded}", $"{example}\n{example.Run()}");
    }

    [Fact]
    public void There_are_examples_of_every_part_of_the_language() =>
        Assert.Equal(
            ["near.md", "rules.md", "scope.md", "sentences.md", "terms.md", "units.md"],
            Directory.GetFiles(Folder(), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "specs", "rules")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("tests/specs/rules"), "tests", "specs", "rules");
    }
}
