using ReportGen.Site;

namespace ReportGen.Cli.Printing;

/// <summary>A sheet that was drawn, as one JSON document.</summary>
internal static class SampleJson
{
    public static string Of(SampleSheet sheet) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("file", sheet.Path);
        json.WriteNumber("hits", sheet.Drawn.Hits.Of);
        json.WriteNumber("hitsDrawn", sheet.Drawn.Hits.Drawn);
        json.WriteNumber("others", sheet.Drawn.Others.Of);
        json.WriteNumber("othersDrawn", sheet.Drawn.Others.Drawn);
        json.WriteEndObject();
    });
}
