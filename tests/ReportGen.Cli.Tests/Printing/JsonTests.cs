using System.Text.Json;
using ReportGen.Cli.Printing;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>The JSON document, read back.</summary>
public class JsonTests
{
    private static readonly PrintOptions s_json = new(PrintFormat.Json);

    [Fact]
    public void It_holds_every_finding_with_all_its_parts()
    {
        using var findings = new Findings();
        using var json = JsonDocument.Parse(findings.Print(s_json, Findings.Warning("seeds/é.md", 12, 5, 3, "\"quoted\" <b>\u0007", "why"), Findings.Error()).Data);
        var list = json.RootElement.GetProperty("diagnostics");
        Assert.Equal(2, list.GetArrayLength());
        Assert.Equal(
            ["code=RG3001", "severity=warning", "file=seeds/é.md", "line=12", "column=5", "length=3", "message=\"quoted\" <b>\u0007", "hint=why"],
            list[0].EnumerateObject().Select(p => $"{p.Name}={p.Value}"));
        Assert.Equal(JsonValueKind.Null, list[1].GetProperty("hint").ValueKind);
        Assert.Equal(("error", 0), (list[1].GetProperty("severity").GetString(), list[1].GetProperty("line").GetInt32()));
    }

    [Fact]
    public void It_counts_as_the_closing_line_does()
    {
        using var findings = new Findings();
        using var json = JsonDocument.Parse(findings.Print(s_json, Findings.Warning(), Findings.Error(), Findings.Error("b")).Data);
        Assert.Equal(
            ["pages=5", "rendered=3", "written=1", "deleted=1", "upToDate=4", "errors=2", "warnings=1", "exitCode=1"],
            json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Number).Select(p => $"{p.Name}={p.Value}"));
        Assert.Equal(["written=2", "deleted=1", "upToDate=9"], json.RootElement.GetProperty("files").EnumerateObject().Select(p => $"{p.Name}={p.Value}"));
    }

    [Fact]
    public void Words_for_people_stay_on_standard_error()
    {
        using var findings = new Findings();
        var (data, words) = findings.Print(s_json, Findings.Warning());
        Assert.StartsWith("{\n", data, StringComparison.Ordinal);
        Assert.EndsWith("}\n", data, StringComparison.Ordinal);
        Assert.StartsWith("Built 5 pages", words, StringComparison.Ordinal);
        Assert.DoesNotContain("RG3001", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_hides_nothing_from_programs()
    {
        using var findings = new Findings();
        var (data, words) = findings.Print(s_json with { IsQuiet = true }, Findings.Warning());
        Assert.Contains("RG3001", data, StringComparison.Ordinal);
        Assert.Equal("", words);
    }

    [Fact]
    public void Half_a_character_does_not_break_it()
    {
        using var findings = new Findings();
        using var json = JsonDocument.Parse(findings.Print(s_json, Findings.Warning("seeds/\uD83D.md", message: "cut \uDE0A off")).Data);
        Assert.Equal("cut \uFFFD off", json.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }
}
