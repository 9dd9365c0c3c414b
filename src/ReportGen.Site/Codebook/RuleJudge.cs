using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>Judges one rule in one document: only in units where something it looks for was found.</summary>
internal readonly ref struct RuleJudge(PlannedRule rule, DocumentScan scan, UnitMap units, bool[] isInScope)
{
    private readonly PlannedRule _rule = rule;
    private readonly DocumentScan _scan = scan;
    private readonly UnitMap _units = units;
    private readonly bool[] _isInScope = isInScope;

    /// <summary>The rule's codings, by segment.</summary>
    public List<Coding> Code()
    {
        var candidates = Candidates();
        if (candidates.Count == 0)
        {
            return [];
        }

        var spansSegments = _rule.Rule.Unit is CodingUnit.Section or CodingUnit.Document;
        var wordsBefore = spansSegments ? WordsBefore() : null;
        var kept = new List<KeptHit>();
        var last = new Span(-1, -1);
        foreach (var unit in candidates)
        {
            if (unit != last)
            {
                _rule.Condition.Holds(new JudgedUnit(unit, _scan.Hits, _isInScope, wordsBefore), kept);
                last = unit;
            }
        }

        return ToCodings(kept);
    }

    private List<Span> Candidates()
    {
        var candidates = new List<Span>();
        foreach (var row in _rule.Rows)
        {
            AddUnits(_scan.Hits.Row(row), candidates);
        }

        foreach (var code in _rule.Codes)
        {
            AddUnits(_scan.Hits.Code(code), candidates);
        }

        candidates.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return candidates;
    }

    private void AddUnits(ReadOnlySpan<FoundHit> hits, List<Span> candidates)
    {
        foreach (var hit in hits)
        {
            if (_isInScope[hit.Segment] && (candidates.Count == 0 || !candidates[^1].Contains(hit.Span)))
            {
                _units.Locate(_rule.Rule.Unit, hit, candidates);
            }
        }
    }

    // Where a unit has several segments, words are counted through those that the rule looks at, as if nothing stood between them.
    private int[] WordsBefore()
    {
        var before = new int[_isInScope.Length];
        for (var segment = 1; segment < before.Length; segment++)
        {
            before[segment] = before[segment - 1] + (_isInScope[segment - 1] ? _scan.Words[segment - 1] : 0);
        }

        return before;
    }

    // One coding for each segment; hits that share words become one, named by all rules that found it.
    private List<Coding> ToCodings(List<KeptHit> kept)
    {
        kept.Sort(static (left, right) =>
        {
            var byPlace = (left.Span.Start, -left.Span.End).CompareTo((right.Span.Start, -right.Span.End));
            return byPlace != 0 ? byPlace : string.CompareOrdinal(left.Rule, right.Rule);
        });
        var codings = new List<Coding>();
        for (var first = 0; first < kept.Count;)
        {
            var segment = kept[first].Segment;
            var hits = new List<Hit>();
            for (; first < kept.Count && kept[first].Segment == segment;)
            {
                hits.Add(Merge(kept, ref first));
            }

            codings.Add(new Coding(_rule.Rule.Code, _rule.Rule.Theme, segment, Coding.Rules, EquatableArray.From(hits)));
        }

        return codings;
    }

    private static Hit Merge(List<KeptHit> kept, ref int at)
    {
        var (span, segment, words) = kept[at++];
        List<string>? rules = null;
        for (; at < kept.Count && kept[at].Segment == segment && kept[at].Span.Start < span.End; at++)
        {
            span = new Span(span.Start, Math.Max(span.End, kept[at].Span.End));
            rules ??= [words];
            if (!rules.Contains(kept[at].Rule))
            {
                rules.Add(kept[at].Rule);
            }
        }

        return new Hit(rules is null ? words : string.Join(" + ", rules), span);
    }
}
