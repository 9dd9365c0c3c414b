using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>A day or session of a workshop: the questions it set and what each group noted.</summary>
/// <param name="Id">For addresses and cases: <c>day-2</c>.</param>
/// <param name="Label">As people say it: <c>Day 2</c>.</param>
/// <param name="Questions">In the order of their numbers.</param>
/// <param name="Groups">In document order, those without notes too.</param>
internal sealed record Session(string Id, string Label, EquatableArray<SessionQuestion> Questions, EquatableArray<GroupNotes> Groups) : ICanonical
{
    /// <summary>The same session where so many segments stand before those it was read from.</summary>
    public Session ShiftedBy(int segments) => segments == 0 ? this : this with
    {
        Questions = EquatableArray.From(Questions.Select(q => q with { Segment = q.Segment + segments })),
        Groups = EquatableArray.From(Groups.Select(g => g with { Heading = g.Heading + segments, Notes = EquatableArray.From(g.Notes.Select(n => n + segments)) })),
    };

    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Label).Values(Questions).Values(Groups);
}

/// <summary>A question that a session sets.</summary>
/// <param name="Number">As numbered in the notes.</param>
/// <param name="Text">Its words on one line, without the number.</param>
/// <param name="Segment">Index of its segment in the document.</param>
internal sealed record SessionQuestion(int Number, string Text, int Segment) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Number(Number).Text(Text).Number(Segment);
}

/// <summary>What one group left in one session.</summary>
/// <param name="Name">As numbered: <c>4</c>, <c>9+10</c>.</param>
/// <param name="Label">As people say it: <c>Group 4</c>, <c>Table 2</c>.</param>
/// <param name="Case">Session and group: <c>day-2/group-9+10</c>.</param>
/// <param name="Question">The number of the question it took; null where nothing says which.</param>
/// <param name="Heading">Index of the group's heading in the document's segments.</param>
/// <param name="Notes">Indexes of the segments that are its notes: pasted quotations are among them, repeated questions and empty bullets are not.</param>
internal sealed record GroupNotes(string Name, string Label, string Case, int? Question, int Heading, EquatableArray<int> Notes) : ICanonical
{
    /// <summary>Whether the group wrote nothing of its own.</summary>
    public bool LeftNoNotes => Notes.Count == 0;

    public void Write(CanonicalWriter writer)
    {
        writer.Text(Name).Text(Label).Text(Case).Number(Question ?? -1).Number(Heading).Number(Notes.Count);
        foreach (var index in Notes)
        {
            writer.Number(index);
        }
    }
}
