using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Seeds;

/// <summary>What is said of files that were not read, read twice, or named in vain.</summary>
public sealed class SeedCheckTests
{
    private const string Words = "I verify it.\n";

    [Theory]
    [InlineData("seeds/withdrawn/**", "patterns start in the folder 'seeds': write \"withdrawn/**\", which fits 'withdrawn/p7.md'")]
    [InlineData("./Seeds/withdrawn", "patterns start in the folder 'seeds': write \"withdrawn\"")]
    [InlineData("!withdrawn/**", "'!' has no meaning in a pattern: write \"withdrawn/**\"")]
    [InlineData("! seeds/Withdrawn/", "'!' has no meaning in a pattern; patterns start in the folder 'seeds'; capital and small letters differ: write \"withdrawn/\"")]
    [InlineData("Withdrawn/**", "capital and small letters differ: write \"withdrawn/**\"")]
    [InlineData("WITH*", "capital and small letters differ: write \"with*\"")]
    [InlineData(" withdrawn", "white space around a pattern counts: write \"withdrawn\"")]
    [InlineData("p7.md", "it lies deeper: write \"**/p7.md\"")]
    [InlineData("p7", "a file's name has its extension, and it lies deeper: write \"**/p7.*\"")]
    [InlineData("P7.md", "capital and small letters differ, and it lies deeper: write \"**/p7.md\"")]
    [InlineData("withdrwan/**", "no file or folder is called so: write \"withdrawn/**\"")]
    [InlineData("withdrawn/{p7,p8}.md", "brackets and braces mean themselves here: write one pattern for each")]
    [InlineData("nobody/**", "patterns start in the folder 'seeds' and lead down")]
    public void An_exclude_that_leaves_nothing_out_is_a_warning_with_what_it_would_have_fitted(string pattern, string hint)
    {
        using var project = Workspace.With(("site.yml", $"title: T\nseeds: {{ exclude: ['{pattern}'] }}\n"), ("seeds/a.md", "One.\n"), ("seeds/withdrawn/p7.md", Words));
        var finding = Assert.Single(project.Build().Diagnostics, d => d.Code == "RG2020");
        Assert.Equal(("site.yml(2,20)", Severity.Warning), (finding.Place.ToString(), finding.Severity));
        Assert.StartsWith(hint, finding.Hint, StringComparison.Ordinal);
        Assert.Contains($"'{pattern}'", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("withdrawn/")]
    [InlineData("withdrawn/**")]
    [InlineData("./withdrawn/**")]
    [InlineData(@"withdrawn\**")]
    [InlineData("with*")]
    [InlineData("**/p7.MD")]
    public void An_exclude_means_the_same_however_a_folder_is_written(string pattern)
    {
        using var project = Workspace.With(("site.yml", $"title: T\nseeds: {{ exclude: ['{pattern}'] }}\n"), ("seeds/a.md", "One.\n"), ("seeds/withdrawn/p7.md", Words));
        Assert.DoesNotContain("RG20", Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
        Assert.False(project.Has("documents/p7/index.html"));
    }

    [Fact]
    public void Decomposed_letters_in_a_folders_name_are_the_same_letters()
    {
        using var project = Workspace.With(("site.yml", "title: T\nseeds: { exclude: [\"zur\u00fcck/**\"] }\n"), ("seeds/a.md", "One.\n"), ("seeds/zuru\u0308ck/p8.md", Words));
        Assert.DoesNotContain("RG20", Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
        Assert.False(project.Has("documents/p8/index.html"));
    }

    [Theory]
    [InlineData("withdrawn/*", "seeds/withdrawn/2024/p9.md", "to leave out all of it write \"withdrawn/**\"")]
    [InlineData("withdrawn/p*", "seeds/Withdrawn/p9.md", "if that one should be left out too, name it as it is written")]
    public void An_exclude_that_leaves_out_less_than_it_seems_to_is_a_warning(string pattern, string left, string hint)
    {
        using var project = Workspace.With(("site.yml", $"title: T\nseeds: {{ exclude: ['{pattern}'] }}\n"), ("seeds/withdrawn/p7.md", Words), (left, "One.\n"));
        Assert.Equal(hint, Assert.Single(project.Build().Diagnostics, d => d.Code == "RG2020").Hint);
    }

    [Fact]
    public void An_include_and_a_match_that_fit_nothing_are_warnings_at_their_places()
    {
        using var project = Workspace.With(
            ("site.yml", """
                title: T
                seeds: { include: ["talks/**", "!drafts/**", "**/*.md", "**/*.txt"], exclude: ["old"] }
                documents:
                  - { match: "Talks/**", group: G }
                  - { match: "old/**", group: G }
                  - { match: "talks", group: G }
                  - { match: "pictures", group: G }
                """),
            ("seeds/a.md", "One.\n"),
            ("seeds/talks/b.md", Words),
            ("seeds/old/c.md", "Old.\n"),
            ("seeds/pictures/d.png", "x"));
        Assert.Equal(
            [
                "site.yml(2,32): warning RG2020: no file fits '!drafts/**' ('!' has no meaning in a pattern; what should be left out is named under 'exclude': \"drafts/**\")",
                "site.yml(4,14): warning RG2020: no document fits 'Talks/**', so what is said here is said of nothing (capital and small letters differ: write \"talks/**\", "
                + "which fits 'talks/b.md')",
                "site.yml(5,14): warning RG2020: 'old/**' fits only files that 'exclude' leaves out, so what is said here is said of nothing (see 'seeds: exclude')",
                "site.yml(7,14): warning RG2020: 'pictures' fits only files that are not read, so what is said here is said of nothing (see 'seeds: include')",
            ],
            Workspace.Show(project.Build().Diagnostics.Where(d => d.Code == "RG2020")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_rule_for_documents_that_do_not_exist_says_which_it_would_have_fitted()
    {
        using var project = Workspace.With(("site.yml", "themes:\n  t:\n    any: [verif*]\n    in: { documents: [\"Talks\"] }\n"), ("seeds/talks/b.md", Words));
        Assert.Contains(
            "RG2106: no document fits 'Talks' (capital and small letters differ: write \"talks\", which fits 'talks/b.md')", Workspace.Show(project.Build().Diagnostics),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_site_yml_says_nothing_nothing_is_said_of_patterns()
    {
        using var project = Workspace.With(("site.yml", "title: T\n"), ("seeds/a.md", Words), ("seeds/.obsidian/app.json", "{}"), ("seeds/.DS_Store", "x"));
        Assert.DoesNotContain("RG20", Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_no_pattern_speaks_of_are_counted_by_extension_in_one_finding()
    {
        using var project = Workspace.With(
            ("site.yml", "title: T\nseeds: { exclude: [\"**/*.png\"] }\n"),
            ("seeds/A.MD", Words), ("seeds/B.Txt", "One.\n"), ("seeds/c.pdf", "x"), ("seeds/d.PDF", "x"), ("seeds/e.odt", "x"), ("seeds/f", "x"), ("seeds/g.png", "x"),
            ("seeds/.h", "x"));
        var finding = Assert.Single(project.Build().Diagnostics, d => d.Code == "RG2021");
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("4 files in 'seeds' fit no pattern, so they are not read (2 .pdf, 1 without extension, 1 .odt): 'c.pdf', 'd.PDF', 'e.odt' and 1 more", finding.Message);
        Assert.True(project.Has("documents/a/index.html") && project.Has("documents/b/index.html"));
    }

    [Fact]
    public void Of_files_that_other_programs_write_it_is_said_how_they_would_be_read()
    {
        using var project = Workspace.With(
            ("site.yml", "title: T\n"), ("seeds/a.md", Words), ("seeds/b.RTF", "x"), ("seeds/c.doc", "x"), ("seeds/d.odt", "x"), ("seeds/e.pdf", "x"));
        string? Hint() => Assert.Single(project.Build().Diagnostics, d => d.Code == "RG2021").Hint;
        Assert.Equal("what is in .doc, .odt, .pdf or .rtf is read when it is saved as .docx or as plain text; what is no document can be named under 'seeds: exclude'", Hint());
        project.Edit("seeds/f.xlsx", "x").Edit("seeds/g.png", "x");
        Assert.StartsWith(
            "what is in .doc, .odt, .pdf or .rtf is read when it is saved as .docx or as plain text; a table in .xlsx when it is saved as .csv; "
            + "documents of other kinds can be named under 'seeds: include' if they are text; ", Hint(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_whose_documents_lie_beside_its_settings_does_not_read_its_own_report()
    {
        using var project = Workspace.With(("site.yml", "title: T\nseeds: { folder: . }\n"), ("a.md", Words), ("templates/assets/note.css", "x"));
        project.Edit("_site/b.md", "Not a document.\n").Build();
        var result = project.Build();
        Assert.False(project.Has("documents/b/index.html"));
        Assert.DoesNotContain("RG2021", Workspace.Show(result.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_with_equal_bytes_are_named_together_once()
    {
        using var project =
            Workspace.With(("site.yml", "title: T\n"), ("seeds/a.md", Words), ("seeds/b.md", Words), ("seeds/x/c.txt", Words), ("seeds/d.md", ""), ("seeds/e.md", ""));
        var finding = Assert.Single(project.Build().Diagnostics, d => d.Code == "RG1020");
        Assert.Equal(("seeds/a.md", "this file holds the same as 'seeds/b.md', 'seeds/x/c.txt', so its words count 3 times"), (finding.Place.ToString(), finding.Message));
        project.Edit("seeds/b.md", "Other.\n").Edit("seeds/x/c.txt", "Yet another.\n");
        Assert.DoesNotContain("RG1020", Workspace.Show(project.BuildAgain().Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void What_patterns_fit_is_said_again_when_files_come_and_go()
    {
        using var project = Workspace.With(("site.yml", "title: T\nseeds: { exclude: [\"withdrawn\"] }\n"), ("seeds/a.md", Words));
        Assert.Contains("RG2020", Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
        Assert.Contains("RG2020", Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
        project.Edit("seeds/withdrawn/p7.md", "One.\n");
        Assert.DoesNotContain("RG2020", Workspace.Show(project.Build().Diagnostics), StringComparison.Ordinal);
        project.Delete("seeds/withdrawn/p7.md");
        Assert.Contains("RG2020", Workspace.Show(project.BuildAgain().Diagnostics), StringComparison.Ordinal);
    }
}
