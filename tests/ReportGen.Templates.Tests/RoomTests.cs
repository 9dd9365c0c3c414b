using System.Text.RegularExpressions;

namespace ReportGen.Templates.Tests;

public sealed class RoomTests
{
    private static readonly string[] Rooms = ["Output", "Models", "Rendering", "Functions", "Nodes", "Checks"];

    [Fact]
    public void A_room_uses_only_rooms_before_it()
    {
        var source = Path.Combine(RepositoryFolder.Find(), "src", "ReportGen.Templates");
        Assert.Equal(Rooms.Order(), Directory.EnumerateDirectories(source).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order());
        foreach (var room in Rooms)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(source, room), "*.cs"))
            {
                var text = File.ReadAllText(file);
                Assert.Contains($"namespace ReportGen.Templates.{room};", text, StringComparison.Ordinal);
                foreach (Match match in Regex.Matches(text, @"^using ReportGen\.Templates\.(\w+);", RegexOptions.Multiline))
                {
                    Assert.True(Array.IndexOf(Rooms, match.Groups[1].Value) < Array.IndexOf(Rooms, room), $"{file} uses {match.Groups[1].Value}.");
                }
            }
        }
    }

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        foreach (var folder in (string[])["src/ReportGen.Templates", "tests/ReportGen.Templates.Tests"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Find(), folder), "*.cs", SearchOption.AllDirectories))
            {
                Assert.True(File.ReadLines(file).Count() <= 300, $"{file} has more than 300 lines.");
            }
        }
    }
}
