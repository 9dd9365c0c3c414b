using System.Runtime.InteropServices;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>Judges rules in one document, each only in units where something it looks for was found.</summary>
internal sealed class RuleJudge(DocumentScan scan, UnitMap units)
{
    // Used again for each rule: a hundred rules are judged for every document.
    private readonly List<Span> _candidates = [];
    private readonly List<KeptHit> _kept = [];
    private readonly List<Hit> _hits = [];

    /// <summary>Adds a rule's codings, by segment.</summary>
    public void Code(PlannedRule rule, bool[] isInScope, List<Coding> codings)
    {
        FindCandidates(rule, isInScope);
        if (_candidates.Count == 0)
        {
            return;
        }

        var spansSegments = rule.Rule.Unit is CodingUnit.Section or CodingUnit.Document;
        var wordsBefore = spansSegments ? WordsBefore(isInScope) : null;
        var last = new Span(-1, -1);
        _kept.Clear();
        foreach (var unit in _candidates)
        {
            if (unit != last)
            {
                rule.Condition.Holds(new JudgedUnit(unit, scan.Hits, isInScope, wordsBefore), _kept);
                last = unit;
            }
        }

        AddCodings(rule.Rule, codings);
    }

    private void FindCandidates(PlannedRule rule, bool[] isInScope)
    {
        _candidates.Clear();
        foreach (var row in rule.Rows)
        {
            AddUnits(scan.Hits.Row(row), rule, isInScope);
        }

        foreach (var code in rule.Codes)
        {
            AddUnits(scan.Hits.Code(code), rule, isInScope);
        }

        _candidates.Sort(static (left, right) => left.Start.CompareTo(right.Start));
    }

    private void AddUnits(ReadOnlySpan<FoundHit> hits, PlannedRule rule, bool[] isInScope)
    {
        foreach (var hit in hits)
        {
            if (isInScope[hit.Segment] && (_candidates.Count == 0 || !_candidates[^1].Contains(hit.Span)))
            {
                units.Locate(rule.Rule.Unit, hit, _candidates);
            }
        }
    }

    // Where a unit has several segments, words are counted through those that the rule looks at, as if nothing stood between them.
    private int[] WordsBefore(bool[] isInScope)
    {
        var before = new int[isInScope.Length];
        for (var segment = 1; segment < before.Length; segment++)
        {
            before[segment] = before[segment - 1] + (isInScope[segment - 1] ? scan.Words[segment - 1] : 0);
        }

        return before;
    }

    // One coding for each segment; hits that share words become one, named by all parts of the rule that found it.
    private void AddCodings(CodeRule rule, List<Coding> codings)
    {
        _kept.Sort(static (left, right) =>
        {
            var byStart = left.Span.Start.CompareTo(right.Span.Start);
            var byEnd = byStart != 0 ? byStart : right.Span.End.CompareTo(left.Span.End);
            return byEnd != 0 ? byEnd : string.CompareOrdinal(left.Rule, right.Rule);
        });
        for (var at = 0; at < _kept.Count;)
        {
            var segment = _kept[at].Segment;
            _hits.Clear();
            while (at < _kept.Count && _kept[at].Segment == segment)
            {
                _hits.Add(Merge(ref at));
            }

            var hits = EquatableArray.Create<Hit>(CollectionsMarshal.AsSpan(_hits));
            codings.Add(new Coding(rule.Code, rule.Theme, segment, Coding.Rules, hits));
        }
    }

    private Hit Merge(ref int at)
    {
        var (span, segment, words) = _kept[at++];
        List<string>? rules = null;
        for (; at < _kept.Count && _kept[at].Segment == segment && _kept[at].Span.Start < span.End; at++)
        {
            span = new Span(span.Start, Math.Max(span.End, _kept[at].Span.End));
            rules ??= [words];
            if (!rules.Contains(_kept[at].Rule))
            {
                rules.Add(_kept[at].Rule);
            }
        }

        return rules is { Count: > 1 } ? new Hit(string.Join(" + ", rules), span) { Parts = EquatableArray.From(rules) } : new Hit(words, span);
    }
}
