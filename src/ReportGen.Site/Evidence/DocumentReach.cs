using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>Which themes and codes occur in one document, and how often. Most edits of a document's words leave it as it is.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Group">The group that it is in.</param>
/// <param name="Nodes">Counts for each theme and code that occurs, in order of id.</param>
internal sealed record DocumentReach(string Document, string Group, EquatableArray<NodeCount> Nodes) : IStored<DocumentReach>
{
    public static DocumentReach Of(Document document, DocumentCodings codings)
    {
        var nodes = new SortedDictionary<string, NodeCount>(StringComparer.Ordinal);
        var segments = new HashSet<(string Node, int Segment)>();
        foreach (var coding in codings.Codings)
        {
            Add(coding.Code, own: 1);
            if (coding.Code != coding.Theme)
            {
                Add(coding.Theme, own: 0);
            }

            void Add(string node, int own)
            {
                var before = nodes.GetValueOrDefault(node) ?? new NodeCount(node, 0, 0, 0);
                var isNew = segments.Add((node, coding.Segment)) ? 1 : 0;
                nodes[node] = before with { Own = before.Own + own, Total = before.Total + 1, Segments = before.Segments + isNew };
            }
        }

        return new DocumentReach(document.Id, document.Group, EquatableArray.From(nodes.Values));
    }

    /// <summary>Segments with a theme or code.</summary>
    public int SegmentsOf(string node)
    {
        foreach (var count in Nodes)
        {
            if (count.Node == node)
            {
                return count.Segments;
            }
        }

        return 0;
    }

    public void Write(CanonicalWriter writer) => writer.Text(Document).Text(Group).Values(Nodes);

    public static DocumentReach Read(CanonicalReader reader) => new(Document: reader.Text(), Group: reader.Text(), Nodes: reader.Values<NodeCount>());
}

/// <summary>How often a theme or code was applied in one document.</summary>
/// <param name="Own">Codings by the node's own rule.</param>
/// <param name="Total">Own codings and, for a theme, those of its codes.</param>
/// <param name="Segments">Segments with any of them.</param>
internal sealed record NodeCount(string Node, int Own, int Total, int Segments) : IStored<NodeCount>
{
    public void Write(CanonicalWriter writer) => writer.Text(Node).Number(Own).Number(Total).Number(Segments);

    public static NodeCount Read(CanonicalReader reader) => new(Node: reader.Name(), Own: reader.Whole(), Total: reader.Whole(), Segments: reader.Whole());
}
