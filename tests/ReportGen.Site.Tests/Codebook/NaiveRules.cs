using System.Text.RegularExpressions;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>
/// Rules as the specification words them: every unit is tried for every rule, every term is looked for anew, near tries every choice of hits.
/// It shares only the splitter of sentences with the matcher, which has a specification of its own.
/// </summary>
internal sealed class NaiveRules(Document document)
{
    private readonly Dictionary<string, List<(int Segment, Span Span)>> _codes = [];

    /// <summary>What each rule codes: code, segment and the merged words. Rules must stand after those they refer to.</summary>
    public List<(int Segment, string Code, string Hits)> Code(RuleSet rules)
    {
        var coded = new List<(int Segment, string Code, string Hits)>();
        foreach (var rule in rules.Rules)
        {
            var hits = Units(rule.Unit).SelectMany(unit => Judge(rule.Expression, unit) ?? []).Distinct().ToList();
            _codes[rule.Code] = [];
            foreach (var segment in hits.GroupBy(h => h.Segment))
            {
                var merged = Merge([.. segment.Select(h => h.Span)]);
                _codes[rule.Code].AddRange(merged.Select(span => (segment.Key, span)));
                coded.Add((segment.Key, rule.Code, string.Join(' ', merged)));
            }
        }

        coded.Sort((left, right) => left.Segment != right.Segment ? left.Segment.CompareTo(right.Segment) : string.CompareOrdinal(left.Code, right.Code));
        return coded;
    }

    // Null where the condition does not hold; else the hits that it rests on.
    private List<(int Segment, Span Span)>? Judge(RuleExpression expression, List<(int Segment, Span Span)> unit)
    {
        switch (expression)
        {
            case TermExpression term:
                return Some(TermHits(term.Term.Text, unit).Select(h => (h.Segment, h.Span)));
            case RegexExpression regex:
                return Some(unit.SelectMany(u => RegexHits(regex.Pattern, u.Segment).Where(h => h.Span.Length > 0 && u.Span.Contains(h.Span))));
            case CodeExpression code:
                return Some(code.Nodes.SelectMany(n => _codes[n]).Where(h => unit.Any(u => u.Segment == h.Segment && u.Span.Overlaps(h.Span))));
            case NearExpression near:
                return Near(near, unit) ? [] : null;
            case Combination combination:
                var any = combination.Any.Select(a => Judge(a, unit)).OfType<List<(int, Span)>>().ToList();
                var all = combination.All.Select(a => Judge(a, unit)).ToList();
                var holds = (any.Count > 0 || combination.Any.Count == 0) && all.TrueForAll(a => a is not null) && combination.None.All(n => Judge(n, unit) is null);
                return holds ? [.. any.SelectMany(h => h), .. all.SelectMany(h => h!)] : null;
            default:
                throw new NotSupportedException();
        }
    }

    private IEnumerable<(int Segment, Span Span)> RegexHits(string pattern, int segment)
    {
        var start = document.Segments[segment].Span.Start;
        var matches = Regex.Matches(document.TextOf(document.Segments[segment]).ToString(), pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return matches.Select(m => (segment, new Span(start + m.Index, start + m.Index + m.Length)));
    }

    /// <summary>Whether some choice of one hit for each term is a chain.</summary>
    public bool Near(NearExpression near, List<(int Segment, Span Span)> unit) => Choose(near, [.. near.Terms.Select(t => TermHits(t.Text, unit).ToList())], [], unit);

    /// <summary>Whether hits, taken in the order of the text, stand near enough to each other, without overlap.</summary>
    private bool IsChain(NearExpression near, List<(int Segment, Span Span)> chosen, List<(int Segment, Span Span)> unit)
    {
        var inText = chosen.OrderBy(h => h.Span.Start).ToList();
        return (!near.Ordered || inText.SequenceEqual(chosen))
            && inText.Zip(inText.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start
                && WordsBetween(unit, pair.First.Span.End, pair.Second.Span.Start) <= near.Within);
    }

    private bool Choose(NearExpression near, List<List<(int Segment, Span Span)>> choices, List<(int Segment, Span Span)> chosen, List<(int Segment, Span Span)> unit)
    {
        if (chosen.Count == choices.Count)
        {
            return IsChain(near, chosen, unit);
        }

        return choices[chosen.Count].Exists(hit => Choose(near, choices, [.. chosen, hit], unit));
    }

    private int WordsBetween(List<(int Segment, Span Span)> unit, int from, int to)
    {
        var count = 0;
        foreach (var segment in document.Segments.Select((s, i) => (s.Span, i)).Where(s => unit.Exists(u => u.Segment == s.i)))
        {
            var cells = Cell.Read(document.Source.Text[segment.Span.Start..segment.Span.End]);
            for (var i = 0; i < cells.Count; i++)
            {
                var at = segment.Span.Start + cells[i].Start;
                count += at >= from && at < to && Cell.IsWord(cells, i) && Cell.IsBoundary(cells, i) ? 1 : 0;
            }
        }

        return count;
    }

    private IEnumerable<(int Segment, Span Span)> TermHits(string term, List<(int Segment, Span Span)> unit)
    {
        foreach (var (segment, span) in unit)
        {
            var start = document.Segments[segment].Span.Start;
            foreach (var hit in new NaiveTerm(term).Find(document.TextOf(document.Segments[segment]).ToString()))
            {
                var moved = new Span(start + hit.Start, start + hit.End);
                if (span.Contains(moved))
                {
                    yield return (segment, moved);
                }
            }
        }
    }

    // The participants' stretches of each unit.
    public IEnumerable<List<(int Segment, Span Span)>> Units(CodingUnit unit)
    {
        var spoken = document.Segments.Select((s, i) => (Segment: i, s.Span, s.Role)).ToList();
        var coded = spoken.Where(s => s.Role == SpeakerRole.Participant && !s.Span.IsEmpty).ToList();
        switch (unit)
        {
            case CodingUnit.Document:
                return [[.. coded.Select(s => (s.Segment, s.Span))]];
            case CodingUnit.Section:
                // An exchange is numbered by how many times the interviewer has begun to ask.
                int Exchange(int segment) => spoken.Count(s => s.Segment <= segment && s.Role == SpeakerRole.Interviewer
                    && (s.Segment == 0 || spoken[s.Segment - 1].Role != SpeakerRole.Interviewer));
                return coded.GroupBy(s => Exchange(s.Segment)).Select(g => g.Select(s => (s.Segment, s.Span)).ToList());
            case CodingUnit.Turn:
                return coded.Select(s => new List<(int, Span)> { (s.Segment, s.Span) });
            default:
                return coded.SelectMany(s => Parts(unit, s.Span).Select(part => new List<(int, Span)> { (s.Segment, part) }));
        }
    }

    private IEnumerable<Span> Parts(CodingUnit unit, Span segment)
    {
        var text = document.Source.Text[segment.Start..segment.End];
        var ends = new List<int>();
        if (unit == CodingUnit.Sentence)
        {
            Sentences.Split(text, ends);
        }
        else
        {
            ends.AddRange(Regex.Matches(text, @"\n[^\S\n]*\n\s*").Select(m => m.Index + m.Length));
            ends.Add(text.Length);
        }

        return ends.Zip(ends.Prepend(0), (end, start) => new Span(segment.Start + start, segment.Start + end));
    }

    private static List<(int Segment, Span Span)>? Some(IEnumerable<(int Segment, Span Span)> hits) => hits.ToList() is { Count: > 0 } some ? some : null;

    private static List<Span> Merge(List<Span> spans)
    {
        while (true)
        {
            var pair = (from a in spans from b in spans where a != b && a.Overlaps(b) select (a, b)).FirstOrDefault();
            if (pair == default)
            {
                return [.. spans.Distinct().OrderBy(s => s.Start)];
            }

            spans.RemoveAll(s => s == pair.a || s == pair.b);
            spans.Add(new Span(Math.Min(pair.a.Start, pair.b.Start), Math.Max(pair.a.End, pair.b.End)));
        }
    }
}
