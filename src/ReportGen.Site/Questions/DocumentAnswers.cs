using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Questions;

/// <summary>What one document has on each question of the report.</summary>
internal sealed record DocumentAnswers(string Document, EquatableArray<QuestionPart> Parts) : ICanonical
{
    /// <summary>Gives each question that a document asks the id under which the report knows it; questions that turn out to be one are joined.</summary>
    public static DocumentAnswers Of(DocumentQuestions asked, QuestionPlan plan) => new(
        asked.Document,
        asked.Questions
            .GroupBy(q => plan.IdOf(asked.Document, q))
            .Select(g => new QuestionPart(
                g.Key,
                g.Select(q => q.Name).Append(g.Key).Distinct().Order(StringComparer.Ordinal).ToEquatableArray(),
                g.SelectMany(q => q.Asked).ToEquatableArray(),
                g.SelectMany(q => q.Answers).ToEquatableArray()))
            .ToEquatableArray());

    /// <summary>For each segment that answers something, the names of the questions that it answers.</summary>
    public IReadOnlyList<SegmentQuestions> BySegment() =>
    [
        .. Parts
            .SelectMany(p => p.Answers.SelectMany(a => a.Segments).Distinct().Select(s => (Segment: s, p.Names)))
            .GroupBy(x => x.Segment)
            .OrderBy(g => g.Key)
            .Select(g => new SegmentQuestions(g.Key, g.SelectMany(x => x.Names).Distinct().Order(StringComparer.Ordinal).ToEquatableArray())),
    ];

    public void Write(CanonicalWriter writer) => writer.Text(Document).Values(Parts);
}

/// <summary>What one document has on one question.</summary>
/// <param name="Question">The question's id in the report.</param>
/// <param name="Names">Every id by which a rule may name it: the report's and the workshop's.</param>
/// <param name="Asked">Its wordings in this document.</param>
/// <param name="Answers">The answers, one a case.</param>
internal sealed record QuestionPart(string Question, EquatableArray<string> Names, EquatableArray<Wording> Asked, EquatableArray<CaseAnswer> Answers) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Question).Texts(Names).Values(Asked).Values(Answers);
}
