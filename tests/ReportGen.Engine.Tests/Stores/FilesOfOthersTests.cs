using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Tests.Stores;

/// <summary>A store touches its own files and no others, whatever those are called.</summary>
public sealed class FilesOfOthersTests : IDisposable
{
    private static readonly Digest s_me = Digest.Of("this program"u8);

    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-others-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Store Open() => Store.Open(_folder, s_me, Disk.Plain)!;

    [Fact]
    public void Removing_a_store_leaves_the_files_of_others()
    {
        using (var store = Open())
        {
            store.Commit(new Manifest(1, new Dictionary<string, ManifestStep>()));
        }

        File.WriteAllText(Path.Combine(_folder, "mine.txt"), "mine");
        Assert.Contains("CURRENT", Store.Remove(_folder, [], Disk.Plain)!);
        Assert.Equal(["mine.txt"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("0000000001.pack")]
    [InlineData("0000000001c.pack")]
    [InlineData("0000000001.manifest")]
    [InlineData("2026010112.pack")]
    [InlineData("2026010112.manifest")]
    [InlineData("objects.pack")]
    [InlineData("app.manifest")]
    [InlineData("song.part")]
    [InlineData("draft.new")]
    [InlineData("stamps.new")]
    [InlineData("mine.txt")]
    public void What_others_wrote_stays_whatever_it_is_called(string name)
    {
        const string text = "mine";
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        var kept = Digest.Of("kept"u8);
        using (var store = Open())
        {
            store.Put(kept, "kept"u8);
            for (var pack = 0; pack < 9; pack++)
            {
                store.Put(Digest.Of(Encoding.UTF8.GetBytes($"old {pack}")), new byte[1000]);
                store.Commit(new Manifest(pack + 1, new Dictionary<string, ManifestStep>()));
            }

            store.Compact(() => [kept]);
            Assert.Equal(text, File.ReadAllText(file));
        }

        Assert.NotEmpty(Store.Remove(_folder, [], Disk.Plain)!);
        Assert.Equal([name], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("CURRENT")]
    [InlineData("CURRENT.new")]
    [InlineData("filling.part")]
    [InlineData("compact.part")]
    public void A_folder_where_others_have_files_of_the_same_names_is_not_used(string name)
    {
        File.WriteAllText(Path.Combine(_folder, name), "mine");
        Assert.Null(Store.Open(_folder, s_me, Disk.Plain));
        Assert.Empty(Store.Remove(_folder, [], Disk.Plain)!);
        Assert.Equal([name], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, name)));
    }
}
