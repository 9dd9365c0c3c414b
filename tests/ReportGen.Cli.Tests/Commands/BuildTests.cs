namespace ReportGen.Cli.Tests.Commands;

/// <summary>Building and checking as people do it: what is said, what is written, how it is answered.</summary>
public class BuildTests
{
    [Fact]
    public void A_build_ends_with_one_line_and_answers_0()
    {
        using var session = Session.Small();
        var outcome = session.Run();
        Assert.Equal((0, ""), (outcome.Code, outcome.Data));
        Assert.Matches(@"^Built \d+ pages \(\d+ rendered, \d+ written, 0 up to date, 0 deleted\) in \d+\.\d\d s: 0 errors, 0 warnings\n$", outcome.Words);
        Assert.True(session.Exists("_site/index.html"));
    }

    [Fact]
    public void Every_page_is_written_or_up_to_date()
    {
        using var session = Session.Small();
        var pages = PagesIn(session.Run().LastWords, "pages");
        Assert.Equal(pages, Directory.EnumerateFiles(session.PathOf("_site"), "*", SearchOption.AllDirectories).Count(f => Path.GetExtension(f) is ".html" or ".xml"));
        session.With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it so.\n");
        var second = session.Run().LastWords;
        Assert.Equal(pages, PagesIn(second, "written") + PagesIn(second, "up to date"));
        Assert.InRange(PagesIn(second, "written"), 1, pages - 1);
        Assert.Equal((0, pages), (PagesIn(session.Run().LastWords, "written"), PagesIn(session.Run().LastWords, "up to date")));
    }

    [Fact]
    public void A_second_build_writes_nothing_and_a_page_that_is_no_more_is_deleted()
    {
        using var session = Session.Doubtful();
        session.Run();
        Assert.Matches(@" 0 written, \d+ up to date, 0 deleted", session.Run("build").LastWords);
        File.Delete(session.PathOf("seeds/b.md"));
        Assert.Matches(@", [1-9][0-9]* deleted\) in .*: 0 errors, 0 warnings$", session.Run().LastWords);
    }

    [Fact]
    public void The_project_is_found_from_a_folder_inside_it()
    {
        using var session = Session.Small().With("seeds/deep/er/b.md", "Words.\n");
        Assert.Equal(0, session.RunIn("seeds/deep/er").Code);
        Assert.True(session.Exists("_site/index.html"));
    }

    [Fact]
    public void Relative_paths_start_at_the_current_folder_and_messages_at_the_project()
    {
        using var session = Session.Doubtful().With("else/where/x.md", "x\n");
        var outcome = session.RunIn("else", "..", "--output", "where/out", "--cache", "where/cache");
        Assert.Contains("\nseeds/b.md(1,5): warning RG3001: ", outcome.Words, StringComparison.Ordinal);
        Assert.True(session.Exists("else/where/out/index.html"));
    }

    [Fact]
    public void Options_name_other_folders_settings_and_addresses()
    {
        using var session = Session.Small().With("other/b.md", "Words.\n").With("draft.yml", "title: The draft of it\n");
        Assert.Equal(0, session.Run("-c", "draft.yml", "--seeds", "other", "-o", "out", "--base-url", "https://example.org/x").Code);
        Assert.Contains("The draft of it", File.ReadAllText(session.PathOf("out/index.html")), StringComparison.Ordinal);
        Assert.Contains("https://example.org/x/documents/b/", File.ReadAllText(session.PathOf("out/sitemap.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_settings_file_may_be_named_as_the_project()
    {
        using var session = Session.Small().With("draft.yml", "title: The draft of it\n");
        Assert.Equal(0, session.Run("draft.yml").Code);
        Assert.Contains("The draft of it", File.ReadAllText(session.PathOf("_site/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_become_errors_under_strict_and_the_report_is_written_all_the_same()
    {
        using var session = Session.Doubtful();
        var relaxed = session.Run();
        Assert.Equal(0, relaxed.Code);
        Assert.EndsWith(": 0 errors, 1 warning, 1 note", relaxed.LastWords, StringComparison.Ordinal);
        var strict = session.Run("--strict");
        Assert.Equal(1, strict.Code);
        Assert.Contains("seeds/b.md(1,5): error RG3001", strict.Words, StringComparison.Ordinal);
        Assert.EndsWith(": 1 error, 0 warnings, 1 note", strict.LastWords, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unusable_configuration_is_answered_with_2_and_the_last_report_stays()
    {
        using var session = Session.Small();
        session.Run();
        var outcome = session.With("site.yml", "title: 'open\n").Run();
        Assert.Equal(2, outcome.Code);
        Assert.Equal("Nothing was written: 1 error, 0 warnings", outcome.LastWords);
        Assert.True(session.Exists("_site/index.html"));
    }

    [Fact]
    public void An_output_folder_that_cannot_be_one_is_answered_with_2()
    {
        using var session = Session.Small().With("out", "a file");
        var outcome = session.Run("-o", "out");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("out: error RG5004: ", outcome.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_may_not_be_written_is_neither_written_nor_up_to_date()
    {
        using var session = Session.Small().With("_site/index.html", "somebody's own");
        var outcome = session.Run();
        Assert.Equal(1, outcome.Code);
        Assert.Equal(PagesIn(outcome.LastWords, "pages") - 1, PagesIn(outcome.LastWords, "written") + PagesIn(outcome.LastWords, "up to date"));
    }

    [Fact]
    public void Check_finds_everything_and_writes_nothing()
    {
        using var session = Session.Doubtful();
        var outcome = session.Run("check", "--strict");
        Assert.Equal(1, outcome.Code);
        Assert.Matches(@"^Checked \d+ pages in \d+\.\d\d s: 1 error, 0 warnings, 1 note$", outcome.LastWords);
        Assert.False(session.Exists("_site"));
        Assert.False(session.Exists(".reportgen"));
    }

    private static int PagesIn(string closingLine, string what) =>
        int.Parse(System.Text.RegularExpressions.Regex.Match(closingLine, $@"(\d+) {what}").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("output: report\ncache: kept/here\n")]
    [InlineData("--- { output: report, cache: kept/here }\n")]
    [InlineData("  title: Set in\n  output: report\n  cache: kept/here\n")]
    [InlineData("{ title: In braces, output: ./report/, 'cache': kept/here }\n")]
    [InlineData("title: Quoted\n\"output\": report\n'cache': kept\\here\n")]
    public void Settings_may_name_the_folders_of_the_report_and_of_the_cache(string settings)
    {
        using var session = Session.Small().With("site.yml", settings);
        Assert.Equal(0, session.Run().Code);
        Assert.Equal((true, false, true, false), (session.Exists("report/index.html"), session.Exists("_site"), session.Exists("kept/here/CURRENT"), session.Exists(".reportgen")));
        Assert.Contains(" 0 written, ", session.Run().LastWords, StringComparison.Ordinal);
        Assert.Equal(0, session.Run("clean").Code);
        Assert.Equal((false, false), (session.Exists("report"), session.Exists("kept/here")));
    }

    [Fact]
    public void What_is_asked_for_wins_over_the_settings()
    {
        using var session = Session.Small().With("site.yml", "output: report\ncache: kept\n");
        Assert.Equal(0, session.Run("-o", "out", "--cache", "else").Code);
        Assert.Equal((true, false, true, false), (session.Exists("out/index.html"), session.Exists("report"), session.Exists("else/CURRENT"), session.Exists("kept")));
    }

    [Theory]
    [InlineData("output: ../report", "'../report'", "--output")]
    [InlineData("output: /tmp/report", "'/tmp/report'", "--output")]
    [InlineData("output: .", "'.'", "--output")]
    [InlineData("output: .git/report", "'.git/report'", "--output")]
    [InlineData("cache: .git", "'.git'", "--cache")]
    public void Settings_name_no_folder_outside_the_project_or_of_another_program(string line, string named, string option)
    {
        using var session = Session.Small().With("site.yml", line + "\n");
        var outcome = session.Run();
        Assert.Equal(1, outcome.Code);
        Assert.Contains($"error RG2009: {named} is no folder inside the project", outcome.Words, StringComparison.Ordinal);
        Assert.Contains(option, outcome.Words, StringComparison.Ordinal);
    }
}
