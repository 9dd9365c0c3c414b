using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Questions;

/// <summary>A question that site.yml names.</summary>
/// <param name="Id">Its address.</param>
/// <param name="Text">Its words, as the report shows them.</param>
/// <param name="AskedAs">How interviewers phrase it.</param>
/// <param name="SameAs">Ids of questions found in workshop notes that are this one.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record QuestionDefinition(string Id, string Text, EquatableArray<Term> AskedAs, EquatableArray<SameAs> SameAs, Place Place) : ICanonical
{
    // The place is what a finding about it would show, so it counts here.
    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Text).Values(AskedAs).Values(SameAs).Value(Place);
}

/// <summary>The id of a workshop's question (<c>day-1-q5</c>, or <c>retreat/day-1-q5</c> where several workshops have one).</summary>
internal sealed record SameAs(string Question, Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Question).Value(Place);
}

/// <summary>All questions that site.yml names, in its order.</summary>
internal sealed record QuestionList(EquatableArray<QuestionDefinition> Questions) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Values(Questions);
}
