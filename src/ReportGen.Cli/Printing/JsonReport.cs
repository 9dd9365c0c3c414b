using System.Text.Json;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site;

namespace ReportGen.Cli.Printing;

/// <summary>What a command found and did as one JSON document, in the form that docs/COMMANDS.md describes.</summary>
internal static class JsonReport
{
    public static string Of(BuildResult result, int exitCode) => JsonText.Of(json =>
    {
        var counts = PageCounts.Of(result);
        json.WriteStartObject();
        json.WriteStartArray("diagnostics");
        foreach (var finding in result.Diagnostics)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteNumber("pages", counts.Pages);
        json.WriteNumber("rendered", counts.Rendered);
        json.WriteNumber("written", counts.Written);
        json.WriteNumber("deleted", counts.Deleted);
        json.WriteNumber("upToDate", counts.UpToDate);
        json.WriteStartObject("files");
        json.WriteNumber("written", result.Output.Written.Count);
        json.WriteNumber("deleted", result.Output.Deleted.Count);
        json.WriteNumber("upToDate", result.Output.UpToDate);
        json.WriteEndObject();
        json.WriteNumber("errors", result.Diagnostics.Count(f => f.Severity == Severity.Error));
        json.WriteNumber("warnings", result.Diagnostics.Count(f => f.Severity == Severity.Warning));
        json.WriteNumber("exitCode", exitCode);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", SeverityWord.Of(finding.Severity));
        json.WriteString("file", finding.Place.File);
        json.WriteNumber("line", finding.Place.Line);
        json.WriteNumber("column", finding.Place.Column);
        json.WriteNumber("length", finding.Place.Length);
        json.WriteString("message", finding.Message);
        json.WriteString("hint", finding.Hint);
        json.WriteEndObject();
    }
}
