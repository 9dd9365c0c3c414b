using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Exports;

/// <summary>One question as data: how each document asks it and which segments answer.</summary>
internal static class QuestionJson
{
    /// <param name="question">The question.</param>
    /// <param name="asked">What each document has on it that has anything.</param>
    public static OutputFile Make(PlannedQuestion question, IReadOnlyList<AnswersIn> asked)
    {
        var parts = asked.Select(a => (Document: a.Document.Card.Id, a.Words)).ToList();
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
