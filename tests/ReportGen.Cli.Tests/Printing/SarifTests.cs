using System.Text.Json;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>The SARIF log, read back: what the standard requires, and what code scanning services use.</summary>
public class SarifTests
{
    private static readonly PrintOptions s_sarif = new(PrintFormat.Sarif);

    [Fact]
    public void It_says_what_it_is_and_who_made_it()
    {
        var log = Log(Findings.Warning());
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", log.GetProperty("$schema").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal("ReportGen", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        var invocation = Assert.Single(run.GetProperty("invocations").EnumerateArray());
        Assert.Equal((true, 1), (invocation.GetProperty("executionSuccessful").GetBoolean(), invocation.GetProperty("exitCode").GetInt32()));
    }

    [Fact]
    public void Its_rules_are_the_catalogue()
    {
        var rules = Run().GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(DiagnosticCatalogue.All.Select(k => k.Code), rules.Select(r => r.GetProperty("id").GetString()));
        Assert.Equal(DiagnosticCatalogue.All.Select(k => k.Title), rules.Select(r => r.GetProperty("shortDescription").GetProperty("text").GetString()));
        Assert.All(rules, r => Assert.Contains(r.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning", "note", "none" }));
    }

    [Fact]
    public void A_result_names_its_rule_its_level_and_its_words()
    {
        var run = Run(Findings.Warning(message: "words", hint: "a hint"));
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(
            ("RG3001", "warning", "words\na hint"),
            (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString(), result.GetProperty("message").GetProperty("text").GetString()));
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("RG3001", rule.GetProperty("id").GetString());
    }

    [Fact]
    public void Levels_are_those_of_the_standard() => Assert.Equal(
        ["error", "warning", "note"],
        Run(Findings.Error(), Findings.Warning(), Findings.Warning() with { Severity = Severity.Info })
            .GetProperty("results").EnumerateArray().Select(r => r.GetProperty("level").GetString()));

    [Fact]
    public void Files_are_relative_addresses_with_everything_odd_encoded()
    {
        var uri = Location(Findings.Warning("seeds/b c#100%,é😊.md")).GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.Equal("seeds/b%20c%23100%25%2C%C3%A9%F0%9F%98%8A.md", uri);
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative));
    }

    [Fact]
    public void A_region_begins_at_1_and_ends_behind_its_last_character()
    {
        Assert.Equal("""{"startLine":12,"startColumn":5,"endColumn":8}""", Region(Findings.Warning(line: 12, column: 5, length: 3)));
        Assert.Equal("""{"startLine":12,"startColumn":5}""", Region(Findings.Warning(line: 12, column: 5)));
        Assert.Equal("""{"startLine":12,"startColumn":1}""", Region(Findings.Warning(line: 12)));
    }

    [Fact]
    public void A_finding_about_a_whole_file_has_no_region_and_one_about_nothing_no_location()
    {
        Assert.False(Location(Findings.Warning()).TryGetProperty("region", out _));
        Assert.Empty(Run(Findings.Warning("")).GetProperty("results")[0].GetProperty("locations").EnumerateArray());
    }

    private static string Region(Diagnostic finding) =>
        string.Concat(Location(finding).GetProperty("region").GetRawText().Where(c => !char.IsWhiteSpace(c)));

    private static JsonElement Location(Diagnostic finding) => Run(finding).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");

    private static JsonElement Run(params Diagnostic[] findings) => Log(findings).GetProperty("runs")[0];

    private static JsonElement Log(params Diagnostic[] list)
    {
        using var findings = new Findings();
        using var json = JsonDocument.Parse(findings.Print(s_sarif, list).Data);
        return json.RootElement.Clone();
    }
}
