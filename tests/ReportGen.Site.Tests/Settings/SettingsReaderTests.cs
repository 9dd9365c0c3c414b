using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Settings;

/// <summary>What site.yml says wrongly is reported where it stands, and hides nothing else.</summary>
public class SettingsReaderTests
{
    private static (SiteSettings? Settings, string Findings) Read(string yaml)
    {
        var (settings, findings) = SettingsReader.Read("site.yml", yaml);
        return (settings, Workspace.Show(findings));
    }

    [Fact]
    public void An_empty_file_is_a_project_with_the_usual_settings()
    {
        var (settings, findings) = Read("");
        Assert.Equal("", findings);
        Assert.Equal("seeds", settings!.Seeds.Folder);
        Assert.Equal(["Assistant", "AI", "Interviewer"], settings.Reading.Speakers.Interviewer);
    }

    [Theory]
    [InlineData("titel: x", "site.yml(1,1): warning RG2003: 'titel' is not a known key here (did you mean 'title'?)")]
    [InlineData("seeds:\n  exlude: [a]", "site.yml(2,3): warning RG2003: 'exlude' is not a known key here (did you mean 'exclude'?)")]
    [InlineData("title: [a]", "site.yml(1,8): error RG2004: 'title' should be a text, but is a list")]
    [InlineData("documents:\n  - match: a\n    kind: intervew", "site.yml(3,11): error RG2005: 'intervew' is not a value of 'kind' (did you mean 'interview'?)")]
    [InlineData("documents:\n  - kind: article", "site.yml(2,5): error RG2004: 'match' is missing: which files is this about?")]
    [InlineData("title: a\ntitle: b", "site.yml(2,1): error RG2006: 'title' stands twice in this map; the first counts")]
    [InlineData("diagnostics: { RG1007: loud }", "site.yml(1,24): error RG2005: 'loud' is not a value of 'diagnostics'")]
    [InlineData("base-url: nowhere", "site.yml(1,11): error RG2005: 'nowhere' is not a web address (for example https://example.github.io/report/)")]
    [InlineData(
        "title: T\n---\nthemes: {}",
        "site.yml(2,1): error RG2002: a second YAML document begins here, and only the first is read (remove this line of '---', so that both are one)")]
    [InlineData("seeds: { folder: ../../etc }", "site.yml(1,18): error RG2009: '../../etc' leads out of the project")]
    [InlineData("seeds: { folder: /etc }", "site.yml(1,18): error RG2009: '/etc' leads out of the project")]
    [InlineData("limits: { step: 5 }", "site.yml(1,11): warning RG2003: 'step' is not a known key here (did you mean 'steps'?)")]
    [InlineData("limits:\n  recursion: 5000", "site.yml(2,14): error RG2005: 'recursion' should be a whole number from 1 to 1000, but is '5000'")]
    [InlineData("limits: { steps: many }", "site.yml(1,18): error RG2005: 'steps' should be a whole number of at least 1, but is 'many'")]
    [InlineData("limits: 5", "site.yml(1,9): error RG2004: 'limits' should be a map, but is a text")]
    public void A_slip_is_named_at_its_place(string yaml, string expected)
    {
        var (settings, findings) = Read(yaml);
        Assert.NotNull(settings);
        Assert.StartsWith(expected.Replace("'diagnostics'", "'RG1007'", StringComparison.Ordinal), findings, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unquoted_star_is_explained()
    {
        var (settings, findings) = Read("themes:\n  deceit: [*deceit]\n");
        Assert.NotNull(settings);
        Assert.Contains("site.yml(2,12): error RG2002: '*deceit' is a YAML alias", findings, StringComparison.Ordinal);
        Assert.Contains("put it in quotes", findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: 'open")]
    [InlineData("a: b: c")]
    [InlineData("themes:\n\ttrust: [a]")]
    [InlineData("- just\n- a list")]
    [InlineData("only words")]
    public void What_is_no_map_at_all_cannot_be_used_and_says_where(string yaml)
    {
        var (settings, findings) = Read(yaml);
        Assert.Null(settings);
        Assert.Matches(@"^site\.yml\(\d+,\d+\): error RG200[24]: ", findings);
    }

    [Fact]
    public void Words_that_yaml_takes_for_something_else_stay_words()
    {
        var (settings, _) = Read("title: no\nspeakers: { participant: [yes, 1.5, on] }");
        Assert.Equal("no", settings!.Title);
        Assert.Equal(["yes", "1.5", "on"], settings.Reading.Speakers.Participant);
    }

    [Fact]
    public void Aliases_that_stand_for_billions_are_refused_at_once()
    {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        var (settings, findings) = Read(yaml);
        Assert.Null(settings);
        Assert.Contains("too many values", findings, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_beyond_reason_is_refused_at_once()
    {
        var (settings, findings) = Read("title: " + new string('[', 5_000));
        Assert.Null(settings);
        Assert.Contains("RG2002", findings, StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_of_settings_sees_places_since_findings_show_them_and_no_comments()
    {
        static Engine.Digests.Digest Of(string text) => Engine.Digests.Digest.Of(SettingsReader.Read("site.yml", text).Value!);
        Assert.Equal(Of("themes: { trust: [rely] }"), Of("themes: { trust: [rely] } # a comment\n"));
        Assert.NotEqual(Of("themes: { trust: [rely] }"), Of("# a comment\n\nthemes: { trust: [rely] }\n"));
    }

    [Fact]
    public void Severities_are_the_projects_own()
    {
        var settings = SettingsReader.Read("site.yml", "diagnostics: { RG1007: none, RG3001: error }").Value!;
        var at = new Place("a.md", 1, 1);
        var weighed = Severities.Weigh(
            new FindingList([new("RG1007", Severity.Warning, at, "a"), new("RG3001", Severity.Warning, at, "b"), new("RG1004", Severity.Warning, at, "c")]),
            Severities.Of(settings));
        Assert.Equal(["RG3001 Error", "RG1004 Warning"], weighed.Findings.Select(f => $"{f.Code} {f.Severity}"));
        Assert.All(Severities.Strict(weighed.Findings), f => Assert.Equal(Severity.Error, f.Severity));
    }
}
