using System.Globalization;
using System.Text.Json;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Tables;

namespace ReportGen.Cli.Printing;

/// <summary>Why a page was rendered, or was not, as one JSON document.</summary>
internal static class ExplanationJson
{
    public static string Of(ToldPage told) => JsonText.Of(json =>
    {
        var explanation = told.Explanation;
        json.WriteStartObject();
        json.WriteString("page", told.Page);
        json.WriteNumber("build", told.Build);
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
        Story(json, told);
        json.WriteEndObject();
    });

    // What a person is told, as data; an edit that is not known is null.
    private static void Story(Utf8JsonWriter json, ToldPage told)
    {
        json.WriteString("kind", told.About?.Kind);
        json.WriteString("id", told.About?.Id);
        json.WriteString("name", told.About?.Name);
        json.WriteStartArray("edited");
        foreach (var file in told.Explanation.Cause is { } cause ? EditedFiles.Of(cause) : [])
        {
            json.WriteStartObject();
            json.WriteString("kind", file.Kind);
            json.WriteString("name", file.Name);
            json.WriteString("reason", file.Happened.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("edit");
        if (told.Shown is { } edit)
        {
            DifferenceJson.Write(json, "build " + (told.Build - 1).ToString(CultureInfo.InvariantCulture), "build " + told.Build.ToString(CultureInfo.InvariantCulture), edit);
        }
        else
        {
            json.WriteNullValue();
        }
    }

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
