using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>
/// Chooses what to show of a segment: all of it where it is short, else the sentences that were hit with those around them.
/// An excerpt is always one stretch of the document's own words.
/// </summary>
internal static class Excerpt
{
    /// <summary>A segment of at most this many characters is quoted whole.</summary>
    public const int Longest = 700;

    /// <summary>The stretch to quote.</summary>
    /// <param name="document">Whose words they are.</param>
    /// <param name="segment">The segment that was coded.</param>
    /// <param name="hits">Where the rules found something; none to quote from the segment's beginning.</param>
    public static Span Of(Document document, Segment segment, IReadOnlyList<Span> hits)
    {
        if (segment.Span.Length <= Longest)
        {
            return segment.Span;
        }

        var sentences = SentencesOf(document, segment);
        var first = IndexAt(sentences, hits.Count > 0 ? hits[0].Start : segment.Span.Start);
        var last = first;
        foreach (var hit in hits.TakeWhile(h => h.Start - hits[0].Start <= Longest))
        {
            var index = IndexAt(sentences, hit.Start);
            if (index > last && sentences[index].End - sentences[first].Start <= Longest)
            {
                last = index;
            }
        }

        Widen(sentences, ref first, ref last);
        return Shorten(document, new Span(sentences[first].Start, sentences[last].End), hits);
    }

    private static List<Span> SentencesOf(Document document, Segment segment)
    {
        var sentences = new List<Span>();
        var ends = new List<int>();
        var visible = document.Visible(segment);
        Sentences.Split(visible.Text, ends);
        var start = segment.Span.Start;
        for (var i = 0; i < ends.Count; i++)
        {
            var end = i == ends.Count - 1 ? segment.Span.End : visible.ToSource(ends[i]);
            var span = Trim(document.Source.Text, new Span(start, end));
            start = end;
            if (!span.IsEmpty)
            {
                sentences.Add(span);
            }
        }

        return sentences.Count > 0 ? sentences : [segment.Span];
    }

    private static int IndexAt(List<Span> sentences, int offset)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            if (offset < sentences[i].End)
            {
                return i;
            }
        }

        return sentences.Count - 1;
    }

    // One sentence before and then sentences after, as long as there is room: a quote needs what led up to it.
    private static void Widen(List<Span> sentences, ref int first, ref int last)
    {
        if (first > 0 && sentences[last].End - sentences[first - 1].Start <= Longest)
        {
            first--;
        }

        while (last + 1 < sentences.Count && sentences[last + 1].End - sentences[first].Start <= Longest)
        {
            last++;
        }
    }

    // A sentence may itself be endless; then the quote is cut between words around the first hit.
    private static Span Shorten(Document document, Span span, IReadOnlyList<Span> hits)
    {
        if (span.Length <= Longest * 2)
        {
            return span;
        }

        var text = document.Source.Text;
        var start = Math.Max(span.Start, (hits.Count > 0 ? hits[0].Start : span.Start) - Longest / 3);
        var end = Math.Min(span.End, start + Longest);
        while (start > span.Start && start < end && !char.IsWhiteSpace(text[start - 1]) && end - start > Longest / 2)
        {
            start++;
        }

        while (end < span.End && end > start + Longest / 2 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        if (end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end--;
        }

        return Trim(text, new Span(start, end));
    }

    private static Span Trim(string text, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }
}
