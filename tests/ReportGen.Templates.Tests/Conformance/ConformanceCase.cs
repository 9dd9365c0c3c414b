using System.Text.Json;
using Scriban.Parsing;

namespace ReportGen.Templates.Tests.Conformance;

/// <summary>One case of the conformance set: a template, what it is given, what must come out.</summary>
internal sealed record ConformanceCase(string Name, string Category, string Kind, string Input, string Expected, JsonElement Entry)
{
    public string FullName => $"{Category}/{Name}";

    public string SourceName => Text("source_name") ?? "text";

    /// <summary>How the text is read.</summary>
    public ScriptMode Mode => Text("parse_mode") switch
    {
        "script" => ScriptMode.ScriptOnly,
        "front-matter-and-content" => ScriptMode.FrontMatterAndContent,
        _ => ScriptMode.Default,
    };

    /// <summary>Where the set flags a behaviour as a bug of the engine it was recorded from.</summary>
    public bool IsQuirk => Entry.TryGetProperty("quirk", out _);

    public bool NeedsFunctions => Entry.TryGetProperty("needs", out _);

    public IEnumerable<string> ExpectedPlaces => Entry.GetProperty("errors").EnumerateArray()
        .Select(error => $"{error.GetProperty("source").GetString()}({error.GetProperty("line").GetInt32()},{error.GetProperty("column").GetInt32()})");

    private string? Text(string name) => Entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
