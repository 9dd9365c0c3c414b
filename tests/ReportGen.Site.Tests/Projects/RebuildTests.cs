using ReportGen.Engine.Tables;

namespace ReportGen.Site.Tests.Projects;

/// <summary>A second build in the same process runs what an edit touches, and gives what a build from nothing gives.</summary>
public sealed class RebuildTests
{
    private static Workspace Small() => Workspace.With(
        ("site.yml", "title: Study\nthemes: { checking: [verif*], speed: [fast*] }\nquestions: { check: How do you check it? }\n"),
        ("seeds/a.md", "Assistant: How do you check it?\n\nUser: I verify every number.\n"),
        ("seeds/b.md", "Assistant: How do you check it?\n\nUser: It is faster than I am.\n"));

    private static string Ran(BuildResult result, string step) => string.Join(' ', result.Run!.Ledger
        .Where(r => r.Step == step && r.Reason is not Reason.Cached)
        .Select(r => $"{r.Key}:{r.Reason}"));

    [Fact]
    public void Nothing_changed_means_nothing_runs_and_nothing_is_written()
    {
        using var workspace = Small();
        workspace.Build();
        var again = workspace.BuildAgain();
        Assert.Empty(again.Run!.Ledger);
        Assert.Equal(0, again.Rendered);
        Assert.Empty(again.Output.Written);
        Assert.Empty(again.Output.Deleted);
    }

    [Fact]
    public void An_edited_document_reaches_its_own_page_and_the_themes_it_touches()
    {
        using var workspace = Small();
        workspace.Build();
        workspace.Edit("seeds/b.md", "Assistant: How do you check it?\n\nUser: It is faster than I ever was.\n");
        var again = workspace.BuildAgain();
        Assert.Equal("b.md:Modified", Ran(again, "read"));
        Assert.Equal("b:Modified", Ran(again, "code"));
        Assert.Equal(":Modified", Ran(again, "sum up"));
        Assert.DoesNotContain("checking", Ran(again, "render"), StringComparison.Ordinal);
        Assert.Contains("themes/speed/index.html:Modified", Ran(again, "render"), StringComparison.Ordinal);
        Assert.DoesNotContain("documents/a/", Ran(again, "render"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_added_above_changes_no_other_page()
    {
        using var workspace = Small();
        workspace.Build();
        workspace.Edit("seeds/b.md", "\n\nAssistant: How do you check it?\n\nUser: It is faster than I am.\n");
        var again = workspace.BuildAgain();
        Assert.Equal("documents/b/index.html:Modified", Ran(again, "render"));
        Assert.Equal(["data/codings.csv", "data/documents/b.json", "documents/b/index.html", "documents/b/index.md"], again.Output.Written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_label_reaches_what_shows_it_and_codes_nothing_again()
    {
        using var workspace = Small();
        workspace.Build();
        workspace.Edit("site.yml", "title: Study\nthemes: { checking: { label: Looking twice, any: [verif*] }, speed: [fast*] }\nquestions: { check: How do you check it? }\n");
        var again = workspace.BuildAgain();
        Assert.Equal("", Ran(again, "code"));
        Assert.Contains("Looking twice", workspace.Read("themes/checking/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("documents/b/", Ran(again, "render"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void After_any_edits_the_site_is_what_a_clean_build_gives(int threads)
    {
        using var workspace = Small();
        workspace.Build(threads);
        workspace.Edit("seeds/c.md", "---\ntitle: A note\n---\nSee [[a]] and [[nobody]]. Fast and verified.\n").Delete("seeds/a.md");
        workspace.BuildAgain();
        workspace.Edit("seeds/a.md", "User: Back again, verified.\n\nAI: Fine.\n\nUser: Yes.\n");
        var last = workspace.BuildAgain();
        var incremental = workspace.Files().ToDictionary(f => f, workspace.Read);
        var clean = workspace.Forget().Build(threads);
        Assert.Equal(clean.Diagnostics, last.Diagnostics);
        Assert.Equal(workspace.Files().ToDictionary(f => f, workspace.Read), incremental);
    }
}
