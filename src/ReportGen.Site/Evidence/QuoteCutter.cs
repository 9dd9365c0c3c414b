using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Markup;

namespace ReportGen.Site.Evidence;

/// <summary>Cuts quotes out of one document, verbatim, with the hits in them marked.</summary>
internal sealed class QuoteCutter(Document document, DocumentCodings codings)
{
    // A page mostly wants one or two segments of a document; where many are wanted, looking for each from the start would be work by the square.
    private const int FewSegments = 16;

    private IReadOnlyDictionary<int, string>? _cases;
    private Dictionary<string, int>? _indexes;
    private ILookup<int, Coding>? _codings;
    private Dictionary<int, EquatableArray<string>>? _nodes;
    private int _asked;

    /// <summary>What a segment says for a node, or for two themes together; null where there is no such segment.</summary>
    public Quote? ForNode(string segment, string node)
    {
        var index = IndexOf(segment);
        if (index < 0)
        {
            return null;
        }

        var nodes = EvidenceFinder.NodesOf(node);
        List<Coding> marked = [.. CodingsOf(index).Where(c => nodes.Contains(c.Theme) || nodes.Contains(c.Code))];
        var hits = marked.SelectMany(c => c.Hits).Select(h => h.Span).Where(s => !s.IsEmpty).OrderBy(s => s.Start).ToList();
        return Cut(index, Excerpt.Of(document, document.Segments[index], hits), marked, (_cases ??= CasesOf(document)).GetValueOrDefault(index, document.Case));
    }

    /// <summary>What a segment says in answer to a question: from its beginning, with everything marked that was coded.</summary>
    public Quote? ForAnswer(string segment, string answeringCase)
    {
        var index = IndexOf(segment);
        return index < 0 ? null : Cut(index, Excerpt.Of(document, document.Segments[index], []), [.. CodingsOf(index)], answeringCase);
    }

    /// <summary>For each segment the case that speaks there: a group in workshop notes, else the document's.</summary>
    public static IReadOnlyDictionary<int, string> CasesOf(Document document) => document.Sessions
        .SelectMany(s => s.Groups)
        .SelectMany(g => g.Notes.Select(n => (Segment: n, g.Case)))
        .DistinctBy(x => x.Segment)
        .ToDictionary(x => x.Segment, x => x.Case);

    private Quote Cut(int index, Span excerpt, List<Coding> marked, string speakingCase)
    {
        var segment = document.Segments[index];
        var marks = new MarkSet([.. marked.SelectMany(c => c.Hits.Select(h => new Mark(h.Span, c.Theme, $"{c.Code}: {h.Rule}")))]);
        return new Quote(
            segment.Id,
            MarkupWriter.ToHtml(new MarkupScope(document, null, ""), excerpt, marks, MarkupForms.Of(segment)),
            segment.Speaker,
            speakingCase,
            excerpt.Start > segment.Span.Start,
            excerpt.End < segment.Span.End,
            segment.Role == SpeakerRole.Quoted,
            document.Language,
            NodesOf(index));
    }

    // What a segment is coded as is asked for by the page of each of its codes.
    private EquatableArray<string> NodesOf(int segment)
    {
        if (!(_nodes ??= []).TryGetValue(segment, out var nodes))
        {
            _nodes.Add(segment, nodes = CodingsOf(segment).Select(c => c.Code).Distinct().Order(StringComparer.Ordinal).ToEquatableArray());
        }

        return nodes;
    }

    private IEnumerable<Coding> CodingsOf(int segment) =>
        _asked <= FewSegments ? codings.Codings.Where(c => c.Segment == segment) : (_codings ??= codings.Codings.ToLookup(c => c.Segment))[segment];

    private int IndexOf(string segment)
    {
        if (_asked++ >= FewSegments)
        {
            _indexes ??= document.Segments.Select((s, i) => (s.Id, Index: i)).DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Index, StringComparer.Ordinal);
            return _indexes.GetValueOrDefault(segment, -1);
        }

        for (var i = 0; i < document.Segments.Count; i++)
        {
            if (document.Segments[i].Id == segment)
            {
                return i;
            }
        }

        return -1;
    }
}
