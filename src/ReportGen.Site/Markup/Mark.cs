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
        if (marks.Count == 0)
        {
            return;
        }

        var edges = marks.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Distinct().Order().ToList();
        var waiting = new Queue<Mark>(marks.OrderBy(m => m.Span.Start));
        var open = new List<Mark>();
        for (var i = 1; i < edges.Count; i++)
        {
            var piece = new Span(edges[i - 1], edges[i]);
            open.RemoveAll(m => m.Span.End <= piece.Start);
            while (waiting.TryPeek(out var next) && next.Span.Start < piece.End)
            {
                open.Add(waiting.Dequeue());
            }

            var here = open.Where(m => m.Span.Overlaps(piece)).ToList();
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
        for (var i = FirstAfter(span.Start); i < _pieces.Count && _pieces[i].Span.Start < span.End; i++)
        {
            var (piece, marks) = _pieces[i];

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

    // The first piece that ends after an offset; pieces are in order and do not overlap.
    private int FirstAfter(int offset)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _pieces[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
