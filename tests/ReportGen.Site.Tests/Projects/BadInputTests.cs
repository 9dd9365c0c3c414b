using System.Text;

namespace ReportGen.Site.Tests.Projects;

/// <summary>What is wrong with a project is said with its file, line and column, and the rest of the report is built all the same.</summary>
public sealed class BadInputTests
{
    private const string Interview = "Assistant: How do you check it?\n\nUser: I verify every number.\n";

    private static readonly (string, string)[] s_good =
    [
        ("site.yml", "title: Study\nthemes: { checking: [verif*] }\n"),
        ("seeds/good.md", Interview),
    ];

    private static Workspace With(params (string Path, string Text)[] files) => Workspace.With([.. s_good, .. files]);

    private static string Build(Workspace workspace, BuildVerdict expected)
    {
        var result = workspace.Build();
        Assert.True(expected == result.Verdict, $"{result.Verdict}\n{Workspace.Show(result.Diagnostics)}");
        return Workspace.Show(result.Diagnostics);
    }

    private static void AssertGoodDocumentIsThere(Workspace workspace)
    {
        Assert.Contains("verify", workspace.Read("documents/good/index.html"), StringComparison.Ordinal);
        Assert.Contains("documents/good/index.html#s", workspace.Read("themes/checking/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_site_yml_there_is_no_project()
    {
        using var workspace = Workspace.With(("seeds/a.md", "x"));
        Assert.StartsWith("site.yml: error RG2001: the settings cannot be read: it does not exist", Build(workspace, BuildVerdict.Unusable), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workspace.Folder, "_site")));
    }

    [Fact]
    public void A_broken_site_yml_leaves_the_last_good_site_in_place()
    {
        using var workspace = With();
        Build(workspace, BuildVerdict.Built);
        var before = workspace.Read("index.html");
        workspace.Edit("site.yml", "title: 'open\n");
        Assert.StartsWith("site.yml(", Build(workspace, BuildVerdict.Unusable), StringComparison.Ordinal);
        Assert.Equal(before, workspace.Read("index.html"));
    }

    [Fact]
    public void Two_documents_with_one_id_are_an_error_that_names_both()
    {
        using var workspace = With(("seeds/one.md", $"---\nid: same\n---\n{Interview}"), ("seeds/sub/two.md", $"---\nid: Same\n---\n{Interview}"));
        Assert.Contains(
            "seeds/sub/two.md: error RG1009: this document and 'seeds/one.md' both have the id 'same'", Build(workspace, BuildVerdict.Errors), StringComparison.Ordinal);
        AssertGoodDocumentIsThere(workspace);
    }

    [Fact]
    public void Files_that_differ_only_in_case_are_told_apart()
    {
        using var workspace = With(("seeds/GOOD.md", Interview), ("seeds/a.md", "---\nid: one\n---\nx\n"), ("seeds/A.md", "---\nid: two\n---\ny\n"));
        if (Directory.GetFiles(Path.Combine(workspace.Folder, "seeds")).Length < 4)
        {
            return; // this file system cannot hold both
        }

        Assert.Contains("RG3004", Build(workspace, BuildVerdict.Built), StringComparison.Ordinal);
        Assert.True(workspace.Has("documents/one/index.html") && workspace.Has("documents/two/index.html"));
    }

    [Fact]
    public void A_rule_that_cannot_work_hides_no_other()
    {
        using var workspace =
            With(("site.yml", "themes:\n  checking: [verif*]\n  never: { none: [x] }\n  back: { any: [{ regex: '(a)\\1' }] }\n  lost: { all: [{ code: chekcing }] }\n"));
        var findings = Build(workspace, BuildVerdict.Errors);
        Assert.Contains("site.yml(3,", findings, StringComparison.Ordinal);
        Assert.Contains("RG2105", findings, StringComparison.Ordinal);
        Assert.Contains("RG2102", findings, StringComparison.Ordinal);
        Assert.Contains("did you mean 'checking'", findings, StringComparison.Ordinal);
        AssertGoodDocumentIsThere(workspace);
    }

    [Theory]
    [InlineData("{{ if page.id }}never closed", "templates/document.html(")]
    [InlineData("{{ page.titel }}", "templates/document.html(1,")]
    [InlineData("{{ include 'no-such-part' }}", "templates/document.html(1,")]
    public void A_broken_template_costs_its_own_pages_only(string template, string expected)
    {
        using var workspace = With(("templates/document.html", template));
        var findings = Build(workspace, BuildVerdict.Errors);
        Assert.Contains(expected, findings, StringComparison.Ordinal);
        Assert.False(workspace.Has("documents/good/index.html"));
        Assert.Contains("Checking", workspace.Read("themes/checking/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_and_a_binary_one_are_reported()
    {
        using var workspace = With(("seeds/empty.md", "")).Edit("seeds/binary.md", [1, 2, 0, 3]);
        var findings = Build(workspace, BuildVerdict.Errors);
        Assert.Contains("seeds/empty.md: warning RG1003", findings, StringComparison.Ordinal);
        Assert.Contains("seeds/binary.md: error RG1002", findings, StringComparison.Ordinal);
        AssertGoodDocumentIsThere(workspace);
    }

    [Theory]
    [InlineData("seeds/talk.txt", "{\\rtf1\\ansi\n\\f0\\fs24 Dana: Why?\\\nKim: They verify it.\\\n}", "RTF, as TextEdit, WordPad and Word write it")]
    [InlineData("seeds/page.md", "<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html>\n<p>They verify it.</p>", "a page of the web (HTML)")]
    [InlineData("seeds/login.vtt", "\n<html lang=\"en\"><body>They verify it.</body></html>", "a page of the web (HTML)")]
    [InlineData("seeds/a.text", "%PDF-1.4\n(They verify it.) Tj", "a PDF")]
    [InlineData("seeds/b.txt", "<?xml version=\"1.0\"?>\n<p>They verify it.</p>", "XML, as programs write it for programs")]
    public void What_begins_as_another_format_is_an_error_that_says_what_to_do_and_nothing_of_it_is_coded(string path, string text, string what)
    {
        using var workspace = With((path, text));
        var findings = Build(workspace, BuildVerdict.Errors);
        Assert.Contains($"{path}: error RG1002: this file is no plain text: it is {what}", findings, StringComparison.Ordinal);
        Assert.Contains("save it from there as .docx or as plain text in UTF-8", findings, StringComparison.Ordinal);
        Assert.DoesNotContain("They verify it", workspace.Read("data/codings.csv"), StringComparison.Ordinal);
        AssertGoodDocumentIsThere(workspace);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_read_as_windows_1252_and_reported()
    {
        using var workspace = With().Edit("seeds/old.md", [.. Encoding.ASCII.GetBytes("first line\ncaf"), 0xE9]);
        Assert.Contains("seeds/old.md(2,4): warning RG1004", Build(workspace, BuildVerdict.Built), StringComparison.Ordinal);
        Assert.Contains("café", workspace.Read("documents/old/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        using var workspace = With();
        var secret = Path.Combine(workspace.Folder, "secret.md");
        File.WriteAllText(secret, "secret words");
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "seeds", "leak.md"), secret);
        File.CreateSymbolicLink(Path.Combine(workspace.Folder, "seeds", "gone.md"), Path.Combine(workspace.Folder, "seeds", "nothing.md"));
        Directory.CreateSymbolicLink(Path.Combine(workspace.Folder, "seeds", "up"), workspace.Folder);
        var findings = Build(workspace, BuildVerdict.Errors);
        Assert.Contains("seeds/leak.md: error RG1001: this file cannot be read: it is a link that leads out of the seeds folder", findings, StringComparison.Ordinal);
        Assert.Contains("seeds/gone.md: error RG1001", findings, StringComparison.Ordinal);
        Assert.DoesNotContain(workspace.Files(), f => workspace.Read(f).Contains("secret words", StringComparison.Ordinal));
        AssertGoodDocumentIsThere(workspace);
    }

    [Fact]
    public void A_memo_that_is_not_there_is_an_error_where_it_is_named()
    {
        using var workspace = With(("site.yml", "themes:\n  checking:\n    any: [verif*]\n    memo: memos/no.md\n"));
        Assert.Contains("site.yml(4,11): error RG2007", Build(workspace, BuildVerdict.Errors), StringComparison.Ordinal);
        AssertGoodDocumentIsThere(workspace);
    }

    [Fact]
    public void One_endless_line_is_read_in_bounded_time()
    {
        using var workspace = With(("seeds/line.md", string.Concat(Enumerable.Repeat("I verify it, word by word. ", 200_000))));
        Build(workspace, BuildVerdict.Built);
        AssertGoodDocumentIsThere(workspace);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[[")]
    [InlineData("![[")]
    [InlineData("<b>")]
    public void Ten_thousand_levels_of_nesting_are_read_in_bounded_time(string opening)
    {
        using var workspace = With(("seeds/deep.md", string.Concat(Enumerable.Repeat(opening, 10_000)) + " words\n"));
        Build(workspace, BuildVerdict.Built);
        Assert.Contains("words", workspace.Read("documents/deep/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_others_in_the_output_folder_are_left_alone()
    {
        using var workspace = With();
        Directory.CreateDirectory(Path.Combine(workspace.Folder, "_site"));
        File.WriteAllText(Path.Combine(workspace.Folder, "_site", "index.html"), "mine");
        Assert.Contains("_site/index.html: error RG5001", Build(workspace, BuildVerdict.Errors), StringComparison.Ordinal);
        Assert.Equal("mine", workspace.Read("index.html"));
    }

    [Fact]
    public void A_template_with_a_broken_link_does_not_leave_the_build()
    {
        using var workspace = With();
        Build(workspace, BuildVerdict.Built);
        var before = workspace.Read("404.html");
        workspace.Edit("templates/404.html", "<a href=\"nowhere.html\">x</a>");
        Assert.Contains("404.html: error RG3101: 'nowhere.html' leads to nothing", Build(workspace, BuildVerdict.Errors), StringComparison.Ordinal);
        Assert.Equal(before, workspace.Read("404.html"));
    }
}
