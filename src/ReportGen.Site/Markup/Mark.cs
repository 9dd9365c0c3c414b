using ReportGen.Site.Documents;

namespace ReportGen.Site.Markup;

/// <summary>A stretch of words to be set off, as a rule found it.</summary>
/// <param name="Span">In the document's text.</param>
/// <param name="Theme">The theme whose colour it takes.</param>
/// <param name="Title">What to say about it: the code and the rule that found it.</param>
internal sealed record Mark(Span Span, string Theme, string Title);

/// <summary>Words that several marks may share: overlapping marks are cut where they begin and end, so that the HTML nests.</summary>
internal sealed class MarkSet
{
    private readonly List<(Span Span, List<Mark> Marks)> _pieces = [];

    public MarkSet(IReadOnlyCollection<Mark> marks)
    {
        var edges = marks.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Distinct().Order().ToList();
        for (var i = 1; i < edges.Count; i++)
        {
            var piece = new Span(edges[i - 1], edges[i]);
            var here = marks.Where(m => m.Span.Overlaps(piece)).ToList();
            if (here.Count > 0)
            {
                _pieces.Add((piece, here));
            }
        }
    }

    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>Cuts a stretch of text into pieces, each marked or not, in order.</summary>
    public IEnumerable<(Span Span, IReadOnlyList<Mark> Marks)> Cut(Span span)
    {
        var at = span.Start;
        foreach (var (piece, marks) in _pieces)
        {
            if (piece.End <= at)
            {
                continue;
            }

            if (piece.Start >= span.End)
            {
                break;
            }

            if (piece.Start > at)
            {
                yield return (new Span(at, piece.Start), []);
            }

            var marked = new Span(Math.Max(piece.Start, at), Math.Min(piece.End, span.End));
            yield return (marked, marks);
            at = marked.End;
        }

        if (at < span.End)
        {
            yield return (new Span(at, span.End), []);
        }
    }
}
