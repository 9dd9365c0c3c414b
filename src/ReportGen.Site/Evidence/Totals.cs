using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Site.Evidence;

/// <summary>The numbers of the whole corpus.</summary>
/// <param name="Crowded">Segments with so many themes that they take no part in pairs.</param>
/// <param name="Groups">By document group, in order of name.</param>
/// <param name="Nodes">By theme and code, in order of id; those that never occur are not among them.</param>
internal sealed record Totals(
    int Documents, int Words, int ParticipantTurns, int InterviewerTurns, int Segments, int Codings, int Crowded, EquatableArray<GroupTotal> Groups, EquatableArray<NodeTotal> Nodes)
    : IStored<Totals>
{
    private Dictionary<string, NodeTotal>? _byNode;

    /// <summary>The numbers of some documents.</summary>
    public static Totals Of(Table<Pair<DocumentSize, DocumentReach>> documents)
    {
        var all = documents.Values.ToList();
        return new(
            all.Count,
            all.Sum(d => d.Left.Words),
            all.Sum(d => d.Left.ParticipantTurns),
            all.Sum(d => d.Left.InterviewerTurns),
            all.Sum(d => d.Left.Segments),
            all.Sum(d => d.Left.Codings),
            all.Sum(d => d.Right.Crowded),
            Merge(all.Select(d => new GroupTotal(d.Right.Group, 1, d.Left.Words))),
            Merge(all.SelectMany(d => d.Right.Nodes.Select(n => new NodeTotal(n.Node, 1, n.Own, n.Total, n.Segments, n.Crowded, [new NodeInGroup(d.Right.Group, 1, n.Segments)])))));
    }

    /// <summary>The numbers of all documents from those of some and of the others.</summary>
    public static Totals Of(Table<Totals> parts)
    {
        var all = parts.Values.ToList();
        return new(
            all.Sum(t => t.Documents),
            all.Sum(t => t.Words),
            all.Sum(t => t.ParticipantTurns),
            all.Sum(t => t.InterviewerTurns),
            all.Sum(t => t.Segments),
            all.Sum(t => t.Codings),
            all.Sum(t => t.Crowded),
            Merge(all.SelectMany(t => t.Groups)),
            Merge(all.SelectMany(t => t.Nodes)));
    }

    /// <summary>Only what was coded, and of how many documents: what an edit that changes words and no codings leaves as it is.</summary>
    public Totals WithoutWords() => new(Documents, 0, 0, 0, 0, 0, Crowded, Groups.Select(g => g with { Words = 0 }).ToEquatableArray(), Nodes);

    /// <summary>The same of some nodes.</summary>
    public Totals About(IEnumerable<string> nodes)
    {
        var those = nodes.Distinct().Order(StringComparer.Ordinal).Select(Of).Where(n => n.Documents > 0).ToEquatableArray();
        return new(Documents, 0, 0, 0, 0, 0, 0, Groups.Select(g => g with { Words = 0 }).ToEquatableArray(), those);
    }

    /// <summary>The numbers of a theme or code; zeros where it never occurs.</summary>
    public NodeTotal Of(string node) => (_byNode ??= Nodes.ToDictionary(n => n.Node, StringComparer.Ordinal)).GetValueOrDefault(node) ?? new NodeTotal(node, 0, 0, 0, 0, 0, []);

    public bool Equals(Totals? other) => other is not null && (Documents, Words, ParticipantTurns, InterviewerTurns, Segments, Codings, Crowded, Groups, Nodes).Equals(
        (other.Documents, other.Words, other.ParticipantTurns, other.InterviewerTurns, other.Segments, other.Codings, other.Crowded, other.Groups, other.Nodes));

    public override int GetHashCode() => HashCode.Combine(Documents, Words, Codings, Nodes);

    public void Write(CanonicalWriter writer) => writer
        .Number(Documents).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings).Number(Crowded)
        .Values(Groups).Values(Nodes);

    public static Totals Read(CanonicalReader reader) => new(
        Documents: reader.Whole(),
        Words: reader.Whole(),
        ParticipantTurns: reader.Whole(),
        InterviewerTurns: reader.Whole(),
        Segments: reader.Whole(),
        Codings: reader.Whole(),
        Crowded: reader.Whole(),
        Groups: reader.Values<GroupTotal>(),
        Nodes: reader.Values<NodeTotal>());

    private static EquatableArray<GroupTotal> Merge(IEnumerable<GroupTotal> groups) => Merge(
        groups, g => g.Group, (one, other) => one with { Documents = one.Documents + other.Documents, Words = one.Words + other.Words });

    private static EquatableArray<NodeTotal> Merge(IEnumerable<NodeTotal> nodes)
    {
        var sums = new SortedDictionary<string, NodeSum>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (!sums.TryGetValue(node.Node, out var sum))
            {
                sums.Add(node.Node, sum = new NodeSum());
            }

            sum.Add(node);
        }

        return sums.Select(s => s.Value.Of(s.Key)).ToEquatableArray();
    }

    // All of one name as one, in the order of names.
    private static EquatableArray<T> Merge<T>(IEnumerable<T> some, Func<T, string> nameOf, Func<T, T, T> together)
    {
        var byName = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in some)
        {
            var name = nameOf(one);
            byName[name] = byName.TryGetValue(name, out var other) ? together(other, one) : one;
        }

        return byName.Values.ToEquatableArray();
    }

    private sealed class NodeSum
    {
        private readonly List<NodeInGroup> _groups = [];
        private int _documents;
        private int _own;
        private int _total;
        private int _segments;
        private int _crowded;

        public void Add(NodeTotal node)
        {
            _documents += node.Documents;
            _own += node.Own;
            _total += node.Total;
            _segments += node.Segments;
            _crowded += node.Crowded;
            _groups.AddRange(node.Groups);
        }

        public NodeTotal Of(string node) => new(node, _documents, _own, _total, _segments, _crowded, Merge(
            _groups, g => g.Group, (one, other) => one with { Documents = one.Documents + other.Documents, Segments = one.Segments + other.Segments }));
    }
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
/// <param name="Crowded">Those with so many themes that they take no part in pairs; counted for themes only.</param>
/// <param name="Groups">By document group, those that have it.</param>
internal sealed record NodeTotal(string Node, int Documents, int Own, int Total, int Segments, int Crowded, EquatableArray<NodeInGroup> Groups) : IStored<NodeTotal>
{
    public void Write(CanonicalWriter writer) =>
        writer.Text(Node).Number(Documents).Number(Own).Number(Total).Number(Segments).Number(Crowded).Values(Groups);

    public static NodeTotal Read(CanonicalReader reader) => new(
        Node: reader.Text(),
        Documents: reader.Whole(),
        Own: reader.Whole(),
        Total: reader.Whole(),
        Segments: reader.Whole(),
        Crowded: reader.Whole(),
        Groups: reader.Values<NodeInGroup>());
}

/// <summary>How far a theme or code reaches in one document group.</summary>
internal sealed record NodeInGroup(string Group, int Documents, int Segments) : IStored<NodeInGroup>
{
    public void Write(CanonicalWriter writer) => writer.Text(Group).Number(Documents).Number(Segments);

    public static NodeInGroup Read(CanonicalReader reader) => new(Group: reader.Text(), Documents: reader.Whole(), Segments: reader.Whole());
}
