using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Markup;

namespace ReportGen.Site.Evidence;

/// <summary>Cuts quotes out of one document, verbatim, with the hits in them marked.</summary>
internal sealed class QuoteCutter(Document document, DocumentCodings codings)
{
    private readonly IReadOnlyDictionary<int, string> _cases = CasesOf(document);
    private readonly ILookup<int, Coding> _codings = codings.Codings.ToLookup(c => c.Segment);
    private readonly Dictionary<int, EquatableArray<string>> _nodes = [];

    /// <summary>The codings of a segment that a quote for some nodes marks: quotes that mark the same are the same.</summary>
    public List<Coding> Marked(int segment, string[] nodes) => [.. _codings[segment].Where(c => nodes.Contains(c.Theme) || nodes.Contains(c.Code))];

    /// <summary>What a segment says for a theme or code, or for two themes together.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="marked">What is marked in it.</param>
    public Quote ForNodes(int segment, List<Coding> marked) =>
        Cut(segment, Excerpt.Of(document, document.Segments[segment], Coding.SpansOf(marked)), marked, CaseOf(segment));

    /// <summary>What a segment says in answer to a question: from its beginning, with everything marked that was coded.</summary>
    public Quote ForAnswer(int segment, string answeringCase) =>
        Cut(segment, Excerpt.FromStart(document, document.Segments[segment]), [.. _codings[segment]], answeringCase);

    /// <summary>Words that somebody points to, whole; or the segment that they point to, from its beginning.</summary>
    public Quote ForPassage(int segment, string node, Span? words) => words is { } span
        ? Cut(segment, Excerpt.Whole(document, document.Segments[segment], span), [new(node, Coding.ThemeOf(node), segment, "", [new Hit("", span)])], CaseOf(segment))
        : Cut(segment, Excerpt.FromStart(document, document.Segments[segment]), [], CaseOf(segment));

    /// <summary>For each segment the case that speaks there: a group in workshop notes, else the document's.</summary>
    public static IReadOnlyDictionary<int, string> CasesOf(Document document) => document.Sessions
        .SelectMany(s => s.Groups)
        .SelectMany(g => g.Notes.Select(n => (Segment: n, g.Case)))
        .DistinctBy(x => x.Segment)
        .ToDictionary(x => x.Segment, x => x.Case);

    private string CaseOf(int segment) => _cases.GetValueOrDefault(segment, document.Case);

    private Quote Cut(int index, Excerpt excerpt, List<Coding> marked, string speakingCase)
    {
        var segment = document.Segments[index];
        var marks = new MarkSet(marked.SelectMany(c => c.Hits.Select(h => new Mark(h.Span, c.Theme, c.Code, c.IsByOwnRules ? h.Rule : c.Coder))));
        var html = MarkupWriter.ToHtml(new MarkupScope(document, null, ""), segment.Span, [excerpt.Before, excerpt.Words, excerpt.After], marks, MarkupForms.Of(segment));
        return new Quote(
            segment.Id,
            html[1],
            new Surroundings(html[0], html[2], excerpt.IsMoreBefore, excerpt.IsMoreAfter),
            segment.Speaker,
            speakingCase,
            excerpt.Words.Start > segment.Span.Start,
            excerpt.Words.End < segment.Span.End,
            segment.Role == SpeakerRole.Quoted,
            document.Language,
            NodesOf(index),
            Voice.Of(marked));
    }

    // What a segment is coded as is asked for by the page of each of its codes.
    private EquatableArray<string> NodesOf(int segment)
    {
        if (!_nodes.TryGetValue(segment, out var nodes))
        {
            _nodes.Add(segment, nodes = _codings[segment].Select(c => c.Code).Distinct().Order(StringComparer.Ordinal).ToEquatableArray());
        }

        return nodes;
    }
}
