using System.Text.RegularExpressions;

namespace ReportGen.Cli.Tests.Repository;

/// <summary>Rooms depend one way, whatever is imported: what counts is what was compiled.</summary>
public partial class RoomTests
{
    public static TheoryData<string> Projects => [.. Rooms.ByProject.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_uses_only_rooms_before_it(string project)
    {
        using var compiled = new CompiledProject(project);
        var rooms = Rooms.ByProject[project];
        Breaches.None(
            from use in compiled.Uses()
            where IsOurs(use.User, project) && IsOurs(use.Used, project)
            let user = Rooms.Of(use.User, project)
            let used = Rooms.Of(use.Used, project)
            where user.Length > 0 && used.Length > 0 && Array.IndexOf(rooms, used) > Array.IndexOf(rooms, user)
            select $"{use.User} is in {user} and uses {use.Used}, whose room comes after it");
    }

    /// <summary>What stands at a project's top puts its rooms together, and they know nothing of it. What the templates' own words are is there for all.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_does_not_use_what_uses_the_rooms(string project)
    {
        string[] words = ["TemplateModel", "TemplateProblem", "TemplateProblems", "TemplateSettings"];
        using var compiled = new CompiledProject(project);
        Breaches.None(
            from use in compiled.Uses()
            where IsOurs(use.User, project) && IsOurs(use.Used, project) && Rooms.Of(use.User, project).Length > 0 && Rooms.Of(use.Used, project).Length == 0
            where project != "ReportGen.Templates" || !words.Contains(use.Used[(project.Length + 1)..].Split('.')[0])
            select $"{use.User} uses {use.Used}, which is in no room");
    }

    [Theory]
    [InlineData("ReportGen.Engine.Runs.Run", "ReportGen.Engine.Steps.StepOrder")]
    [InlineData("ReportGen.Engine.Runs.Explainer", "ReportGen.Engine.Tables.Change")]
    [InlineData("ReportGen.Engine.Diagnostics.Diagnostic", "ReportGen.Engine.Digests.IStored`1")]
    public void What_a_type_uses_is_seen_in_bodies_members_and_bases(string user, string used)
    {
        using var compiled = new CompiledProject("ReportGen.Engine");
        Assert.Contains((user, used), compiled.Uses());
    }

    [Fact]
    public void Every_file_is_in_a_room_of_the_list_and_its_namespace_says_so() => Breaches.None(
        from project in Rooms.ByProject.Keys
        from file in RepositoryFolder.Sources($"src/{project}")
        let room = RoomOf(file, project)
        let expected = room.Length == 0 ? project : $"{project}.{room}"
        let found = Namespace().Match(RepositoryFolder.Text(file))
        where (room.Length > 0 && !Rooms.ByProject[project].Contains(room)) || (found.Success && found.Groups["name"].Value != expected)
        select $"{file}: its namespace is {found.Groups["name"].Value}, its room '{room}'");

    [Fact]
    public void The_architecture_page_lists_the_rooms_that_there_are()
    {
        var page = RepositoryFolder.Text("docs/ARCHITECTURE.md");
        Breaches.None(
            from project in Rooms.ByProject
            from room in project.Value
            where !page.Contains($"**{room}**", StringComparison.Ordinal)
            select $"docs/ARCHITECTURE.md does not say what {project.Key}'s room {room} is for");
    }

    // What the compiler makes of its own belongs to no project.
    private static bool IsOurs(string type, string project) => type.StartsWith(project + ".", StringComparison.Ordinal);

    private static string RoomOf(string file, string project)
    {
        var parts = file[$"src/{project}/".Length..].Split('/');
        return parts.Length == 1 ? "" : parts[0];
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
