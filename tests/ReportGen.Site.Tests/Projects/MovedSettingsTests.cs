namespace ReportGen.Site.Tests.Projects;

/// <summary>A line added to site.yml moves its findings and makes nothing anew.</summary>
public sealed class MovedSettingsTests
{
    private const string Settings = "title: Study\nthemes: { checking: { any: [verif*], in: { groups: [nobody] } } }\nquestions: { check: { text: How?, same-as: [day-9-q9] } }\n";

    [Fact]
    public void Findings_are_where_the_words_are_now()
    {
        using var workspace = Workspace.With(("site.yml", Settings), ("seeds/a.md", "Assistant: How?\n\nUser: I verify.\n"));
        workspace.Build();
        workspace.Edit("site.yml", "# a remark\n\n" + Settings);
        var moved = workspace.Build();
        Assert.Equal(Workspace.Show(workspace.Forget().Build().Diagnostics), Workspace.Show(moved.Diagnostics));
        Assert.Contains("site.yml(4,", Workspace.Show(moved.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("site.yml(5,", Workspace.Show(moved.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void No_document_is_read_asked_or_coded_again()
    {
        using var workspace = Workspace.With(("site.yml", Settings), ("seeds/a.md", "Assistant: How?\n\nUser: I verify.\n"));
        workspace.Build();
        workspace.Edit("site.yml", "# a remark\n\n" + Settings);
        Proof.Ran.Again(workspace, isNewProcess: true).Step("read site.yml", "").Step("choose files", "=").Step("read codebook", "").Step("prepare rules",
            "=").Step("frame", "=").Not("read", "name", "answer", "link", "code", "plan pages", "plan files", "render").LikeAClean();
    }
}
