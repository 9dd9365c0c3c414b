using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>
/// One hit of each term, none overlapping, with at most so many words between each and the next in the text; in the terms' order where that
/// is asked. Matches are taken from left to right as soon as they are complete, and share no hit.
/// </summary>
internal sealed class NearCondition(int[] rows, NearExpression near) : RuleCondition
{
    private readonly string _words = near.Words;

    public override IEnumerable<int> Rows => rows;

    public override bool Holds(JudgedUnit unit, List<KeptHit>? kept)
    {
        foreach (var row in rows)
        {
            if (unit.Hits.Row(row).IsEmpty)
            {
                return false;
            }
        }

        var chains = new Chains(Gather(unit), rows.Length, near);
        var holds = false;
        while (chains.Next(unit) is { } chain)
        {
            holds = true;
            if (kept is null)
            {
                break;
            }

            Keep(chain, kept);
        }

        return holds;
    }

    // All hits in the unit by start, each with the terms it can stand for: one may be written twice, or two find the same words.
    private List<(FoundHit Hit, int Term)> Gather(JudgedUnit unit)
    {
        var gathered = new List<(FoundHit Hit, int Term)>();
        for (var term = 0; term < rows.Length; term++)
        {
            var hits = unit.Hits.Row(rows[term]);
            for (var i = HitTable.FirstAfter(hits, unit.Span.Start); i < hits.Length && hits[i].Span.Start < unit.Span.End; i++)
            {
                if (unit.Holds(hits[i]))
                {
                    gathered.Add((hits[i], term));
                }
            }
        }

        gathered.Sort(static (left, right) =>
            (left.Hit.Span.Start, left.Hit.Span.End, left.Term).CompareTo((right.Hit.Span.Start, right.Hit.Span.End, right.Term)));
        return gathered;
    }

    // The stretch from the first hit to the last; where they lie in several segments, one stretch in each.
    private void Keep(List<FoundHit> chain, List<KeptHit> kept)
    {
        for (var first = 0; first < chain.Count;)
        {
            var last = first;
            while (last + 1 < chain.Count && chain[last + 1].Segment == chain[first].Segment)
            {
                last++;
            }

            kept.Add(new KeptHit(new Span(chain[first].Span.Start, chain[last].Span.End), chain[first].Segment, _words));
            first = last + 1;
        }
    }

    /// <summary>
    /// Walks over hits by start. A link is a hit that ends a chain of some terms (a bit each); for each such set only the link that
    /// ends last matters to what comes after, so the work per hit does not grow with the text.
    /// </summary>
    private sealed class Chains(List<(FoundHit Hit, int Term)> hits, int terms, NearExpression near)
    {
        private readonly List<(FoundHit Hit, int Set, int Before)> _links = [];
        private readonly int[] _last = Enumerable.Repeat(-1, 1 << terms).ToArray();
        private readonly PriorityQueue<int, (int End, int Link)> _open = new();
        private int _at;

        public List<FoundHit>? Next(JudgedUnit unit)
        {
            while (_at < hits.Count)
            {
                var (hit, term) = hits[_at++];
                while (_open.TryPeek(out var link, out var priority) && priority.End <= hit.Span.Start)
                {
                    _open.Dequeue();
                    _last[_links[link].Set] = link;
                }

                if (Extend(unit, hit, term) is var full and >= 0)
                {
                    return Take(full);
                }
            }

            return null;
        }

        // Adds every chain that the hit can end; gives the one that holds all terms, or -1.
        private int Extend(JudgedUnit unit, FoundHit hit, int term)
        {
            var bit = 1 << term;
            if (term == 0 || !near.Ordered)
            {
                Add(hit, bit, -1);
            }

            for (var set = 1; set < _last.Length; set++)
            {
                var before = _last[set];
                if (before < 0 || (set & bit) != 0 || (near.Ordered && set != bit - 1))
                {
                    continue;
                }

                var previous = _links[before].Hit;
                if (unit.WordOf(hit) - unit.WordOf(previous) - previous.Words <= near.Within)
                {
                    Add(hit, set | bit, before);
                    if ((set | bit) == _last.Length - 1)
                    {
                        return _links.Count - 1;
                    }
                }
            }

            return -1;
        }

        private void Add(FoundHit hit, int set, int before)
        {
            _links.Add((hit, set, before));
            _open.Enqueue(_links.Count - 1, (hit.Span.End, _links.Count - 1));
        }

        private List<FoundHit> Take(int link)
        {
            var chain = new List<FoundHit>();
            for (; link >= 0; link = _links[link].Before)
            {
                chain.Add(_links[link].Hit);
            }

            chain.Reverse();
            _links.Clear();
            _open.Clear();
            Array.Fill(_last, -1);

            // No hit counts twice: the next match begins after this one.
            while (_at < hits.Count && hits[_at].Hit.Span.Start < chain[^1].Span.End)
            {
                _at++;
            }

            return chain;
        }
    }
}
