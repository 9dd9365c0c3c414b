using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>Which themes and codes occur in one document, and how often. Most edits of a document's words leave it as it is.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Group">The group that it is in.</param>
/// <param name="Crowded">Segments with so many themes that they take no part in pairs.</param>
/// <param name="Nodes">Counts for each theme and code that occurs, in order of id.</param>
internal sealed record DocumentReach(string Document, string Group, int Crowded, EquatableArray<NodeCount> Nodes) : IStored<DocumentReach>
{
    public static Outcome<DocumentReach> Of(Document document, DocumentCodings codings)
    {
        var nodes = new SortedDictionary<string, NodeCount>(StringComparer.Ordinal);
        var crowded = CrowdedOf(codings.Codings);
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
                var before = nodes.GetValueOrDefault(node) ?? new NodeCount(node, 0, 0, 0, 0);
                var isNew = segments.Add((node, coding.Segment)) ? 1 : 0;
                nodes[node] = before with
                {
                    Own = before.Own + own,
                    Total = before.Total + 1,
                    Segments = before.Segments + isNew,
                    Crowded = before.Crowded + (node == coding.Theme && crowded.ContainsKey(coding.Segment) ? isNew : 0),
                };
            }
        }

        var reach = new DocumentReach(document.Id, document.Group, crowded.Count, EquatableArray.From(nodes.Values));
        return crowded.Count == 0 ? reach : Outcome.Of(reach, [Finding(document, crowded)]);
    }

    // How many themes each crowded segment has. Few segments have so many codings that their themes need counting.
    private static SortedDictionary<int, int> CrowdedOf(EquatableArray<Coding> codings)
    {
        var crowded = new SortedDictionary<int, int>();
        for (var (from, to) = (0, 0); from < codings.Count; from = to)
        {
            while (to < codings.Count && codings[to].Segment == codings[from].Segment)
            {
                to++;
            }

            if (to - from > EvidenceFinder.MostThemes
                && codings.Skip(from).Take(to - from).Select(c => c.Theme).Distinct().Count() is var themes and > EvidenceFinder.MostThemes)
            {
                crowded.Add(codings[from].Segment, themes);
            }
        }

        return crowded;
    }

    private static Diagnostic Finding(Document document, SortedDictionary<int, int> crowded)
    {
        var first = crowded.Keys.First();
        var others = crowded.Count == 1 ? "it takes" : crowded.Count == 2 ? "it and one more segment take" : $"it and {crowded.Count - 1} more segments take";
        return CodebookDiagnostics.CrowdedSegment.At(
            document.Source.PlaceOf(document.File, document.Segments[first].Span),
            $"this segment has {crowded[first]} themes, more than {EvidenceFinder.MostThemes}: {others} no part in pairs of themes",
            "rules that find nearly everything tell little; `reportgen check` names their terms");
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

    public void Write(CanonicalWriter writer) => writer.Text(Document).Text(Group).Number(Crowded).Values(Nodes);

    public static DocumentReach Read(CanonicalReader reader) => new(Document: reader.Text(), Group: reader.Text(), Crowded: reader.Whole(), Nodes: reader.Values<NodeCount>());
}

/// <summary>How often a theme or code was applied in one document.</summary>
/// <param name="Own">Codings by the node's own rule.</param>
/// <param name="Total">Own codings and, for a theme, those of its codes.</param>
/// <param name="Segments">Segments with any of them.</param>
/// <param name="Crowded">Those with so many themes that they take no part in pairs; counted for themes only.</param>
internal sealed record NodeCount(string Node, int Own, int Total, int Segments, int Crowded) : IStored<NodeCount>
{
    public void Write(CanonicalWriter writer) => writer.Text(Node).Number(Own).Number(Total).Number(Segments).Number(Crowded);

    public static NodeCount Read(CanonicalReader reader) => new(Node: reader.Name(), Own: reader.Whole(), Total: reader.Whole(), Segments: reader.Whole(), Crowded: reader.Whole());
}
