using System.Text.Json;
using ReportGen.Site.Documents;

namespace ReportGen.Cli.Printing;

/// <summary>Who speaks in a project, as one JSON document.</summary>
internal static class SpeakersJson
{
    public static string Of(SpeakerSurvey survey) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("documents", survey.Documents.Count);
        json.WriteNumber("unreadFiles", survey.Unread);
        json.WriteStartArray("labels");
        foreach (var label in survey.Labels)
        {
            Write(json, label);
        }

        json.WriteEndArray();
        json.WriteStartArray("notSpeakers");
        foreach (var (label, lines, documents) in survey.Others)
        {
            json.WriteStartObject();
            json.WriteString("label", label);
            json.WriteNumber("lines", lines);
            json.WriteNumber("documents", documents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unnamed");
        foreach (var document in survey.Unnamed)
        {
            json.WriteStartObject();
            json.WriteString("document", document.Path);
            json.WriteNumber("turns", document.Unnamed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("yaml", SpeakerYaml.Of(survey));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, SurveyedLabel label)
    {
        json.WriteStartObject();
        json.WriteString("label", label.Label);
        json.WriteNumber("turns", label.Turns);
        json.WriteNumber("questions", label.Questions);
        json.WriteNumber("documents", label.Uses.Count);
        json.WriteNumber("speaksFirst", label.First);
        json.WriteString("role", label.Parts.Count > 1 ? "differs" : Name(label.Parts[0].Part));
        json.WriteString("guess", Name(label.ForAll));
        json.WriteBoolean("generic", label.IsGeneric);
        json.WriteStartArray("in");
        foreach (var (path, use, guess) in label.Uses)
        {
            json.WriteStartObject();
            json.WriteString("document", path);
            json.WriteNumber("turns", use.Turns);
            json.WriteNumber("questions", use.Questions);
            json.WriteString("role", Name(use.Part));
            json.WriteString("guess", Name(guess));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Name(SpeakerPart part) => part == SpeakerPart.Unknown ? null : SpeakerYaml.Name(part);
}
