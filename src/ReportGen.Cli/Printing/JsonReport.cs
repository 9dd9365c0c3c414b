using System.Text;
using System.Text.Json;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site;
using ReportGen.Site.Catalogue;

namespace ReportGen.Cli.Printing;

/// <summary>A build's outcome as data for other programs: one JSON document, or SARIF 2.1.0.</summary>
internal static class JsonReport
{
    /// <summary>Our own form, described in docs/COMMANDS.md.</summary>
    public static string Json(BuildResult result, int exitCode) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("diagnostics");
        foreach (var finding in result.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("file", finding.Place.File);
            json.WriteNumber("line", finding.Place.Line);
            json.WriteNumber("column", finding.Place.Column);
            json.WriteNumber("length", finding.Place.Length);
            json.WriteString("message", finding.Message);
            json.WriteString("hint", finding.Hint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("pages", result.Pages);
        json.WriteNumber("rendered", result.Rendered);
        json.WriteNumber("written", result.Output.Written.Count);
        json.WriteNumber("deleted", result.Output.Deleted.Count);
        json.WriteNumber("upToDate", result.Output.UpToDate);
        json.WriteNumber("errors", result.Diagnostics.Count(f => f.Severity == Severity.Error));
        json.WriteNumber("warnings", result.Diagnostics.Count(f => f.Severity == Severity.Warning));
        json.WriteNumber("exitCode", exitCode);
        json.WriteEndObject();
    });

    /// <summary>SARIF 2.1.0, as code scanning services read it.</summary>
    public static string Sarif(BuildResult result, string version) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ReportGen");
        json.WriteString("version", version);
        var rules = result.Diagnostics.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        Rules(json, rules);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in result.Diagnostics)
        {
            Result(json, finding, rules.IndexOf(finding.Code));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Rules(Utf8JsonWriter json, List<string> codes)
    {
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (DiagnosticCatalogue.All.FirstOrDefault(k => k.Code == code) is { } kind)
            {
                json.WriteStartObject("shortDescription");
                json.WriteString("text", kind.Title);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", finding.Hint is null ? finding.Message : $"{finding.Message} ({finding.Hint})");
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', finding.Place.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Place.Line);
            json.WriteNumber("startColumn", Math.Max(1, finding.Place.Column));
            if (finding.Place.Length > 0)
            {
                json.WriteNumber("endColumn", Math.Max(1, finding.Place.Column) + finding.Place.Length);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
