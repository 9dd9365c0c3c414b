using System.Text;
using ReportGen.Engine.Stores;
using ReportGen.Site.Output;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Tests.Output;

/// <summary>Only what differs is written, only what is ours is deleted.</summary>
public sealed class OutputWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(params (string Path, string Text)[] files) => Write([], files);

    private string Write(string[] kept, params (string Path, string Text)[] files)
    {
        using var staging = new Staging(_folder, writes: true, Disk.Plain);
        var made = files.Select(f => staging.Take(f.Path, Encoding.UTF8.GetBytes(f.Text))).ToList();
        var (summary, findings) = new OutputWriter(_folder, staging, Stamps.None(), Disk.Plain)
            .Write(new Publication(made, kept.ToHashSet(), null), lost => Assert.Empty(lost), CancellationToken.None);
        return $"written {string.Join(' ', summary.Written)}; deleted {string.Join(' ', summary.Deleted)}; same {summary.UpToDate}; "
            + $"{string.Join(' ', findings.Select(f => f.Code + " " + f.Place.File.Replace(Path.GetFileName(_folder), "_site", StringComparison.Ordinal)))}";
    }

    private string Text(string path) => File.ReadAllText(Path.Combine(_folder, path));

    [Fact]
    public void A_second_time_nothing_is_written()
    {
        Assert.Equal("written a.html b/c.html; deleted ; same 0; ", Write(("a.html", "a"), ("b/c.html", "c")));
        var before = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
        Assert.Equal("written ; deleted ; same 2; ", Write(("a.html", "a"), ("b/c.html", "c")));
        Assert.Equal(before, Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void Pages_that_are_no_more_are_deleted_with_the_folders_they_leave_empty()
    {
        Write(("a.html", "a"), ("b/c.html", "c"));
        Assert.Equal("written ; deleted b/c.html; same 1; ", Write(("a.html", "a")));
        Assert.False(Directory.Exists(Path.Combine(_folder, "b")));
    }

    [Fact]
    public void Foreign_files_are_neither_deleted_nor_overwritten()
    {
        File.WriteAllText(Path.Combine(_folder, "CNAME"), "example.org");
        File.WriteAllText(Path.Combine(_folder, "a.html"), "mine");
        Assert.Equal("written b.html; deleted ; same 0; RG5001 _site/a.html", Write(("a.html", "a"), ("b.html", "b")));
        Assert.Equal("written ; deleted b.html; same 0; RG5001 _site/a.html", Write(("a.html", "a")));
        Assert.Equal(("mine", "example.org"), (Text("a.html"), Text("CNAME")));
    }

    [Fact]
    public void A_foreign_file_with_the_very_bytes_becomes_ours()
    {
        File.WriteAllText(Path.Combine(_folder, "a.html"), "a");
        Assert.Equal("written ; deleted ; same 1; ", Write(("a.html", "a")));
        Assert.Equal("written ; deleted a.html; same 0; ", Write());
    }

    [Fact]
    public void A_page_edited_by_hand_is_written_again()
    {
        Write(("a.html", "a"));
        File.WriteAllText(Path.Combine(_folder, "a.html"), "A");
        Assert.Equal("written a.html; deleted ; same 0; ", Write(("a.html", "a")));
    }

    [Fact]
    public void A_page_that_could_not_be_made_stays_as_it_was()
    {
        Write(("a.html", "a"), ("b.html", "b"));
        Assert.Equal("written ; deleted ; same 1; ", Write(["b.html"], ("a.html", "a")));
        Assert.Equal("b", Text("b.html"));
    }

    [Fact]
    public void A_list_that_was_tampered_with_deletes_nothing_outside()
    {
        var outside = Path.Combine(Path.GetDirectoryName(_folder)!, Path.GetFileName(_folder) + ".txt");
        File.WriteAllText(outside, "keep");
        File.WriteAllText(Path.Combine(_folder, OwnedFiles.FileName), $"../{Path.GetFileName(outside)}\n/etc/hostname\n");
        Write(("a.html", "a"));
        Assert.True(File.Exists(outside));
        File.Delete(outside);
    }

    [Fact]
    public void One_build_at_a_time_holds_the_folder()
    {
        using var first = OutputLock.Take(_folder);
        Assert.NotNull(first);
        Assert.Null(OutputLock.Take(_folder));
        first.Dispose();
        using var second = OutputLock.Take(_folder);
        Assert.NotNull(second);
    }
}
