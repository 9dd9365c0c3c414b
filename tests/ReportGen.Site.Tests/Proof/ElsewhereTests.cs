using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Proof;

/// <summary>A cache that is older than it seems, or lies elsewhere, and files whose times say nothing: the next build is what a clean build is.</summary>
public sealed class ElsewhereTests
{
    private const string Settings = "title: Study\nthemes: { checking: [verif*], speed: [fast*] }\nquestions: { check: How do you check it? }\n";

    private static Workspace Small()
    {
        var workspace = Workspace.With(
            ("site.yml", Settings),
            ("seeds/a.md", "Assistant: How do you check it?\n\nUser: I verify every number.\n"),
            ("seeds/b.md", "Assistant: How do you check it?\n\nUser: It is faster than I am.\n"));
        workspace.Build();
        return workspace;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_old_copy_of_the_cache_costs_time_only(bool isSiteOldToo)
    {
        using var workspace = Small();
        workspace.Leave();
        var old = Path.Combine(workspace.Folder, "old");
        Copy(Path.Combine(workspace.Folder, ".reportgen"), Path.Combine(old, ".reportgen"));
        Copy(Path.Combine(workspace.Folder, "_site"), Path.Combine(old, "_site"));
        workspace.Edit("seeds/b.md", "Assistant: How do you check it?\n\nUser: It is fast, and verified.\n").Edit("seeds/c.md", "Fast.\n");
        workspace.Build();
        workspace.Leave();
        PutBack(".reportgen");
        if (isSiteOldToo)
        {
            PutBack("_site");
        }

        Directory.Delete(old, recursive: true);
        workspace.Build();
        workspace.Edit("seeds/a.md", "Assistant: How do you check it?\n\nUser: I do not.\n");
        Ran.Again(workspace, isNewProcess: true).LikeAClean();

        void PutBack(string folder)
        {
            Directory.Delete(Path.Combine(workspace.Folder, folder), recursive: true);
            Copy(Path.Combine(old, folder), Path.Combine(workspace.Folder, folder));
        }
    }

    [Fact]
    public void A_project_and_its_cache_elsewhere_under_new_times_need_nothing_made_again()
    {
        using var workspace = Small();
        workspace.Leave();
        using var other = Elsewhere(workspace);
        using var report = new Report(other.RequestFor(threads: 2) with { TrustsStamps = false });
        new Ran(other, report.Build()).OnlyLooked();
        Assert.Equal(Site(workspace), Site(other));
    }

    [Fact]
    public void A_cache_elsewhere_without_its_site_gives_the_same_site()
    {
        using var workspace = Small();
        workspace.Leave();
        using var other = Elsewhere(workspace);
        Directory.Delete(Path.Combine(other.Folder, "_site"), recursive: true);
        using (var report = new Report(other.RequestFor(threads: 2) with { TrustsStamps = false }))
        {
            new Ran(other, report.Build()).Not("read", "name", "answer", "link", "code", "sum up", "plan pages", "plan files");
        }

        Assert.Equal(Site(workspace), Site(other));
    }

    [Theory]
    [InlineData(1970)]
    [InlineData(2100)]
    public void Clocks_that_are_wrong_hide_no_edit(int year)
    {
        using var workspace = Small();
        Date(workspace, year);
        workspace.Build();
        workspace.Edit("seeds/b.md", "Assistant: How do you check it?\n\nUser: It is faster than I was.\n");
        Date(workspace, year);
        Ran.Again(workspace, isNewProcess: true).Step("read", "b.md").LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_edit_of_the_same_length_right_after_a_build_is_seen(bool isNewProcess)
    {
        using var workspace = Small();
        for (var i = 0; i < 12; i++)
        {
            // No pause between the end of a build and the edit, nor between the edit and the next build; every other edit keeps its time.
            var path = Path.Combine(workspace.Folder, "seeds", "b.md");
            var time = File.GetLastWriteTimeUtc(path);
            workspace.Edit("seeds/b.md", $"Assistant: How do you check it?\n\nUser: It is faster than No. {i:00}.\n");
            if (i % 2 == 1)
            {
                File.SetLastWriteTimeUtc(path, time);
            }

            Ran.Again(workspace, isNewProcess).Step("read", "b.md");
            Assert.Contains($"than No. {i:00}.", workspace.Read("data/documents/b.json"), StringComparison.Ordinal);
        }
    }

    private static Workspace Elsewhere(Workspace workspace)
    {
        var other = Workspace.From(workspace.Folder);
        Date(other, 2001);
        return other;
    }

    private static void Date(Workspace workspace, int year)
    {
        foreach (var file in Directory.EnumerateFiles(workspace.Folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(year, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        }
    }

    private static Dictionary<string, string> Site(Workspace workspace) => workspace.Files().ToDictionary(f => f, workspace.Read, StringComparer.Ordinal);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
