using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Tests.Stores;

/// <summary>A file is what was written, takes the place of another, and never that of anything else.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-disk-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [Fact]
    public void What_a_file_replaces_waits_in_its_place_where_the_system_can_exchange_them()
    {
        File.WriteAllText(At("new"), "new");
        File.WriteAllText(At("there"), "old");
        Disk.Plain.Swap(At("new"), At("there"));
        Assert.Equal("new", File.ReadAllText(At("there")));
        Assert.True(!File.Exists(At("new")) || File.ReadAllText(At("new")) == "old");
    }

    [Fact]
    public void A_file_goes_where_nothing_is()
    {
        File.WriteAllText(At("new"), "new");
        Disk.Plain.Swap(At("new"), At("there"));
        Assert.Equal(["there"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_keeps_its_place_and_what_is_in_it()
    {
        File.WriteAllText(At("new"), "new");
        Directory.CreateDirectory(At("there"));
        File.WriteAllText(At("there/mine"), "mine");
        Assert.ThrowsAny<SystemException>(() => Disk.Plain.Swap(At("new"), At("there")));
        Assert.Equal(("new", "mine"), (File.ReadAllText(At("new")), File.ReadAllText(At("there/mine"))));
    }

    [Fact]
    public void A_link_is_replaced_and_what_it_leads_to_is_left_alone()
    {
        File.WriteAllText(At("new"), "new");
        File.WriteAllText(At("far"), "far");
        File.CreateSymbolicLink(At("there"), At("far"));
        Disk.Plain.Swap(At("new"), At("there"));
        Assert.Null(new FileInfo(At("there")).LinkTarget);
        Assert.Equal(("new", "far"), (File.ReadAllText(At("there")), File.ReadAllText(At("far"))));
    }

    [Theory]
    [InlineData()]
    [InlineData(0, 5)]
    [InlineData(262_144)]
    [InlineData(262_143, 2, 262_144)]
    [InlineData(700, 700, 600_000, 0, 700, 300_000, 1)]
    public void A_file_that_is_written_part_after_part_is_all_of_them_and_is_measured_on_the_way(params int[] lengths)
    {
        var random = new Random(lengths.Sum());
        var parts = Array.ConvertAll(lengths, l =>
        {
            var bytes = new byte[l];
            random.NextBytes(bytes);
            return bytes;
        });
        var all = parts.SelectMany(p => p).ToArray();
        var path = At("file");

        var (digest, length) = Disk.Plain.Write(path, parts.Select(p => (ReadOnlyMemory<byte>)p));

        Assert.Equal(all, File.ReadAllBytes(path));
        Assert.Equal((Digest.Of(all), all.Length), (digest, length));
    }
}
