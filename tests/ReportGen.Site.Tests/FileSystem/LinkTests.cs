using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.FileSystem;

/// <summary>Links that came with a project lead nowhere outside it: nothing is read, written or deleted there, and the build says so.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly Outside _outside = new();
    private readonly Workspace _project = Workspace.With(
        ("site.yml", "title: Study\nthemes:\n  checking: { any: [verif*], memo: memos/checking.md }\n"),
        ("memos/checking.md", "What they said."),
        ("seeds/good.md", "Assistant: How do you check it?\n\nUser: I verify every number.\n"));

    public void Dispose()
    {
        _project.Dispose();
        _outside.Dispose();
    }

    private string In(string path) => Path.Combine(_project.Folder, path);

    // Puts a link where a path of the project is, in place of what lies there.
    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        if (Directory.Exists(In(path)))
        {
            Directory.Delete(In(path), recursive: true);
        }

        File.Delete(In(path));
        File.CreateSymbolicLink(In(path), target);
    }

    private string Build(BuildVerdict expected)
    {
        var result = _project.Build();
        var findings = Workspace.Show(result.Diagnostics);
        Assert.True(expected == result.Verdict, $"{result.Verdict}\n{findings}");
        _outside.AssertUntouched();
        _project.Leave();
        var notThroughLinks = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var folder in new[] { "_site", ".reportgen" }.Select(In).Where(f => Directory.Exists(f) && new DirectoryInfo(f).LinkTarget is null))
        {
            Assert.DoesNotContain(Directory.EnumerateFiles(folder, "*", notThroughLinks), f => File.ReadAllText(f).Contains(Outside.Secret, StringComparison.Ordinal));
        }

        return findings;
    }

    [Theory]
    [InlineData("seeds/leak.md", "secret.md", "seeds/leak.md: error RG1001: this file cannot be read: it is a link that leads out of the seeds folder")]
    [InlineData("seeds/leak", "", "seeds/leak: error RG1001: this file cannot be read: it is a link that leads out of the seeds folder")]
    [InlineData("seeds", "", "seeds: error RG1001: this file cannot be read: it is a link that leads out of the project")]
    [InlineData("templates/document.html", "page.html", "templates/document.html: error RG4105: this file cannot be read: it is a link that leads out of the templates folder")]
    [InlineData("templates/assets/leak.md", "secret.md", "templates/assets/leak.md: error RG4105: this file cannot be read: it is a link that leads out of the templates folder")]
    [InlineData("templates/assets/leak", "", "templates/assets/leak: error RG4105: this file cannot be read: it is a link that leads out of the templates folder")]
    [InlineData("templates", "", "templates: error RG4105: this file cannot be read: it is a link that leads out of the project")]
    [InlineData(
        "memos/checking.md", "secret.md", "site.yml(3,36): error RG2007: the memo 'memos/checking.md' of 'checking' cannot be read: it is a link that leads out of the project")]
    [InlineData("memos", "", "site.yml(3,36): error RG2007: the memo 'memos/checking.md' of 'checking' cannot be read: it is a link that leads out of the project")]
    public void Nothing_is_read_through_a_link(string link, string target, string expected)
    {
        Link(link, _outside.PathOf(target).TrimEnd('/'));
        Assert.Contains(expected, Build(BuildVerdict.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_a_link_out_of_the_project_are_not_read()
    {
        Link("site.yml", _outside.PathOf("secret.md"));
        Assert.Contains("site.yml: error RG2001: the settings cannot be read: it is a link that leads out of the project", Build(BuildVerdict.Unusable), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_whose_words_stay_inside_is_not_followed_where_what_it_names_is_a_link_out()
    {
        Link("seeds/out", _outside.Folder);
        Link("seeds/leak.md", "out/secret.md");
        Link("seeds/up.md", Path.Combine("..", "seeds", "..", "..", Path.GetFileName(_outside.Folder), "secret.md"));
        var findings = Build(BuildVerdict.Errors);
        Assert.Contains("seeds/leak.md: error RG1001", findings, StringComparison.Ordinal);
        Assert.Contains("seeds/up.md: error RG1001", findings, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        Link("seeds/loop", ".");
        Link("seeds/one.md", "two.md");
        Link("seeds/two.md", "one.md");
        Link("templates/loop", ".");
        Link("templates/assets/up", "..");
        var findings = Build(BuildVerdict.Errors);
        Assert.Contains("seeds/one.md: error RG1001", findings, StringComparison.Ordinal);
        Assert.Contains("seeds/two.md: error RG1001", findings, StringComparison.Ordinal);
        Assert.True(_project.Has("documents/good/index.html"));
        Assert.False(_project.Has("assets/up"));
    }

    [Fact]
    public void A_link_to_a_document_of_the_seeds_folder_is_followed()
    {
        _project.Edit("seeds/deep/real.md", "I verify it.\n");
        Link("seeds/alias.md", "deep/real.md");
        Build(BuildVerdict.Built);
        Assert.True(_project.Has("documents/alias/index.html") && _project.Has("documents/real/index.html"));
    }

    [Theory]
    [InlineData("_site", "")]
    [InlineData("_site/.reportgen-new", "")]
    [InlineData("_site/.reportgen-lock", "/secret.md")]
    [InlineData("_site/.reportgen-lock", "/new.md")]
    [InlineData("_site/.reportgen-files", "/secret.md")]
    [InlineData("_site/.reportgen-files.new", "/secret.md")]
    public void An_output_folder_that_leads_out_is_not_written_to(string link, string target)
    {
        Link(link, _outside.Folder + target);
        var findings = Build(BuildVerdict.Unusable);
        Assert.StartsWith($"{link}: error RG5004: this ", findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_site/documents", "")]
    [InlineData("_site/documents/good", "/deep")]
    [InlineData("_site/themes", "")]
    [InlineData("_site/data", "/nothing")]
    public void A_folder_of_the_report_that_is_a_link_is_not_written_through(string link, string target)
    {
        Link(link, _outside.Folder + target);
        var findings = Build(BuildVerdict.Errors);
        Assert.Contains($"{link}/", findings, StringComparison.Ordinal);
        Assert.Contains("error RG5001: a folder on the way to this file is a link", findings, StringComparison.Ordinal);
        Assert.True(_project.Has("index.html"));
        Assert.NotNull(new DirectoryInfo(In(link)).LinkTarget);
    }

    [Fact]
    public void A_list_of_files_that_leads_through_a_link_deletes_nothing_behind_it()
    {
        Link("_site/behind", _outside.Folder);
        _project.Edit("_site/.reportgen-files", "behind/secret.md\nbehind/deep/index.html\nbehind/empty/keep.txt\n");
        Build(BuildVerdict.Built);
        Assert.DoesNotContain("behind", _project.Read(".reportgen-files"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_replaced_by_a_link_is_a_page_again()
    {
        Build(BuildVerdict.Built);
        Link("_site/index.html", _outside.PathOf("deep/index.html"));
        Build(BuildVerdict.Built);
        Assert.Null(new FileInfo(In("_site/index.html")).LinkTarget);
    }

    [Theory]
    [InlineData(".reportgen", "")]
    [InlineData(".reportgen/lock", "/secret.md")]
    [InlineData(".reportgen/stamps", "/secret.md")]
    [InlineData(".reportgen/stamps.new", "/secret.md")]
    [InlineData(".reportgen/CURRENT.new", "/secret.md")]
    [InlineData(".reportgen/filling.part", "/new.md")]
    [InlineData(".reportgen/0000000001.pack", "/secret.md")]
    public void A_cache_that_leads_out_is_neither_read_nor_written(string link, string target)
    {
        Link(link, _outside.Folder + target);
        Assert.Contains(".reportgen: info RG5005: the cache is not used: ", Build(BuildVerdict.Built), StringComparison.Ordinal);
        Assert.True(_project.Has("documents/good/index.html"));
    }

    [Theory]
    [InlineData("draft.new")]
    [InlineData("song.part")]
    [InlineData("objects.pack")]
    [InlineData("app.manifest")]
    public void A_cache_folder_with_files_of_others_is_not_used_and_loses_none(string name)
    {
        _project.Edit($".reportgen/{name}", "mine").Edit(".reportgen/notes.txt", "mine");
        for (var build = 0; build < 2; build++)
        {
            Assert.Contains($".reportgen: info RG5005: the cache is not used: '{name}' in it was not written by a build", Build(BuildVerdict.Built), StringComparison.Ordinal);
        }

        Assert.Equal(["mine", "mine"], new[] { name, "notes.txt" }.Select(f => File.ReadAllText(In($".reportgen/{f}"))));
    }

    [Fact]
    public void An_output_folder_that_the_user_names_elsewhere_may_be_a_link()
    {
        using var elsewhere = Workspace.With(("real/keep.txt", "kept"));
        File.CreateSymbolicLink(Path.Combine(elsewhere.Folder, "site"), "real");
        var result = Report.Build(_project.RequestFor(threads: 1) with { OutputFolder = Path.Combine(elsewhere.Folder, "site") });
        Assert.Equal(BuildVerdict.Built, result.Verdict);
        Assert.True(File.Exists(Path.Combine(elsewhere.Folder, "real", "index.html")) && File.Exists(Path.Combine(elsewhere.Folder, "real", "keep.txt")));
    }
}
