using System.Globalization;

namespace ReportGen.Site.Tests.Projects;

/// <summary>Files of the report that somebody changed by hand: every build writes them again, and one that verifies says so.</summary>
public sealed class EditedReportTests
{
    private static Workspace Built()
    {
        var project = Workspace.With(
            ("site.yml", "title: Study\nthemes: { checking: [verif*] }\n"), ("seeds/a.md", "User: I verify it.\n"), ("seeds/b.md", "User: I do not.\n"));
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        return project;
    }

    private static string Said(BuildResult result) =>
        string.Join('\n', result.Diagnostics.Where(d => d.Code == "RG5006").Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Place.File} {d.Severity}")));

    [Fact]
    public void A_page_that_was_edited_is_named_and_one_that_was_deleted_is_only_written_again()
    {
        using var project = Built();
        var (edited, deleted) = (project.Read("themes/checking/index.html"), project.Read("documents/a/index.html"));
        project.Edit("_site/themes/checking/index.html", edited + "<p>mine</p>").Delete("_site/documents/a/index.html");
        Assert.Equal("_site/themes/checking/index.html Warning", Said(project.Build(verifies: true)));
        Assert.Equal((edited, deleted), (project.Read("themes/checking/index.html"), project.Read("documents/a/index.html")));
        Assert.Equal("", Said(project.Build(verifies: true)));
    }

    [Fact]
    public void What_an_edit_of_the_documents_changes_was_not_edited_by_hand()
    {
        using var project = Built();
        project.Edit("seeds/b.md", "User: I verify nothing.\n");
        Assert.Equal("", Said(project.Build(verifies: true)));
    }

    [Fact]
    public void A_first_build_finds_nothing_of_the_kind()
    {
        using var project = Built();
        Assert.Equal("", Said(project.Forget().Build(verifies: true)));
    }

    [Fact]
    public void A_build_that_does_not_verify_writes_it_again_and_says_nothing()
    {
        using var project = Built();
        var page = project.Read("index.html");
        project.Edit("_site/index.html", "mine");
        Assert.Equal("", Said(project.Build()));
        Assert.Equal(page, project.Read("index.html"));
    }
}
