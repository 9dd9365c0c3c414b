using ReportGen.Engine.Digests;

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
    public static QuestionReaches Of(QuestionPlan plan, IEnumerable<DocumentAnswers> answers)
    {
        var counts = new Dictionary<string, (int Answered, int Cases)>(StringComparer.Ordinal);
        foreach (var part in answers.SelectMany(a => a.Parts))
        {
            var (answered, cases) = counts.GetValueOrDefault(part.Question);
            counts[part.Question] = (answered + part.Answers.Count(a => !a.IsEmpty), cases + part.Answers.Count);
        }

        return new QuestionReaches(plan.Questions
            .Select(q => new QuestionReach(q, counts.GetValueOrDefault(q.Id).Answered, counts.GetValueOrDefault(q.Id).Cases))
            .ToEquatableArray());
    }

    public void Write(CanonicalWriter writer) => writer.Values(Questions);

    public static QuestionReaches Read(CanonicalReader reader) => new(Questions: reader.Values<QuestionReach>());
}
