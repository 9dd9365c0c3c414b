using System.Text.RegularExpressions;

namespace ReportGen.Cli.Tests.Repository;

/// <summary>The rules of the house that a machine can check; docs/ARCHITECTURE.md says why each is there.</summary>
public partial class LayoutTests
{
    private const int LongestFile = 300;

    /// <summary>The rooms of each project in reading order: a room uses only rooms before it. ARCHITECTURE.md shows the same lists.</summary>
    private static readonly Dictionary<string, string[]> s_rooms = new(StringComparer.Ordinal)
    {
        ["ReportGen.Engine"] = ["Digests", "Diagnostics", "Tables", "Stores", "Steps", "Runs"],
        ["ReportGen.Templates"] = ["Output", "Models", "Rendering", "Functions", "Nodes", "Checks"],
        ["ReportGen.Site"] =
        [
            "Catalogue", "Settings", "Seeds", "Documents", "Codebook", "Questions", "Links", "Markup", "Evidence", "Advice", "Pages", "Output", "Rendering", "Exports",
        ],
        ["ReportGen.Cli"] = ["Printing", "Progress", "Watching", "Serving", "Commands"],
    };

    private static readonly string[] s_top =
    [
        ".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md",
        "ReportGen.sln", "docs", "global.json", "seeds", "site.yml", "src", "templates", "tests",
    ];

    [Fact]
    public void A_room_uses_only_rooms_before_it()
    {
        var breaches = new List<string>();
        foreach (var (project, rooms) in s_rooms)
        {
            foreach (var file in RepositoryFolder.Sources($"src/{project}"))
            {
                var own = Array.IndexOf(rooms, RoomOf(file, project));
                foreach (Match use in Using().Matches(RepositoryFolder.Text(file)))
                {
                    var room = Array.IndexOf(rooms, use.Groups["room"].Value);
                    if (use.Groups["project"].Value == project && own >= 0 && room > own)
                    {
                        breaches.Add($"{file} is in {rooms[own]} and uses {rooms[room]}, which comes after it");
                    }
                }
            }
        }

        AssertNone(breaches);
    }

    [Fact]
    public void Every_file_is_in_a_room_of_the_list_and_its_namespace_says_so()
    {
        var breaches = new List<string>();
        foreach (var (project, rooms) in s_rooms)
        {
            foreach (var file in RepositoryFolder.Sources($"src/{project}"))
            {
                var room = RoomOf(file, project);
                var expected = room.Length == 0 ? project : $"{project}.{room}";
                if (room.Length > 0 && !rooms.Contains(room))
                {
                    breaches.Add($"{file}: the room '{room}' is not in the list");
                }
                else if (Namespace().Match(RepositoryFolder.Text(file)) is { Success: true } found && found.Groups["name"].Value != expected)
                {
                    breaches.Add($"{file}: its namespace is {found.Groups["name"].Value}, its room {expected}");
                }
            }
        }

        AssertNone(breaches);
    }

    [Fact]
    public void Projects_use_each_other_in_one_direction()
    {
        string[] Uses(string project) => [.. Reference().Matches(RepositoryFolder.Text($"src/{project}/{project}.csproj")).Select(m => m.Groups["name"].Value).Order(StringComparer.Ordinal)];
        Assert.Empty(Uses("ReportGen.Engine"));
        Assert.Empty(Uses("ReportGen.Templates"));
        Assert.Equal(["ReportGen.Engine", "ReportGen.Templates"], Uses("ReportGen.Site"));
        Assert.Equal(["ReportGen.Site"], Uses("ReportGen.Cli"));
    }

    [Fact]
    public void Only_the_preview_knows_the_web_server_so_that_a_build_never_loads_it() => AssertNone(
        RepositoryFolder.Sources("src")
            .Where(f => !f.StartsWith("src/ReportGen.Cli/Serving/", StringComparison.Ordinal) && Web().IsMatch(RepositoryFolder.Text(f)))
            .Select(f => $"{f} uses the web server"));

    [Fact]
    public void No_file_is_longer_than_a_person_reads_at_once() => AssertNone(
        RepositoryFolder.Sources("src").Concat(RepositoryFolder.Sources("tests"))
            .Select(f => (File: f, Lines: RepositoryFolder.Lines(f).Length))
            .Where(x => x.Lines > LongestFile)
            .Select(x => $"{x.File} has {x.Lines} lines"));

    [Fact]
    public void Nothing_is_called_by_a_word_that_says_nothing() => AssertNone(
        RepositoryFolder.Sources("src").Where(f => Empty().IsMatch(Path.GetFileNameWithoutExtension(f)) || Empty().IsMatch(Path.GetDirectoryName(f)!)));

    [Fact]
    public void The_top_level_holds_what_a_visitor_looks_for_and_what_tools_insist_on() => AssertNone(
        Directory.EnumerateFileSystemEntries(RepositoryFolder.Root)
            .Select(e => Path.GetFileName(e)!)
            .Where(e => !s_top.Contains(e) && e is not (".git" or "artifacts" or "_site" or ".reportgen" or ".vs" or ".idea"))
            .Select(e => $"{e} is new at the top level"));

    [Fact]
    public void The_architecture_page_lists_the_rooms_that_there_are()
    {
        var page = RepositoryFolder.Text("docs/ARCHITECTURE.md");
        AssertNone(s_rooms.SelectMany(p => p.Value.Select(room => (p.Key, Room: room)))
            .Where(x => !page.Contains($"**{x.Room}**", StringComparison.Ordinal))
            .Select(x => $"docs/ARCHITECTURE.md does not say what {x.Key}'s room {x.Room} is for"));
    }

    private static string RoomOf(string file, string project)
    {
        var parts = file[$"src/{project}/".Length..].Split('/');
        return parts.Length == 1 ? "" : parts[0];
    }

    // A list of breaches is worth more than a count: xunit's own message would cut it.
    private static void AssertNone(IEnumerable<string> breaches)
    {
        var list = string.Join('\n', breaches);
        Assert.True(list.Length == 0, list);
    }

    [GeneratedRegex(@"^using (?:static )?(?<project>ReportGen\.\w+)\.(?<room>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"Microsoft\.AspNetCore|Microsoft\.Extensions\.(?:Hosting|DependencyInjection)")]
    private static partial Regex Web();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?(?<name>ReportGen\.\w+)\.csproj""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?:^|[/\\])?(?:Utils?|Helpers?|Common|Misc|Managers?|Core)(?:$|[/\\.])", RegexOptions.None)]
    private static partial Regex Empty();
}
