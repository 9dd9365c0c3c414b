using System.Runtime.InteropServices;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>All hits in one document, by what was looked for, in document order: a rule reads only the rows of its own terms.</summary>
internal sealed class HitTable
{
    private readonly int[] _firsts;
    private readonly FoundHit[] _hits;
    private readonly List<FoundHit>?[] _codes;

    /// <param name="found">Rows and hits as they were found; those of one row are in document order.</param>
    /// <param name="rows">How many terms and regular expressions there are.</param>
    /// <param name="codes">How many nodes rules apply or refer to.</param>
    public HitTable(List<(int Row, FoundHit Hit)> found, int rows, int codes)
    {
        _codes = new List<FoundHit>?[codes];
        _hits = new FoundHit[found.Count];
        _firsts = new int[rows + 1];
        foreach (var (row, _) in found)
        {
            _firsts[row + 1]++;
        }

        for (var row = 0; row < rows; row++)
        {
            _firsts[row + 1] += _firsts[row];
        }

        foreach (var (row, hit) in found)
        {
            _hits[_firsts[row]++] = hit;
        }

        // Each first is now where the next row's was.
        Array.Copy(_firsts, 0, _firsts, 1, rows);
        _firsts[0] = 0;
    }

    /// <summary>The hits of one term or regular expression.</summary>
    public ReadOnlySpan<FoundHit> Row(int row) => _hits.AsSpan(_firsts[row], _firsts[row + 1] - _firsts[row]);

    /// <summary>The hits of one node, once its rule has been judged.</summary>
    public ReadOnlySpan<FoundHit> Code(int code) => CollectionsMarshal.AsSpan(_codes[code]);

    /// <summary>Records what a node's codings rest on, for rules that refer to it.</summary>
    public void AddCodings(int code, IEnumerable<Coding> codings)
    {
        foreach (var coding in codings)
        {
            foreach (var hit in coding.Hits)
            {
                (_codes[code] ??= []).Add(new FoundHit(hit.Span, coding.Segment, 0, 0));
            }
        }

        _codes[code]?.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
    }

    /// <summary>The index of the first hit that ends after an offset; hits of one row ascend in start and, but for stray overlaps, in end.</summary>
    public static int FirstAfter(ReadOnlySpan<FoundHit> hits, int offset)
    {
        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // A hit that begins before the offset may reach over it.
        return low > 0 && hits[low - 1].Span.End > offset ? low - 1 : low;
    }
}

/// <summary>A unit of text while a rule is judged in it.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Hits">All hits of the document.</param>
/// <param name="IsInScope">Which segments the rule looks at.</param>
/// <param name="WordsBefore">Words in the rule's segments before each segment; null where a unit lies within one segment.</param>
internal readonly record struct JudgedUnit(Span Span, HitTable Hits, bool[] IsInScope, int[]? WordsBefore)
{
    /// <summary>Whether a hit lies in the unit, in words that the rule looks at.</summary>
    public bool Holds(FoundHit hit) => Span.Contains(hit.Span) && IsInScope[hit.Segment];

    /// <summary>How many words of the unit's document begin before a hit, as the rule sees it.</summary>
    public int WordOf(FoundHit hit) => (WordsBefore is null ? 0 : WordsBefore[hit.Segment]) + hit.Word;
}
