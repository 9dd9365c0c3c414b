using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>One pass of a <see cref="TermIndex"/> over one text: where it is, and what it has found.</summary>
internal ref struct TermScan(string[] patterns, FoldedText folded, List<TermHit> hits)
{
    private readonly List<TermHit> _hits = hits;
    private readonly string[] _patterns = patterns;
    private readonly FoldedText _folded = folded;

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Text { get; } = folded.Text;

    /// <summary>How many words have begun so far.</summary>
    public int Word { get; set; }

    /// <summary>Tries the terms that begin with a question mark, at the start of a word.</summary>
    public readonly void WalkWildcards(TermTrie trie, int start)
    {
        foreach (var tail in trie.TailsOf(0))
        {
            Finish(tail, start, start);
        }
    }

    /// <summary>Follows a tree from one offset, and keeps every term that ends well; hits begin at <paramref name="start"/>.</summary>
    public readonly void Walk(TermTrie trie, int start, int at)
    {
        var node = trie.FromRoot(Text[at]);
        if (node >= 0 && at + 1 < Text.Length && trie.TailsOf(node).IsEmpty)
        {
            node = trie.FromPair(Text[at], Text[at + 1]);
            at++;
        }

        while (node >= 0)
        {
            at = Text[at] == ' ' ? TermWildcards.SkipSpaces(Text, at) : at + 1;
            foreach (var tail in trie.TailsOf(node))
            {
                Finish(tail, start, at);
            }

            if (at == Text.Length)
            {
                return;
            }

            node = trie.Next(node, Text[at]);
        }
    }

    private readonly void Finish(TermTail tail, int start, int at)
    {
        var pattern = _patterns[tail.Term];
        var end = at;
        if (tail.From < pattern.Length)
        {
            end = TermWildcards.Match(pattern, tail.From, Text, at);
        }
        else if (!TermWildcards.EndsWell(pattern, Text, at))
        {
            return;
        }

        if (end > start)
        {
            Keep(tail.Term, start, end);
        }
    }

    private readonly void Keep(int term, int start, int end)
    {
        var span = new Span(_folded.StartInSource(start), _folded.EndInSource(end));
        for (var i = _hits.Count - 1; i >= 0 && _hits[i].Span.Start == span.Start; i--)
        {
            if (_hits[i].Term == term && _hits[i].Span == span)
            {
                return; // a star can reach one end over several letters: *an* in banana
            }
        }

        var words = 0;
        for (var at = start; at < end; at++)
        {
            words += WordCharacters.IsWordStart(Text, at) ? 1 : 0;
        }

        _hits.Add(new TermHit(term, span, Word, words));
    }
}
