using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>Finds where the evidence of one document lies: for each theme, each code, and each two themes that share a segment.</summary>
internal static class EvidenceFinder
{
    private const string Together = " + ";

    /// <summary>The evidence in a document, keyed by node and document.</summary>
    public static IEnumerable<KeyValuePair<string, EvidencePart>> ByNode(Document document, DocumentCodings codings)
    {
        var byNode = codings.Codings
            .SelectMany(c => c.Code == c.Theme ? [(Node: c.Theme, Coding: c)] : new[] { (Node: c.Theme, Coding: c), (Node: c.Code, Coding: c) })
            .GroupBy(x => x.Node, x => x.Coding);
        var origin = Origin.Of(document);
        return byNode.Select(group => Part(document, origin, group.Key, group.Select(c => c.Segment), group.Count()));
    }

    /// <summary>
    /// A segment with more themes than this takes no part in pairs: what a rule finds together with everything says nothing about any two, and twice the
    /// themes on a segment would be four times the pairs.
    /// </summary>
    public const int MostThemes = 12;

    /// <summary>The segments that two themes share, keyed by the two and the document; without those that have too many themes.</summary>
    public static IEnumerable<KeyValuePair<string, EvidencePart>> ByPair(Document document, DocumentCodings codings)
    {
        var shared = new SortedDictionary<string, (List<int> Segments, int Codings)>(StringComparer.Ordinal);
        foreach (var segment in codings.Codings.GroupBy(c => c.Segment))
        {
            var themes = segment.CountBy(c => c.Theme).OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
            for (var i = 0; i < themes.Count && themes.Count <= MostThemes; i++)
            {
                for (var j = i + 1; j < themes.Count; j++)
                {
                    var pair = PairOf(themes[i].Key, themes[j].Key);
                    var (segments, before) = shared.TryGetValue(pair, out var both) ? both : ([], 0);
                    segments.Add(segment.Key);
                    shared[pair] = (segments, before + themes[i].Value + themes[j].Value);
                }
            }
        }

        var origin = Origin.Of(document);
        return shared.Select(pair => Part(document, origin, pair.Key, pair.Value.Segments, pair.Value.Codings));
    }

    /// <summary>How two themes are named together; their order makes no difference.</summary>
    public static string PairOf(string first, string second) =>
        string.CompareOrdinal(first, second) < 0 ? $"{first}{Together}{second}" : $"{second}{Together}{first}";

    /// <summary>The themes that a node stands for, where it is two together; else the node alone.</summary>
    public static string[] NodesOf(string node) => node.Split(Together);

    private static KeyValuePair<string, EvidencePart> Part(Document document, Origin origin, string node, IEnumerable<int> segments, int codings) => KeyValuePair.Create(
        PartKey.Of(node, document.Id),
        new EvidencePart(node, origin, segments.Distinct().Order().Select(s => document.Segments[s].Id).ToEquatableArray(), codings));
}
