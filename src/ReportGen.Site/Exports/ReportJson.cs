using System.Text.Json;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Codebook;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Exports;

/// <summary>The report as one file of data: what there is, how much of it, and where the rest lies.</summary>
internal static class ReportJson
{
    public static OutputFile Make(
        string title,
        IReadOnlyList<CodedDocument> documents,
        NameList nodes,
        Codebook.Codebook codebook,
        RuleSet rules,
        Totals totals,
        IReadOnlyList<QuestionReach> questions,
        IEnumerable<Diagnostic> diagnostics)
    {
        return JsonFile.Make(Addresses.Report, Pieces());

        // There may be very many documents.
        IEnumerable<Action<Utf8JsonWriter>> Pieces()
        {
            yield return json =>
            {
                json.WriteStartObject();
                json.WriteString("title", title);
                json.WriteStartArray("documents");
            };
            foreach (var document in documents)
            {
                yield return json =>
                {
                    json.WriteStartObject();
                    Document(json, document);
                    json.WriteEndObject();
                };
            }

            yield return json =>
            {
                json.WriteEndArray();
                var ruleOf = rules.Rules.ToDictionary(r => r.Code, StringComparer.Ordinal);
                var factsOf = NodeFacts.Of(codebook);
                json.Objects("themes", nodes.Nodes.Where(n => n.IsTheme), n => Node(json, n, totals.Of(n.Id), ruleOf.GetValueOrDefault(n.Id), factsOf[n.Id]));
                json.Objects("codes", nodes.Nodes.Where(n => !n.IsTheme), n => Node(json, n, totals.Of(n.Id), ruleOf.GetValueOrDefault(n.Id), factsOf[n.Id]));
                json.Objects("questions", questions, q => Question(json, q));
                json.Objects("diagnostics", diagnostics, d => Diagnostic(json, d));
                json.WriteEndObject();
            };
        }
    }

    private static void Document(Utf8JsonWriter json, CodedDocument counts)
    {
        var card = counts.Card;
        json.WriteString("id", card.Id);
        json.WriteString("title", card.Title);
        json.WriteString("kind", card.Kind.Name);
        json.WriteString("source", card.File);
        json.WriteString("url", Addresses.Href(Addresses.Document(card.Id)));
        json.WriteString("data", Addresses.Href(Addresses.DocumentData(card.Id)));
        json.WriteString("group", card.Group);
        json.WriteStartObject("attributes");
        foreach (var attribute in card.Attributes)
        {
            json.WriteString(attribute.Name, attribute.Value);
        }

        json.WriteEndObject();
        json.WriteNumber("words", counts.Words);
        json.WriteStartObject("turns");
        json.WriteNumber("participant", counts.ParticipantTurns);
        json.WriteNumber("interviewer", counts.InterviewerTurns);
        json.WriteEndObject();
        json.WriteNumber("segments", counts.Segments);
        json.WriteNumber("codings", counts.Codings);
        json.WriteNumber("codingsByPeople", counts.People.Sum(p => p.Added));
        json.WriteNumber("rejected", counts.RejectedCodings);
    }

    private static void Node(Utf8JsonWriter json, NodeCard node, NodeTotal total, CodeRule? rule, IEnumerable<(string Name, string Value)> facts)
    {
        json.WriteString("id", node.Id);
        if (!node.IsTheme)
        {
            json.WriteString("theme", node.Theme);
        }

        json.WriteString("label", node.Label);
        json.WriteString("url", Addresses.Href(Addresses.Theme(node.Id)));
        json.WriteNumber("documents", total.Documents);
        json.WriteNumber("codings", total.Counts.Total);
        json.WriteNumber("codingsByPeople", total.Counts.ByPeople);
        json.WriteNumber("accepted", total.Counts.Accepted);
        json.WriteNumber("rejected", total.Rejected);
        json.Array("rule", rule is null ? [] : RuleWords.PartsOf(rule), p => json.WriteStringValue($"{p.Part}: {p.Words}"));
        json.WriteStartObject("says");
        foreach (var (name, value) in facts)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, QuestionReach reach)
    {
        json.WriteString("id", reach.Question.Id);
        json.WriteString("text", reach.Question.Text);
        json.WriteString("url", Addresses.Href(Addresses.Question(reach.Question.Id)));
        json.WriteString("data", Addresses.Href(Addresses.QuestionData(reach.Question.Id)));
        json.WriteString("session", reach.Question.Session);
        json.WriteNumber("answers", reach.Answered);
    }

    private static void Diagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("file", diagnostic.Place.File);
        json.WriteNumber("line", diagnostic.Place.Line);
        json.WriteNumber("column", diagnostic.Place.Column);
        json.WriteString("message", diagnostic.Message);
    }
}
