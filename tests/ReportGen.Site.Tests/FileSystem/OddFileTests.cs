using System.Diagnostics;
using ReportGen.Engine.Stores;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.FileSystem;

/// <summary>Files that are not what they seem, or not for long: a build ends, says so, and the next is right.</summary>
public sealed class OddFileTests
{
    private static Workspace Small() => Workspace.With(("site.yml", "title: Study\nthemes: { checking: [verif*] }\n"), ("seeds/good.md", "I verify it.\n"));

    [Theory]
    [InlineData("seeds/pipe.md", "seeds/pipe.md: error RG1001: this file cannot be read: it is no file but a pipe, a socket or a device")]
    [InlineData("templates/parts/pipe.html", "templates/parts/pipe.html: error RG4105: this file cannot be read: it is no file but a pipe, a socket or a device")]
    [InlineData("templates/assets/pipe.png", "templates/assets/pipe.png: error RG4105: this file cannot be read: it is no file but a pipe, a socket or a device")]
    [InlineData("_site/index.html", "_site/index.html: error RG5001")]
    public void A_pipe_that_nobody_writes_to_is_not_waited_for(string path, string expected)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var project = Small();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(project.Folder, path))!);
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(project.Folder, path)]))
        {
            mkfifo.WaitForExit();
            Assert.Equal(0, mkfifo.ExitCode);
        }

        Assert.Contains(expected, Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
        Assert.True(project.Has("documents/good/index.html"));
        project.Delete(path);
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
    }

    [Theory]
    [InlineData("seeds/huge.md", "RG1001")]
    [InlineData("templates/assets/huge.bin", "RG4105")]
    public void A_file_of_more_than_a_hundred_megabytes_is_not_read(string path, string code)
    {
        using var project = Small().Edit(path, "");
        using (var stream = File.OpenWrite(Path.Combine(project.Folder, path)))
        {
            stream.SetLength(100_000_001);
        }

        Assert.Contains(
            $"{path}: error {code}: this file cannot be read: it is larger than 100 MB", Workspace.Show(project.Build(threads: 1).Diagnostics), StringComparison.Ordinal);
        Assert.True(project.Has("documents/good/index.html"));
    }

    [Theory]
    [InlineData("seeds/good.md")]
    [InlineData("templates/404.html")]
    [InlineData("site.yml")]
    [InlineData("memo.md")]
    public void A_folder_where_a_file_belongs_is_said_to_be_one(string path)
    {
        using var project = Small()
            .Edit("site.yml", "title: Study\nthemes: { checking: { any: [verif*], memo: memo.md } }\n").Edit("memo.md", "So.\n").Edit("templates/404.html", "x");
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        project.Delete(path);
        Directory.CreateDirectory(Path.Combine(project.Folder, path));
        var result = project.Build();
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == "RG0001");
        Assert.NotEqual(BuildVerdict.Bug, result.Verdict);
    }

    [Theory]
    [InlineData("seeds/z.md")]
    [InlineData("seeds/z")]
    public void A_file_that_vanishes_between_being_found_and_being_read_ends_no_build(string path)
    {
        var much = string.Concat(Enumerable.Repeat("I verify it, again and again.\n\n", 60));
        using var project = Small().Edit("seeds/a.md", much).Edit("seeds/z.md", much).Edit("seeds/z/y.md", much);
        var isGone = false;
        // The first value that is kept is made of the first document; all others have been found by then, and not been read.
        var disk = new Disk(what =>
        {
            if (!isGone && what.EndsWith("filling.part", StringComparison.Ordinal))
            {
                isGone = true;
                if (path.EndsWith(".md", StringComparison.Ordinal))
                {
                    project.Delete(path);
                }
                else
                {
                    Directory.Delete(Path.Combine(project.Folder, path), recursive: true);
                }
            }
        });
        using (var report = new Report(project.RequestFor(threads: 1) with { Disk = disk }))
        {
            var result = report.Build();
            Assert.True(isGone);
            Assert.Equal(BuildVerdict.Built, result.Verdict);
        }

        Assert.Equal(
            path.EndsWith(".md", StringComparison.Ordinal) ? (false, true) : (true, false), (project.Has("documents/z/index.html"), project.Has("documents/y/index.html")));
    }

    [Fact]
    public void An_output_folder_that_vanishes_during_a_build_is_made_whole_by_the_next()
    {
        using var project = Small();
        project.Build();
        project.Edit("seeds/good.md", "I verify it twice.\n").Leave();
        var isGone = false;
        var disk = new Disk(what =>
        {
            if (!isGone && what.StartsWith("move ", StringComparison.Ordinal) && what.EndsWith("index.html", StringComparison.Ordinal))
            {
                isGone = true;
                Directory.Delete(Path.Combine(project.Folder, "_site"), recursive: true);
            }
        });
        using (var report = new Report(project.RequestFor(threads: 1) with { Disk = disk }))
        {
            var result = report.Build();
            Assert.True(isGone);
            Assert.NotEqual(BuildVerdict.Bug, result.Verdict);
            Assert.Contains(result.Diagnostics, d => d.Code == "RG5002");
        }

        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        Assert.Contains("twice", project.Read("documents/good/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_files_that_cannot_be_written_stops_before_any_page_is_moved()
    {
        using var project = Small();
        project.Build();
        var before = project.Read("documents/good/index.html");
        project.Edit("seeds/good.md", "I verify it twice.\n").Edit("seeds/more.md", "And I verify this.\n").Leave();
        var disk = new Disk(what =>
        {
            if (what.EndsWith(".reportgen-files.new", StringComparison.Ordinal))
            {
                throw new IOException("No space left on device", 28);
            }
        });
        using (var report = new Report(project.RequestFor(threads: 1) with { Disk = disk }))
        {
            var result = report.Build();
            Assert.Equal(BuildVerdict.Unusable, result.Verdict);
            Assert.Equal("_site/.reportgen-files: error RG5002: it cannot be written: the disk is full\n", Workspace.Show(result.Diagnostics));
        }

        Assert.Equal(before, project.Read("documents/good/index.html"));
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        Assert.True(project.Has("documents/more/index.html"));
    }
}
