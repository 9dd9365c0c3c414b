using ReportGen.Site.Documents;

namespace ReportGen.Site.Markup;

/// <summary>A stretch of words to be set off, as a rule found it.</summary>
/// <param name="Span">In the document's text.</param>
/// <param name="Theme">The theme whose colour it takes.</param>
/// <param name="Code">The code, as it is named where the mark stands.</param>
/// <param name="Why">The rule that found it, or who marked it; empty where it is only quoted.</param>
internal readonly record struct Mark(Span Span, string Theme, string Code, string Why);

/// <summary>Words that several marks may share: overlapping marks are cut where they begin and end, so that the HTML nests.</summary>
internal sealed class MarkSet
{
    // In the order of the pieces: those of one piece lie together.
    private readonly Mark[] _marks;
    private readonly Piece[] _pieces;

    public MarkSet(IEnumerable<Mark> marks)
    {
        _marks = [.. marks.Where(m => !m.Span.IsEmpty)];
        if (!IsInOrder(_marks))
        {
            _marks = [.. _marks.OrderBy(m => m.Span.Start)];
        }

        // Mostly what is marked is marked once.
        (_marks, _pieces) = Overlaps(_marks) ? Cut(_marks) : (_marks, Array.ConvertAll(_marks, static m => new Piece(m.Span, 0, 1)));
        for (int i = 0, first = 0; i < _pieces.Length; first += _pieces[i++].Count)
        {
            _pieces[i] = _pieces[i] with { First = first };
        }
    }

    /// <summary>No marks.</summary>
    public static MarkSet None { get; } = new([]);

    /// <summary>Cuts a stretch of text into pieces, each marked or not, in order.</summary>
    public MarkedPieces Cut(Span span) => new(this, span);

    private static bool IsInOrder(Mark[] marks)
    {
        for (var i = 1; i < marks.Length; i++)
        {
            if (marks[i].Span.Start < marks[i - 1].Span.Start)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Overlaps(Mark[] marks)
    {
        for (var i = 1; i < marks.Length; i++)
        {
            if (marks[i].Span.Start < marks[i - 1].Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static (Mark[] Marks, Piece[] Pieces) Cut(Mark[] marks)
    {
        int[] edges = [.. marks.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Distinct().Order()];
        var (cut, pieces, open, next) = (new List<Mark>(), new List<Piece>(), new List<Mark>(), 0);
        for (var i = 1; i < edges.Length; i++)
        {
            var piece = new Span(edges[i - 1], edges[i]);
            open.RemoveAll(m => m.Span.End <= piece.Start);
            while (next < marks.Length && marks[next].Span.Start < piece.End)
            {
                open.Add(marks[next++]);
            }

            if (open.Count > 0)
            {
                cut.AddRange(open);
                pieces.Add(new Piece(piece, 0, open.Count));
            }
        }

        return ([.. cut], [.. pieces]);
    }

    // The first piece that ends after an offset; pieces are in order and do not overlap.
    private int FirstAfter(int offset)
    {
        var (low, high) = (0, _pieces.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _pieces[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private readonly record struct Piece(Span Span, int First, int Count);

    /// <summary>The pieces of a stretch of text, one after the other.</summary>
    internal ref struct MarkedPieces(MarkSet set, Span span)
    {
        private int _at = span.Start;
        private int _next = set.FirstAfter(span.Start);

        /// <summary>The piece it stands at.</summary>
        public Span Piece { get; private set; }

        /// <summary>Its marks; none where it has none.</summary>
        public ReadOnlySpan<Mark> Marks { get; private set; }

        /// <summary>Goes to the next piece.</summary>
        public bool MoveNext()
        {
            if (_at >= span.End)
            {
                return false;
            }

            var isMarked = _next < set._pieces.Length && set._pieces[_next].Span.Start <= _at;
            if (isMarked)
            {
                var (marked, first, count) = set._pieces[_next++];
                Piece = new Span(_at, Math.Min(marked.End, span.End));
                Marks = set._marks.AsSpan(first, count);
            }
            else
            {
                var end = _next < set._pieces.Length ? Math.Min(set._pieces[_next].Span.Start, span.End) : span.End;
                Piece = new Span(_at, end);
                Marks = default;
            }

            _at = Piece.End;
            return true;
        }
    }
}
