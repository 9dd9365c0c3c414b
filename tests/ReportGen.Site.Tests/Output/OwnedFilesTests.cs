using ReportGen.Engine.Stores;
using ReportGen.Site.Output;

namespace ReportGen.Site.Tests.Output;

/// <summary>The list of files that builds wrote is looked at without reading all of it, and says the same as if it were read.</summary>
public sealed class OwnedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-owned").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(500)]
    public void What_is_on_the_list_is_found_and_nothing_else(int count)
    {
        var random = new Random(count);
        var names = Enumerable.Range(0, count).Select(_ => Name(random)).ToHashSet(StringComparer.Ordinal);
        OwnedFiles.Write(_folder, names, Disk.Plain);
        var owned = OwnedFiles.Read(_folder);
        Assert.Equal((names.Count, names.Count(n => n.EndsWith(".html", StringComparison.Ordinal))), (owned.Count, owned.PageCount));
        Assert.All(names, n => Assert.True(owned.Contains(n), n));
        Assert.All(Enumerable.Range(0, 500).Select(_ => Name(random)).Concat(["", "a", "z", "\uFFFF"]), n => Assert.Equal(names.Contains(n), owned.Contains(n)));
        Assert.Equal(names, owned.Paths);
    }

    [Theory]
    [InlineData(" a.css\nassets/b \n")]
    [InlineData("assets/b \n a.css\n")]
    public void Names_that_begin_or_end_with_a_space_keep_it(string list)
    {
        File.WriteAllText(Path.Combine(_folder, OwnedFiles.FileName), list);
        var owned = OwnedFiles.Read(_folder);
        Assert.True(owned.Contains(" a.css") && owned.Contains("assets/b "));
        Assert.Equal([" a.css", "assets/b "], owned.Paths.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("b.html\na.html\n", 2, 2)]
    [InlineData("a.html\na.html\n", 1, 1)]
    [InlineData("a.html\r\nb.csv\r\n", 2, 1)]
    [InlineData("\n\na.html\n\n", 1, 1)]
    [InlineData("a.html", 1, 1)]
    [InlineData("# mine\na.html\n# theirs\n", 1, 1)]
    [InlineData("../a.html\n/etc/a.html\nb/../../a.html\nx\\a.html\na//b.html\n./a.html\na.html\n", 1, 1)]
    public void A_list_that_somebody_edited_says_what_is_safe_in_it(string list, int count, int pages)
    {
        File.WriteAllText(Path.Combine(_folder, OwnedFiles.FileName), list);
        var owned = OwnedFiles.Read(_folder);
        Assert.Equal((count, pages), (owned.Count, owned.PageCount));
        Assert.True(owned.Contains("a.html"));
        Assert.All(["../a.html", "/etc/a.html", "# mine", "", "b/../../a.html", "x\\a.html", "a//b.html", "./a.html"], path => Assert.False(owned.Contains(path), path));
    }

    private static string Name(Random random) =>
        string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{"abc\u00E9\uE000"[random.Next(5)]}{(char)random.Next('a', 'f')}"))
        + (random.Next(2) == 0 ? ".html" : ".json");
}
