namespace ReportGen.Site.Codebook;

/// <summary>Many terms made ready to be found together, in one pass over a text. Immutable; any number of threads may use one.</summary>
internal sealed class TermIndex
{
    [ThreadStatic]
    private static FoldedText? t_folded;

    private readonly string[] _patterns;
    private readonly TermTrie _starts;
    private readonly TermTrie _insides;
    private readonly bool[] _isAsciiStarter = new bool[128];
    private readonly bool _hasOtherStarters;

    private TermIndex(string[] patterns, TermTrie starts, TermTrie insides)
    {
        (_patterns, _starts, _insides) = (patterns, starts, insides);
        foreach (var unit in starts.FirstUnits)
        {
            if (unit < 128)
            {
                _isAsciiStarter[unit] = true;
            }
            else
            {
                _hasOtherStarters = true;
            }
        }
    }

    /// <summary>Compiles terms; their indexes are what hits name.</summary>
    public static TermIndex Compile(IReadOnlyList<Term> terms)
    {
        var patterns = new string[terms.Count];
        var starts = new List<TermTail>();
        var insides = new List<TermTail>();
        for (var term = 0; term < patterns.Length; term++)
        {
            patterns[term] = terms[term].Pattern;
            if (patterns[term].Length > 0)
            {
                // What begins with a star is looked for by the letters after it, inside words.
                var beginsWithStar = patterns[term][0] == TermPattern.Star;
                (beginsWithStar ? insides : starts).Add(new TermTail(term, beginsWithStar ? 1 : 0));
            }
        }

        return new TermIndex(patterns, TermTrie.Compile(patterns, starts), TermTrie.Compile(patterns, insides));
    }

    /// <summary>Adds every place where a term stands, by start, then by term; gives the number of words in the text.</summary>
    public int Find(ReadOnlySpan<char> text, List<TermHit> hits)
    {
        var folded = t_folded ?? new FoldedText();
        t_folded = null;
        folded.Fold(text);
        var from = hits.Count;
        var scan = new TermScan(_patterns, folded, hits);
        Scan(ref scan);
        Sort(hits, from);
        if (text.Length <= 1 << 20)
        {
            t_folded = folded;
        }

        return scan.Word;
    }

    private void Scan(ref TermScan scan)
    {
        var text = scan.Text;
        var wasLetter = false;
        var hasInsides = !_insides.IsEmpty;
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            var kind = unit < 128 ? WordCharacters.ClassOfAscii(unit) : WordCharacters.ClassAt(text, at);
            if (kind == CharacterClass.Other)
            {
                wasLetter = false;
                if (unit < 128 ? _isAsciiStarter[unit] : _hasOtherStarters)
                {
                    scan.Walk(_starts, at, at);
                }

                continue;
            }

            if (unit < 128 ? !wasLetter : WordCharacters.IsBoundary(text, at))
            {
                scan.WalkWildcards(_starts, at);
                scan.Walk(_starts, at, at);
                if (hasInsides)
                {
                    WalkInside(ref scan, at);
                }

                scan.Word++;
            }

            wasLetter = kind == CharacterClass.Letter;
        }
    }

    private void WalkInside(ref TermScan scan, int start)
    {
        var text = scan.Text;
        var last = Math.Min(text.Length - 1, start + TermPattern.LongestStar);
        scan.Walk(_insides, start, start);
        if (WordCharacters.ClassAt(text, start) == CharacterClass.Alone)
        {
            return;
        }

        for (var at = start + 1; at <= last; at++)
        {
            scan.Walk(_insides, start, at);
            if (WordCharacters.IsBoundary(text, at))
            {
                return; // the letters after the star may begin a word of their own only where words stand without spaces
            }
        }
    }

    private static void Sort(List<TermHit> hits, int from)
    {
        for (var i = from + 1; i < hits.Count; i++)
        {
            if (Compare(hits[i - 1], hits[i]) > 0)
            {
                hits.Sort(from, hits.Count - from, Comparer<TermHit>.Create(Compare));
                return;
            }
        }
    }

    private static int Compare(TermHit left, TermHit right)
    {
        var byStart = left.Span.Start.CompareTo(right.Span.Start);
        var byTerm = byStart != 0 ? byStart : left.Term.CompareTo(right.Term);
        return byTerm != 0 ? byTerm : left.Span.End.CompareTo(right.Span.End);
    }
}
