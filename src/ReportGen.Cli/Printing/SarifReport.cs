using System.Text.Json;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site;
using ReportGen.Site.Catalogue;

namespace ReportGen.Cli.Printing;

/// <summary>Findings as SARIF 2.1.0, the form that code scanning services read.</summary>
internal static class SarifReport
{
    /// <summary>The whole log.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="exitCode">How the program answers.</param>
    /// <param name="nameOf">The name of a finding's file in the checkout.</param>
    public static string Of(BuildResult result, int exitCode, Func<string, string> nameOf) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Verdict is BuildVerdict.Built or BuildVerdict.Errors);
        json.WriteNumber("exitCode", exitCode);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var finding in result.Diagnostics)
        {
            WriteResult(json, finding, nameOf(finding.Place.File));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ReportGen");
        json.WriteString("version", ProgramVersion.Number);
        json.WriteStartArray("rules");
        foreach (var kind in DiagnosticCatalogue.All)
        {
            json.WriteStartObject();
            json.WriteString("id", kind.Code);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", kind.Title);
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", SeverityWord.InSarif(kind.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic finding, string file)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        if (IndexOf(finding.Code) is var index and >= 0)
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", SeverityWord.InSarif(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", finding.Hint is null ? finding.Message : $"{finding.Message}\n{finding.Hint}");
        json.WriteEndObject();
        json.WriteStartArray("locations");
        if (file.Length > 0)
        {
            WriteLocation(json, finding.Place, file);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Place place, string file)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", Math.Max(1, place.Column));
            if (place.Length > 0)
            {
                json.WriteNumber("endColumn", Math.Max(1, place.Column) + place.Length);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static int IndexOf(string code)
    {
        for (var i = 0; i < DiagnosticCatalogue.All.Count; i++)
        {
            if (DiagnosticCatalogue.All[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }
}
