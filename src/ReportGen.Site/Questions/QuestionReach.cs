using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Site.Questions;

/// <summary>A question with how many answered it.</summary>
/// <param name="Answered">Cases that answered.</param>
/// <param name="Cases">Cases that were asked.</param>
internal sealed record QuestionReach(PlannedQuestion Question, int Answered, int Cases) : IStored<QuestionReach>
{
    public void Write(CanonicalWriter writer) => writer.Value(Question).Number(Answered).Number(Cases);

    public static QuestionReach Read(CanonicalReader reader) => new(Question: reader.Value<PlannedQuestion>(), Answered: reader.Whole(), Cases: reader.Whole());
}

/// <summary>The questions of the report in their order.</summary>
internal sealed record QuestionReaches(EquatableArray<QuestionReach> Questions) : IStored<QuestionReaches>
{
    /// <param name="plan">The questions.</param>
    /// <param name="parts">Counts of all documents, in parts.</param>
    public static QuestionReaches Of(QuestionPlan plan, Table<AnswerCounts> parts)
    {
        var counts = AnswerCounts.Sum(parts.Values.SelectMany(p => p.Counts)).ToDictionary(c => c.Question, StringComparer.Ordinal);
        return new QuestionReaches(plan.Questions
            .Select(q => counts.TryGetValue(q.Id, out var count) ? new QuestionReach(q, count.Answered, count.Cases) : new QuestionReach(q, 0, 0))
            .ToEquatableArray());
    }

    public void Write(CanonicalWriter writer) => writer.Values(Questions);

    public static QuestionReaches Read(CanonicalReader reader) => new(Questions: reader.Values<QuestionReach>());
}
