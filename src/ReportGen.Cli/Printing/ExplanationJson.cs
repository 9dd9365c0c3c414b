using System.Text.Json;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Tables;

namespace ReportGen.Cli.Printing;

/// <summary>Why a page was rendered, or was not, as one JSON document.</summary>
internal static class ExplanationJson
{
    public static string Of(string page, long build, Explanation explanation) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("page", page);
        json.WriteNumber("build", build);
        json.WriteBoolean("rendered", explanation.Cause is not null);
        json.WriteStartArray("reads");
        foreach (var read in explanation.Reads)
        {
            json.WriteStringValue(read);
        }

        json.WriteEndArray();
        json.WritePropertyName("cause");
        Write(json, explanation.Cause);
        json.WriteStartArray("cutOff");
        foreach (var (step, key) in explanation.CutOffs)
        {
            json.WriteStartObject();
            json.WriteString("step", step);
            json.WriteString("key", key);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Cause? cause)
    {
        if (cause is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("step", cause.Step);
        json.WriteString("key", cause.Key);
        json.WriteString("reason", cause.Reason.ToString());
        json.WriteBoolean("input", cause.IsInput);
        json.WritePropertyName("read");
        Write(json, cause.Read);
        json.WriteStartArray("because");
        foreach (var because in cause.Because)
        {
            Write(json, because);
        }

        json.WriteEndArray();
        json.WriteNumber("more", cause.More);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadChange? read)
    {
        if (read is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", read.Name);
        json.WriteString("before", read.Before.ToString());
        json.WriteString("now", read.Now?.ToString());
        json.WriteEndObject();
    }
}
