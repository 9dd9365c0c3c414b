using ReportGen.Engine.Digests;

namespace ReportGen.Site.Questions;

/// <summary>A question with how many answered it.</summary>
/// <param name="Answered">Cases that answered.</param>
/// <param name="Cases">Cases that were asked.</param>
internal sealed record QuestionReach(PlannedQuestion Question, int Answered, int Cases) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Value(Question).Number(Answered).Number(Cases);
}

/// <summary>The questions of the report in their order.</summary>
internal sealed record QuestionReaches(EquatableArray<QuestionReach> Questions) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Values(Questions);
}
