using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Markup;

namespace ReportGen.Site.Evidence;

/// <summary>Cuts the quotes out of one document: for each theme, each code, and each two themes that share a segment.</summary>
internal static class QuoteCutter
{
    /// <summary>The evidence in a document, keyed by node and document.</summary>
    public static IEnumerable<KeyValuePair<string, EvidencePart>> ByNode(Document document, DocumentCodings codings)
    {
        var cases = CasesOf(document);
        var card = DocumentCard.Of(document);
        var byNode = codings.Codings
            .SelectMany(c => c.Code == c.Theme ? [(Node: c.Theme, Coding: c)] : new[] { (Node: c.Theme, Coding: c), (Node: c.Code, Coding: c) })
            .GroupBy(x => x.Node, x => x.Coding);
        foreach (var group in byNode)
        {
            yield return KeyValuePair.Create($"{group.Key} @ {document.Id}", Part(document, card, cases, codings, group.Key, [.. group]));
        }
    }

    /// <summary>The segments that two themes share, keyed by the two and the document.</summary>
    public static IEnumerable<KeyValuePair<string, EvidencePart>> ByPair(Document document, DocumentCodings codings)
    {
        var cases = CasesOf(document);
        var card = DocumentCard.Of(document);
        var shared = new SortedDictionary<string, List<Coding>>(StringComparer.Ordinal);
        foreach (var segment in codings.Codings.GroupBy(c => c.Segment))
        {
            var themes = segment.Select(c => c.Theme).Distinct().Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < themes.Count; i++)
            {
                for (var j = i + 1; j < themes.Count; j++)
                {
                    var pair = PairOf(themes[i], themes[j]);
                    if (!shared.TryGetValue(pair, out var both))
                    {
                        shared.Add(pair, both = []);
                    }

                    both.AddRange(segment.Where(c => c.Theme == themes[i] || c.Theme == themes[j]));
                }
            }
        }

        foreach (var (pair, both) in shared)
        {
            yield return KeyValuePair.Create($"{pair} @ {document.Id}", Part(document, card, cases, codings, pair, both));
        }
    }

    /// <summary>How two themes are named together; their order makes no difference.</summary>
    public static string PairOf(string first, string second) =>
        string.CompareOrdinal(first, second) < 0 ? $"{first} + {second}" : $"{second} + {first}";

    /// <summary>For each segment the case that speaks there: a group in workshop notes, else the document's.</summary>
    public static IReadOnlyDictionary<int, string> CasesOf(Document document) => document.Sessions
        .SelectMany(s => s.Groups)
        .SelectMany(g => g.Notes.Select(n => (Segment: n, g.Case)))
        .DistinctBy(x => x.Segment)
        .ToDictionary(x => x.Segment, x => x.Case);

    private static EvidencePart Part(
        Document document, DocumentCard card, IReadOnlyDictionary<int, string> cases, DocumentCodings all, string node, List<Coding> codings)
    {
        var nodes = all.Codings.ToLookup(c => c.Segment, c => c.Code);
        var quotes = codings.GroupBy(c => c.Segment).OrderBy(g => g.Key).Select(g => Cut(document, g.Key, cases, nodes[g.Key], [.. g]));
        return new EvidencePart(node, card, EquatableArray.From(quotes), codings.Count);
    }

    private static Quote Cut(Document document, int index, IReadOnlyDictionary<int, string> cases, IEnumerable<string> nodes, List<Coding> codings)
    {
        var segment = document.Segments[index];
        var hits = codings.SelectMany(c => c.Hits).Select(h => h.Span).Where(s => !s.IsEmpty).OrderBy(s => s.Start).ToList();
        var excerpt = Excerpt.Of(document, segment, hits);
        var marks = new MarkSet([.. codings.SelectMany(c => c.Hits.Select(h => new Mark(h.Span, c.Theme, $"{c.Code}: {h.Rule}")))]);
        return new Quote(
            segment.Id,
            document.Source.Slice(excerpt).ToString(),
            MarkupWriter.ToHtml(new MarkupScope(document, null, ""), excerpt, marks, MarkupForms.Of(segment)),
            segment.Speaker,
            cases.GetValueOrDefault(index, document.Case),
            excerpt.Start > segment.Span.Start,
            excerpt.End < segment.Span.End,
            segment.Role == SpeakerRole.Quoted,
            nodes.Distinct().Order(StringComparer.Ordinal).ToEquatableArray());
    }
}
