using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Tests.Seeds;

/// <summary>What is known of files without reading them goes from build to build, and no further than it is certain.</summary>
public sealed class StampsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-stamps-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    // As at the end of a process, which waits until what was just written is certain.
    private Stamps Next(Stamps stamps) => stamps.Write(At("stamps"), "here", 7, 1, waits: true, Disk.Plain);

    private Stamps Known(params string[] names)
    {
        Directory.CreateDirectory(At("out"));
        var stamps = Stamps.None();
        foreach (var name in names)
        {
            File.WriteAllText(At("out/" + name), name);
            stamps.Note(At("out/" + name), FileStamp.Of(At("out/" + name)), Digest.Of(File.ReadAllBytes(At("out/" + name))));
        }

        return Next(stamps);
    }

    [StampFact]
    public void A_file_that_was_deleted_by_the_build_is_not_missed_by_the_next()
    {
        var stamps = Known("a", "b");
        Assert.True(stamps.Hold(At("out"), 1));
        File.Delete(At("out/b"));
        stamps.NoteGone(At("out/b"));
        Assert.True(Next(stamps).Hold(At("out"), 1));
    }

    [StampFact]
    public void Files_that_are_trusted_are_known_to_the_next_build_which_asks_about_them()
    {
        var stamps = Known("a", "b");
        File.Delete(At("out/b"));
        stamps.Trust(At("out"));
        var next = Next(stamps);
        Assert.Equal(2, next.Count);
        Assert.False(next.Hold(At("out"), 1));
    }

    // The clock of the file system ticks while one waits for it: once is not enough to tell.
    [StampFact]
    public void After_the_end_of_a_process_all_that_it_wrote_is_certain_whenever_it_ended()
    {
        for (var time = 0; time < 20; time++)
        {
            Known("a", "b");
            Assert.Equal((7, 2), (Stamps.Read(At("stamps"), "here") is var read ? read.Run : 0, read.Count));
        }
    }

    [StampFact]
    public void What_nobody_asked_about_is_forgotten()
    {
        var stamps = Known("a", "b");
        Assert.NotNull(stamps.DigestOf(At("out/a")));
        Assert.Equal(1, Next(stamps).Count);
    }
}
