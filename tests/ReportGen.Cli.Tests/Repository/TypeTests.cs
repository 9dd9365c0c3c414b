using System.Text.RegularExpressions;

namespace ReportGen.Cli.Tests.Repository;

/// <summary>What is asked of each type: that it can be read at once, and that its name means one thing.</summary>
public partial class TypeTests
{
    [Fact]
    public void Parts_of_a_type_together_are_no_longer_than_a_file_may_be() => Breaches.None(
        from folder in new[] { "src", "tests" }
        from file in RepositoryFolder.Sources(folder)
        let text = RepositoryFolder.Text(file)
        let space = Namespace().Match(text).Groups["name"].Value
        from Match part in Part().Matches(text)
        group file by $"{space}.{part.Groups["name"].Value}" into parts
        let lines = parts.Distinct().Sum(f => RepositoryFolder.Lines(f).Length)
        where lines > LayoutTests.LongestFile
        select $"{parts.Key} has {lines} lines in {string.Join(", ", parts.Distinct())}");

    [Fact]
    public void A_name_means_one_type_in_all_rooms_and_projects()
    {
        var types = new List<string>();
        foreach (var project in Rooms.ByProject.Keys)
        {
            using var compiled = new CompiledProject(project);
            types.AddRange(compiled.TopTypes.Where(t => t.StartsWith("ReportGen.", StringComparison.Ordinal)));
        }

        Assert.True(types.Count > 500, $"only {types.Count} types were found");
        Breaches.None(
            from type in types
            let dot = type.LastIndexOf('.')
            group type[..dot] by type[(dot + 1)..].Split('`')[0] into spaces
            where spaces.Distinct().Count() > 1
            select $"{spaces.Key} is a type of {string.Join(" and of ", spaces.Distinct())}");
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:\w+ )*partial (?:class|struct|record|interface)(?: struct| class)? (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Part();
}
