using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Site.Questions;

/// <summary>How many cases of some documents answered each question, in order of question.</summary>
internal sealed record AnswerCounts(EquatableArray<AnswerCount> Counts) : IStored<AnswerCounts>
{
    public static AnswerCounts Of(Table<DocumentAnswers> documents) => new(
        Sum(documents.Values.SelectMany(d => d.Parts).Select(p => new AnswerCount(p.Question, p.Answers.Count(a => !a.IsEmpty), p.Answers.Count))).ToEquatableArray());

    /// <summary>One count a question.</summary>
    public static IEnumerable<AnswerCount> Sum(IEnumerable<AnswerCount> counts) => counts
        .GroupBy(c => c.Question)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new AnswerCount(g.Key, g.Sum(c => c.Answered), g.Sum(c => c.Cases)));

    public void Write(CanonicalWriter writer) => writer.Values(Counts);

    public static AnswerCounts Read(CanonicalReader reader) => new(Counts: reader.Values<AnswerCount>());
}

/// <summary>How many answered a question.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Answered">Cases that answered.</param>
/// <param name="Cases">Cases that were asked.</param>
internal sealed record AnswerCount(string Question, int Answered, int Cases) : IStored<AnswerCount>
{
    public void Write(CanonicalWriter writer) => writer.Text(Question).Number(Answered).Number(Cases);

    public static AnswerCount Read(CanonicalReader reader) => new(Question: reader.Text(), Answered: reader.Whole(), Cases: reader.Whole());
}
