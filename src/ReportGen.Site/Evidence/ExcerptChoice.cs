using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>Chooses what of a segment to show, sentence by sentence, in the words that its reader sees.</summary>
internal sealed class ExcerptChoice
{
    private readonly VisibleText _visible;
    private readonly int _longest;
    private readonly List<Span> _sentences = [];

    public ExcerptChoice(VisibleText visible, int longest)
    {
        (_visible, _longest) = (visible, longest);
        var ends = new List<int>();
        Sentences.Split(visible.Text, ends);
        var start = 0;
        foreach (var end in ends)
        {
            var sentence = WordCut.Trim(visible.Text, new Span(start, end));
            start = end;
            if (!sentence.IsEmpty)
            {
                _sentences.Add(sentence);
            }
        }

        if (_sentences.Count == 0)
        {
            _sentences.Add(new Span(0, visible.Text.Length));
        }
    }

    /// <summary>Sentences from the beginning on, as long as there is room.</summary>
    public Span FromStart()
    {
        var last = 0;
        while (last + 1 < _sentences.Count && Over(0, last + 1).Length <= _longest)
        {
            last++;
        }

        return Shorten(Over(0, last), []);
    }

    /// <summary>The words whole: in their sentences where those are no longer than others are quoted, else by themselves.</summary>
    public Span Whole(Span source)
    {
        var words = _visible.ToVisible(source);
        var sentences = Over(At(words.Start), At(Math.Max(words.Start, words.End - 1)));
        return words.IsEmpty ? FromStart() : sentences.Length <= _longest ? sentences : WordCut.Trim(_visible.Text, words);
    }

    /// <summary>One or two sentences that have more hits than any others; the first of those that have as many.</summary>
    public Span Densest(IReadOnlyList<Span> source)
    {
        var hits = source.Select(_visible.ToVisible).Where(h => !h.IsEmpty).OrderBy(h => h.Start).ToList();
        if (hits.Count == 0)
        {
            return FromStart();
        }

        var bySentence = hits.Select(h => (Hit: h, First: At(h.Start), Last: At(h.End - 1))).ToList();
        var (best, most) = ((First: bySentence[0].First, Last: bySentence[0].Last), 0);

        // A hit may reach over any number of sentences: of one that is longer than a quote only the beginning is shown.
        while (best.Last > best.First && hits[0].Length > _longest && Over(best.First, best.Last).Length > _longest)
        {
            best = (best.First, best.Last - 1);
        }

        var at = 0;
        while (at < bySentence.Count)
        {
            var first = bySentence[at].First;
            var (one, two) = (0, 0);
            for (var i = at; i < bySentence.Count && bySentence[i].First <= first + 1; i++)
            {
                one += bySentence[i].Last == first ? 1 : 0;
                two += bySentence[i].Last <= first + 1 ? 1 : 0;
            }

            var alone = Over(first, first).Length <= _longest ? one : Crowd(hits, Over(first, first)).Count;
            (best, most) = alone > most ? ((first, first), alone) : (best, most);
            (best, most) = two > most && first + 1 < _sentences.Count && Over(first, first + 1).Length <= _longest ? ((first, first + 1), two) : (best, most);
            while (at < bySentence.Count && bySentence[at].First == first)
            {
                at++;
            }
        }

        return Shorten(Widened(best.First, best.Last), hits);
    }

    // A short sentence needs its neighbour: what led up to it, else what follows.
    private Span Widened(int first, int last)
    {
        var words = Over(first, last);
        return first < last || words.Length >= _longest / 2 ? words
            : first > 0 && Over(first - 1, last) is var before && before.Length <= _longest ? before
            : last + 1 < _sentences.Count && Over(first, last + 1) is var after && after.Length <= _longest ? after
            : words;
    }

    // A sentence may itself be endless; then it is cut between words, around the place where most hits are together.
    private Span Shorten(Span words, List<Span> hits)
    {
        var text = _visible.Text;
        if (words.Length <= _longest * 5 / 4)
        {
            return words;
        }

        var hit = hits.Count > 0 ? Crowd(hits, words).First : new Span(words.Start, words.Start);
        var begin = Math.Max(words.Start, hit.Start - _longest / 3);
        var start = begin == words.Start ? begin : WordCut.StartAfter(text, begin, hits.Count > 0 ? Math.Min(hit.Start, begin + _longest / 2) : begin + _longest / 2);

        // What was found is shown to its end, unless it is endless itself.
        var least = hit.Length <= _longest ? Math.Max(hit.End, start + _longest / 2) : start + _longest / 2;
        var end = Math.Max(Math.Min(words.End, begin + _longest), Math.Min(least, words.End));
        end = end == words.End ? end : WordCut.EndBefore(text, end, Math.Max(least, start + 1));
        return WordCut.Trim(text, new Span(start, end));
    }

    // The hit in some words after which most others follow at once, and how many they are with it.
    private (Span First, int Count) Crowd(List<Span> hits, Span words)
    {
        var (first, most) = (hits[0], 0);
        for (var (from, to) = (FirstIn(hits, words.Start), 0); from < hits.Count && hits[from].Start < words.End; from++)
        {
            to = Math.Max(to, from);
            while (to < hits.Count && hits[to].End <= words.End && (to == from || hits[to].End <= hits[from].Start + _longest * 2 / 3))
            {
                to++;
            }

            (first, most) = to - from > most ? (hits[from], to - from) : (first, most);
        }

        return (first, most);
    }

    private static int FirstIn(List<Span> hits, int start)
    {
        var (low, high) = (0, hits.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = hits[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Span Over(int first, int last) => new(_sentences[first].Start, _sentences[last].End);

    // The sentence that an offset is in, or that ends before it.
    private int At(int offset)
    {
        var (low, high) = (0, _sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _sentences[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
