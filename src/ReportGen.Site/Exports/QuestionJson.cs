using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Exports;

/// <summary>One question as data: how each document asks it and which segments answer.</summary>
internal static class QuestionJson
{
    public static OutputFile Make(PlannedQuestion question, IReadOnlyList<CodedDocument> documents)
    {
        var parts = documents
            .Select(d => (Document: d, At: Array.IndexOf(d.Asked.Names, question.Id)))
            .Where(d => d.At >= 0)
            .Select(d => (Document: d.Document.Card.Id, Words: new AnswersIn(d.Document, d.At).Words))
            .ToList();
        return JsonFile.Make(Addresses.QuestionData(question.Id), json =>
        {
            json.WriteStartObject();
            json.WriteString("id", question.Id);
            json.WriteString("text", question.Text);
            json.Objects("asked", parts.SelectMany(p => p.Words.Asked.Select(a => (p.Document, Asked: a))), x =>
            {
                json.WriteString("document", x.Document);
                json.WriteString("segment", x.Asked.Segment);
                json.WriteString("text", x.Asked.Text);
            });
            json.Objects("answers", parts.SelectMany(p => p.Words.Answers.Select(a => (p.Document, Answer: a))), x =>
            {
                json.WriteString("document", x.Document);
                json.WriteString("case", x.Answer.Case);
                json.Array("segments", x.Answer.Segments, s => json.WriteStringValue(s));
                json.WriteBoolean("empty", !x.Answer.IsAnswer);
            });
            json.WriteEndObject();
        });
    }
}
