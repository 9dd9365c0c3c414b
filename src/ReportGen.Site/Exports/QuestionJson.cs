using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Documents;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Exports;

/// <summary>One question as data: how each document asks it and which segments answer.</summary>
internal static class QuestionJson
{
    public static OutputFile Make(PlannedQuestion question, Table<QuestionInDocument>? documents)
    {
        var parts = documents?.Values.ToList() ?? [];
        return JsonFile.Make(Addresses.QuestionData(question.Id), json =>
        {
            json.WriteStartObject();
            json.WriteString("id", question.Id);
            json.WriteString("text", question.Text);
            json.Objects("asked", parts.SelectMany(p => p.Asked.Select(a => (p.Document, Asked: a))), x =>
            {
                json.WriteString("document", x.Document);
                json.WriteString("segment", x.Asked.Segment);
                json.WriteString("text", x.Asked.Text);
            });
            json.Objects("answers", parts.SelectMany(p => p.Answers.Select(a => (p.Document, Answer: a))), x =>
            {
                json.WriteString("document", x.Document);
                json.WriteString("case", x.Answer.Case);
                json.Array("segments", x.Answer.Segments, s => json.WriteStringValue(s));
                json.WriteBoolean("empty", x.Answer.Segments.Count == 0);
            });
            json.WriteEndObject();
        });
    }
}

/// <summary>What one document has on one question, by segment ids: it stays the same when lines are added elsewhere.</summary>
internal sealed record QuestionInDocument(string Question, string Document, EquatableArray<AskedAt> Asked, EquatableArray<AnsweredAt> Answers) : IStored<QuestionInDocument>
{
    /// <summary>The questions of a document, keyed by question and document.</summary>
    public static IEnumerable<KeyValuePair<string, QuestionInDocument>> Of(Document document, DocumentAnswers answers) =>
        answers.Parts.Select(p => KeyValuePair.Create(PartKey.Of(p.Question, document.Id), Of(document, p)));

    private static QuestionInDocument Of(Document document, QuestionPart part) => new(
        part.Question,
        document.Id,
        part.Asked.Select(a => new AskedAt(document.Segments[a.Segment].Id, a.Text)).ToEquatableArray(),
        part.Answers.Select(a => new AnsweredAt(a.Case, a.Segments.Select(s => document.Segments[s].Id).ToEquatableArray())).ToEquatableArray());

    public void Write(CanonicalWriter writer) => writer.Text(Question).Text(Document).Values(Asked).Values(Answers);

    public static QuestionInDocument Read(CanonicalReader reader) => new(
        Question: reader.Text(),
        Document: reader.Text(),
        Asked: reader.Values<AskedAt>(),
        Answers: reader.Values<AnsweredAt>());
}

/// <summary>A wording and the id of the segment that has it.</summary>
internal sealed record AskedAt(string Segment, string Text) : IStored<AskedAt>
{
    public void Write(CanonicalWriter writer) => writer.Text(Segment).Text(Text);

    public static AskedAt Read(CanonicalReader reader) => new(Segment: reader.Text(), Text: reader.Text());
}

/// <summary>A case and the ids of the segments that are its answer.</summary>
internal sealed record AnsweredAt(string Case, EquatableArray<string> Segments) : IStored<AnsweredAt>
{
    public void Write(CanonicalWriter writer) => writer.Text(Case).Texts(Segments);

    public static AnsweredAt Read(CanonicalReader reader) => new(Case: reader.Text(), Segments: reader.Texts());
}
