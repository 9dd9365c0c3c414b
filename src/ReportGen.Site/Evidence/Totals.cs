using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Site.Evidence;

/// <summary>The numbers of the whole corpus.</summary>
/// <param name="Groups">By document group, in order of name.</param>
/// <param name="Nodes">By theme and code, in order of id; those that never occur are not among them.</param>
internal sealed record Totals(
    int Documents, int Words, int ParticipantTurns, int InterviewerTurns, int Segments, int Codings, EquatableArray<GroupTotal> Groups, EquatableArray<NodeTotal> Nodes) : IStored<Totals>
{
    public static Totals Of(Table<DocumentCounts> counts) => new(
        counts.Count,
        counts.Values.Sum(c => c.Words),
        counts.Values.Sum(c => c.ParticipantTurns),
        counts.Values.Sum(c => c.InterviewerTurns),
        counts.Values.Sum(c => c.Segments),
        counts.Values.Sum(c => c.Codings),
        counts.Values
            .GroupBy(c => c.Card.Group)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new GroupTotal(g.Key, g.Count(), g.Sum(c => c.Words)))
            .ToEquatableArray(),
        counts.Values
            .SelectMany(c => c.Nodes.Select(n => (c.Card.Group, Count: n)))
            .GroupBy(x => x.Count.Node)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new NodeTotal(
                g.Key,
                g.Count(),
                g.Sum(x => x.Count.Own),
                g.Sum(x => x.Count.Total),
                g.Sum(x => x.Count.Segments),
                g.GroupBy(x => x.Group)
                    .OrderBy(x => x.Key, StringComparer.Ordinal)
                    .Select(x => new NodeInGroup(x.Key, x.Count(), x.Sum(y => y.Count.Segments)))
                    .ToEquatableArray()))
            .ToEquatableArray());

    /// <summary>How many documents there are, in all and by group, and the numbers of some nodes.</summary>
    public Totals About(IReadOnlyCollection<string> nodes) => new(
        Documents, 0, 0, 0, 0, 0, Groups.Select(g => g with { Words = 0 }).ToEquatableArray(), Nodes.Where(n => nodes.Contains(n.Node)).ToEquatableArray());

    /// <summary>The numbers of a theme or code; zeros where it never occurs.</summary>
    public NodeTotal Of(string node)
    {
        foreach (var total in Nodes)
        {
            if (total.Node == node)
            {
                return total;
            }
        }

        return new NodeTotal(node, 0, 0, 0, 0, []);
    }

    public void Write(CanonicalWriter writer) => writer
        .Number(Documents).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings)
        .Values(Groups).Values(Nodes);

    public static Totals Read(CanonicalReader reader) => new(
        Documents: reader.Whole(),
        Words: reader.Whole(),
        ParticipantTurns: reader.Whole(),
        InterviewerTurns: reader.Whole(),
        Segments: reader.Whole(),
        Codings: reader.Whole(),
        Groups: reader.Values<GroupTotal>(),
        Nodes: reader.Values<NodeTotal>());
}

/// <summary>A document group's share of the corpus.</summary>
internal sealed record GroupTotal(string Group, int Documents, int Words) : IStored<GroupTotal>
{
    public void Write(CanonicalWriter writer) => writer.Text(Group).Number(Documents).Number(Words);

    public static GroupTotal Read(CanonicalReader reader) => new(Group: reader.Text(), Documents: reader.Whole(), Words: reader.Whole());
}

/// <summary>How far a theme or code reaches.</summary>
/// <param name="Documents">Documents with it.</param>
/// <param name="Own">Codings by its own rule.</param>
/// <param name="Total">Those and its codes'.</param>
/// <param name="Segments">Segments with any of them.</param>
/// <param name="Groups">By document group, those that have it.</param>
internal sealed record NodeTotal(string Node, int Documents, int Own, int Total, int Segments, EquatableArray<NodeInGroup> Groups) : IStored<NodeTotal>
{
    public void Write(CanonicalWriter writer) =>
        writer.Text(Node).Number(Documents).Number(Own).Number(Total).Number(Segments).Values(Groups);

    public static NodeTotal Read(CanonicalReader reader) => new(
        Node: reader.Text(),
        Documents: reader.Whole(),
        Own: reader.Whole(),
        Total: reader.Whole(),
        Segments: reader.Whole(),
        Groups: reader.Values<NodeInGroup>());
}

/// <summary>How far a theme or code reaches in one document group.</summary>
internal sealed record NodeInGroup(string Group, int Documents, int Segments) : IStored<NodeInGroup>
{
    public void Write(CanonicalWriter writer) => writer.Text(Group).Number(Documents).Number(Segments);

    public static NodeInGroup Read(CanonicalReader reader) => new(Group: reader.Text(), Documents: reader.Whole(), Segments: reader.Whole());
}
