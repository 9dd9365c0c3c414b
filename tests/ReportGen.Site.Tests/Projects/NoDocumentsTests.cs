namespace ReportGen.Site.Tests.Projects;

/// <summary>A report of nothing takes the place of no other: a folder that is not there is a slip, or a disk that is not.</summary>
public sealed class NoDocumentsTests
{
    private const string Settings = "title: T\nthemes: { checking: [verif*] }\n";

    [Fact]
    public void A_project_without_documents_is_an_error_and_has_no_report()
    {
        using var project = Workspace.With(("site.yml", Settings));
        Assert.Equal(
            "site.yml: error RG2008: the seeds folder 'seeds' does not exist or is empty (put documents in it, or name another folder under 'seeds: folder')\n", Built(project));
        Assert.False(project.Has("index.html"));
    }

    [Theory]
    [InlineData("nothing", "the seeds folder 'seeds' does not exist or is empty")]
    [InlineData("folder", "the seeds folder 'seeds' does not exist or is empty")]
    [InlineData("other", "no file in 'seeds' is of a kind that is read, so no document was found")]
    [InlineData("broken", "the only document in 'seeds' could not be read")]
    public void The_last_good_report_stays(string left, string message)
    {
        using var project = Workspace.With(("site.yml", Settings), ("seeds/a.md", "I verify it.\n"));
        Assert.Equal(BuildVerdict.Built, project.Build().Verdict);
        var before = project.Files().Select(f => (f, project.Read(f))).ToList();
        Directory.Delete(Path.Combine(project.Folder, "seeds"), recursive: true);
        if (left != "nothing")
        {
            Directory.CreateDirectory(Path.Combine(project.Folder, "seeds"));
        }

        if (left == "other")
        {
            project.Edit("seeds/a.pdf", "x");
        }
        else if (left == "broken")
        {
            project.Edit("seeds/a.md", [0, 1, 2]);
        }

        foreach (var isNewProcess in new[] { true, false })
        {
            var result = isNewProcess ? project.Build() : project.BuildAgain();
            Assert.Equal(BuildVerdict.Errors, result.Verdict);
            Assert.Contains($"error RG2008: {message}", Workspace.Show(result.Diagnostics), StringComparison.Ordinal);
            Assert.Equal(before, project.Files().Select(f => (f, project.Read(f))));
        }

        project.Edit("seeds/b.md", "We verified it.\n").Delete("seeds/a.md");
        project.Build();
        Assert.True(project.Has("documents/b/index.html"));
        Assert.False(project.Has("documents/a/index.html"));
    }

    [Fact]
    public void Whoever_wants_a_report_of_nothing_says_so()
    {
        using var project = Workspace.With(("site.yml", Settings + "diagnostics: { RG2008: info }\n"));
        Assert.Contains("info RG2008", Built(project), StringComparison.Ordinal);
        Assert.True(project.Has("index.html"));
    }

    private static string Built(Workspace project) => Workspace.Show(project.Build().Diagnostics.Where(d => d.Code == "RG2008"));
}
