using System.Text.Json.Nodes;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Questions;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Settings;

/// <summary>What the readers accept, what is described and what editors are told are one and the same.</summary>
public class SiteSchemaTests
{
    private static readonly string[] s_misfits =
        [SettingsDiagnostics.UnknownKey.Code, SettingsDiagnostics.WrongShape.Code, SettingsDiagnostics.BadValue.Code, SettingsDiagnostics.NotYaml.Code];

    private static readonly SchemaCheck s_schema = new((JsonObject)JsonNode.Parse(SiteSchema.Text)!);

    [Fact]
    public void Every_described_key_is_read_and_complained_about_where_its_value_does_not_fit() => Assert.All(SiteExamples.Wrong(), example =>
    {
        Assert.Contains(Misfits(example.Text), f => f.Place.Line == 2 && f.Code != SettingsDiagnostics.UnknownKey.Code);
        Assert.False(Accepts(example.Text), example.Path);
    });

    [Fact]
    public void Every_described_key_may_be_written() => Assert.All(SiteExamples.Right(), example =>
    {
        Assert.Empty(Misfits(example.Text));
        Assert.True(Accepts(example.Text), example.Path + ": " + example.Text);
    });

    [Fact]
    public void No_other_key_may_be_written() => Assert.All(SiteExamples.Unknown(), example =>
    {
        Assert.Contains(Misfits(example.Text), f => f.Code == SettingsDiagnostics.UnknownKey.Code && f.Place.Line == 2);
        Assert.False(Accepts(example.Text), example.Path);
    });

    [Fact]
    public void A_key_that_is_needed_is_missed() => Assert.All(SiteExamples.Lacking(), example =>
    {
        Assert.NotEmpty(Findings(example.Text));
        Assert.False(Accepts(example.Text), example.Path);
    });

    [Fact]
    public void A_key_that_is_not_described_cannot_be_read()
    {
        var reader = new MapReader(new MapNode(new Place("site.yml"), []), SiteShape.Seeds, []);
        Assert.Throws<InvalidOperationException>(() => reader.Text("folders"));
        Assert.Throws<InvalidOperationException>(() => reader.Texts("folder"));
    }

    [Theory]
    [InlineData("site.yml")]
    [InlineData("src/ReportGen.Cli/starter/site.yml")]
    [InlineData("tests/sites/mixed/site.yml")]
    [InlineData("tests/sites/tiny/site.yml")]
    [InlineData("tests/sites/workshop/site.yml")]
    public void The_settings_of_a_real_project_fit(string path) => Assert.True(Accepts(File.ReadAllText(Path.Combine(Repository.Root, path))));

    [Fact]
    public void Every_key_tells_an_editor_what_it_means() => Assert.All(
        SiteShape.Site.Keys.Concat(SiteShape.Theme.Keys).Concat(SiteShape.Part.Keys),
        key => Assert.EndsWith(".", key.Meaning, StringComparison.Ordinal));

    private static bool Accepts(string text) => s_schema.Accepts(SiteYaml.Parse("site.yml", text, [])!);

    private static IEnumerable<Diagnostic> Misfits(string text) => Findings(text).Where(f => s_misfits.Contains(f.Code));

    private static List<Diagnostic> Findings(string text)
    {
        var (settings, findings) = SettingsReader.Read("site.yml", text);
        return settings is null ? [.. findings] : [.. findings, .. CodebookReader.Read(settings).Diagnostics, .. QuestionReader.Read(settings.Questions).Diagnostics];
    }
}
