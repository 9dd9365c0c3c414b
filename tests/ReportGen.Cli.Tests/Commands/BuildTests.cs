using System.Text.Json;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>The program as people and CI use it: what it prints where, and how it answers.</summary>
public class BuildTests
{
    [Fact]
    public void A_build_ends_with_one_line_and_answers_0()
    {
        using var session = Session.Small();
        var outcome = session.Run();
        Assert.Equal((0, ""), (outcome.Code, outcome.Data));
        Assert.Matches(@"^Built \d+ pages \(\d+ rendered, \d+ written, 0 up to date, 0 deleted\) in \d+\.\d\d s: 0 errors, 0 warnings\n$", outcome.Words);
        Assert.True(File.Exists(Path.Combine(session.Folder, "_site", "index.html")));
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        using var session = Session.Small();
        session.Run();
        Assert.Matches(@"0 written, \d+ up to date, 0 deleted", session.Run("build").Words);
    }

    [Fact]
    public void The_project_is_found_from_a_folder_inside_it()
    {
        using var session = Session.Small();
        Assert.Equal(0, session.RunIn("seeds").Code);
        Assert.True(Directory.Exists(Path.Combine(session.Folder, "_site")));
    }

    [Theory]
    [InlineData("nowhere", "there is no site.yml in 'nowhere'")]
    [InlineData("biuld", "did you mean the command 'build'?")]
    [InlineData("--outptu=x", "there is no option '--outptu'; did you mean '--output'?")]
    [InlineData("--base-url=x", "'x' is not a web address")]
    [InlineData("--seeds=x", "there is no folder 'x'")]
    [InlineData("--config=x.yml", "there is no settings file 'x.yml'")]
    [InlineData("--format=xml", "xml")]
    public void Wrong_usage_is_said_in_a_sentence_and_answered_with_2(string argument, string expected)
    {
        using var session = Session.Small();
        var outcome = session.Run(argument);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(expected, outcome.Words, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(session.Folder, "_site")));
    }

    [Fact]
    public void An_unusable_configuration_is_answered_with_2()
    {
        using var session = Session.Small().With("site.yml", "title: 'open\n");
        var outcome = session.Run();
        Assert.Equal(2, outcome.Code);
        Assert.Contains("Nothing was written: 1 error, 0 warnings", outcome.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_become_errors_under_strict()
    {
        using var session = Session.Small().With("seeds/b.md", "See [[nobody]].\n");
        var relaxed = session.Run();
        Assert.Equal(0, relaxed.Code);
        Assert.Contains("seeds/b.md(1,5): warning RG3001: '[[nobody]]' leads to no document\n", relaxed.Words, StringComparison.Ordinal);
        var strict = session.Run("--strict");
        Assert.Equal(1, strict.Code);
        Assert.Contains("seeds/b.md(1,5): error RG3001", strict.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_the_source_is_shown_with_a_caret_in_colour_unless_refused()
    {
        using var session = Session.Small(isInteractive: true).With("seeds/b.md", "See [[nobody]].\n");
        Assert.Contains("\u001b[33mwarning\u001b[0m", session.Run().Words, StringComparison.Ordinal);
        var plain = session.Run("--no-color").Words;
        Assert.Contains("    See [[nobody]].\n        ^^^^^^^^^^\n", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", session.WithEnvironment("NO_COLOR", "1").Run().Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_document_on_standard_output()
    {
        using var session = Session.Small().With("seeds/b.md", "See [[nobody]].\n");
        var outcome = session.Run("--format", "json", "--strict");
        using var json = JsonDocument.Parse(outcome.Data);
        var finding = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(d => d.GetProperty("code").GetString() == "RG3001");
        Assert.Equal(("seeds/b.md", 1, 5), (finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal((1, outcome.Code), (json.RootElement.GetProperty("exitCode").GetInt32(), outcome.Code));
    }

    [Fact]
    public void Sarif_names_its_rules_and_places()
    {
        using var session = Session.Small().With("seeds/b c.md", "See [[nobody]].\n");
        using var json = JsonDocument.Parse(session.Run("--format", "sarif").Data);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = json.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "RG3001");
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("RG3001", rule.GetProperty("id").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("seeds/b%20c.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((1, 5, 15), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32(), place.GetProperty("region").GetProperty("endColumn").GetInt32()));
        Assert.Equal("warning", result.GetProperty("level").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Github_shows_findings_beside_their_lines(bool isAsked)
    {
        using var session = Session.Small().With("seeds/b,c.md", "100 % of [[no:body]]\n").WithEnvironment("GITHUB_ACTIONS", isAsked ? "" : "true");
        var data = session.Run(isAsked ? ["--format", "github"] : []).Data;
        Assert.Contains("::warning file=seeds/b%2Cc.md,line=1,col=10,title=RG3001::'[[no:body]]' leads to no document\n", data, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_prints_errors_only()
    {
        using var session = Session.Small().With("seeds/b.md", "See [[nobody]].\n");
        Assert.Equal((0, "", ""), (session.Run("-q").Code, session.Run("-q").Data, session.Run("-q").Words));
    }

    [Fact]
    public void Verbose_names_every_page_with_its_reason_and_timings_every_step()
    {
        using var session = Session.Small();
        var words = session.Run("-v", "--timings").Words;
        Assert.Contains("rendered documents/a/index.html: New\n", words, StringComparison.Ordinal);
        Assert.Contains("written data/report.json\n", words, StringComparison.Ordinal);
        Assert.Matches(@"\d+\.\d +1  read\n", words);
    }

    [Fact]
    public void Check_finds_everything_and_writes_nothing()
    {
        using var session = Session.Small().With("seeds/b.md", "See [[nobody]].\n");
        var outcome = session.Run("check", "--strict");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("Checked ", outcome.Words, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(session.Folder, "_site")));
    }

    [Fact]
    public void Clean_removes_what_builds_wrote_and_nothing_else()
    {
        using var session = Session.Small();
        session.Run();
        session.With("_site/CNAME", "example.org");
        Assert.Equal(0, session.Run("clean").Code);
        Assert.Equal(["CNAME"], Directory.GetFileSystemEntries(Path.Combine(session.Folder, "_site")).Select(Path.GetFileName));
        File.Delete(Path.Combine(session.Folder, "_site", "CNAME"));
        session.Run();
        session.Run("clean");
        Assert.False(Directory.Exists(Path.Combine(session.Folder, "_site")));
    }

    [Fact]
    public void Options_name_other_folders()
    {
        using var session = Session.Small().With("other/b.md", "Words.\n");
        Assert.Equal(0, session.Run("--seeds", "other", "-o", "out", "--base-url", "https://example.org/x").Code);
        Assert.True(File.Exists(Path.Combine(session.Folder, "out", "documents", "b", "index.html")));
        Assert.Contains("https://example.org/x/documents/b/", File.ReadAllText(Path.Combine(session.Folder, "out", "sitemap.xml")), StringComparison.Ordinal);
    }
}
