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
        var last = hits.Count > 0 ? LastOf(sentences, first, hits[0]) : first;
        foreach (var hit in hits.TakeWhile(h => h.Start - hits[0].Start <= Longest))
        {
            foreach (var index in (int[])[IndexAt(sentences, hit.Start), IndexAt(sentences, Math.Max(hit.Start, hit.End - 1))])
            {
                last = index > last && sentences[index].End - sentences[first].Start <= Longest ? index : last;
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

    // A hit may reach into other sentences: a quote that ends inside it would not show what was found.
    private static int LastOf(List<Span> sentences, int first, Span hit)
    {
        var last = IndexAt(sentences, Math.Max(hit.Start, hit.End - 1));
        while (last > first && hit.Length > Longest && sentences[last].End - sentences[first].Start > Longest * 2)
        {
            last--;
        }

        return last;
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

    // A sentence may itself be endless; then the quote is cut between words around the first hit. White space is the better place for it, but
    // not every script has some.
    private static Span Shorten(Document document, Span span, IReadOnlyList<Span> hits)
    {
        if (span.Length <= Longest * 2)
        {
            return span;
        }

        var text = document.Source.Text;
        var hit = hits.Count > 0 ? hits[0] : new Span(span.Start, span.Start);
        var begin = Math.Max(span.Start, hit.Start - Longest / 3);
        var start = begin == span.Start ? begin : StartAfter(text, begin, hits.Count > 0 ? Math.Min(hit.Start, begin + Longest / 2) : begin + Longest / 2);

        // What was found is shown to its end, unless it is endless itself.
        var least = hit.Length <= Longest ? Math.Max(hit.End, start + Longest / 2) : start + Longest / 2;
        var end = Math.Max(Math.Min(span.End, begin + Longest), Math.Min(least, span.End));
        end = end == span.End ? end : EndBefore(text, end, Math.Max(least, start + 1));
        return Trim(text, new Span(start, end));
    }

    // Where the first word begins, from an offset on and not after another.
    private static int StartAfter(string text, int from, int most)
    {
        for (var at = from; at <= most; at++)
        {
            if (char.IsWhiteSpace(text[at - 1]))
            {
                return at;
            }
        }

        return Enumerable.Range(from, most - from + 1).FirstOrDefault(at => CanCut(text, at), most);
    }

    // Where the last word ends, from an offset backwards and not before another.
    private static int EndBefore(string text, int from, int least)
    {
        for (var at = from; at >= least; at--)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at;
            }
        }

        var end = from;
        while (end > least && !CanCut(text, end))
        {
            end--;
        }

        // A word of any length is cut anyway, though no character is.
        if (!CanCut(text, end))
        {
            end = from;
            while (end > least && WordCharacters.IsInsideCharacter(text, end))
            {
                end--;
            }
        }

        return end;
    }

    private static bool CanCut(string text, int at) => WordCharacters.IsBoundary(text, at) && !WordCharacters.IsInsideCharacter(text, at);

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
