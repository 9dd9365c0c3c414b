using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Advice;

/// <summary>
/// Looks for what rules look for in all words of a document, also where no rule looks: what a term does is seen only beside what it could do.
/// Immutable: any number of threads may use one.
/// </summary>
internal sealed class Surveyor
{
    private readonly RuleSet _rules;
    private readonly EquatableArray<RulePart> _parts;
    private readonly int[] _ruleOf;
    private readonly int[][] _siblings;
    private readonly int[] _terms;
    private readonly int[] _regexes;
    private readonly TermIndex _index;
    private readonly RegexScan _scan;
    private readonly ScopeTest[] _scopes;

    public Surveyor(PlacedCodebook codebook)
    {
        (_rules, _parts) = (codebook.Rules, codebook.Parts);
        var ruleOf = _rules.Rules.Select((r, i) => (r.Code, Index: i)).ToDictionary(r => r.Code, r => r.Index, StringComparer.Ordinal);
        _ruleOf = [.. _parts.Select(p => ruleOf[p.Code])];
        _terms = [.. Enumerable.Range(0, _parts.Count).Where(i => _parts[i].Term is not null)];
        _regexes = [.. Enumerable.Range(0, _parts.Count).Where(i => _parts[i].Regex is not null)];
        _index = TermIndex.Compile([.. _terms.Select(i => _parts[i].Term!)]);
        _scan = new RegexScan([.. _regexes.Select(i => _parts[i].Regex!)]);
        var lists = Enumerable.Range(0, _parts.Count).Where(i => _parts[i].List > 0).ToLookup(i => (_parts[i].Code, _parts[i].List));
        _siblings = [.. Enumerable.Range(0, _parts.Count).Select(i => lists[(_parts[i].Code, _parts[i].List)].Where(other => other != i).ToArray())];
        _scopes = [.. _rules.Rules.Select(r => new ScopeTest(r.Scope))];
    }

    /// <summary>What is found in one document.</summary>
    public DocumentSurvey Survey(Document document, DocumentAnswers answers, DocumentCodings codings)
    {
        var questions = answers.BySegment();
        var scopes = Array.ConvertAll(_scopes, s => s.Includes(document) ? s.SegmentsOf(document, questions) : new bool[document.Segments.Count]);
        var hasSpeakers = document.HasSpeakers;
        var isAsked = document.Segments.Select(s => ScopeTest.RoleOf(s, hasSpeakers) == SpeakerRole.Interviewer).ToArray();
        var hits = Find(document);
        return new DocumentSurvey(
            _rules.Rules.Select((rule, i) => new RuleReach(rule.Code, scopes[i].Count(looks => looks))).ToEquatableArray(),
            Enumerable.Range(0, _parts.Count).Where(p => hits[p] is not null).Select(p => Count(p, hits, scopes[_ruleOf[p]], isAsked)).ToEquatableArray(),
            CodingCovers.Of(codings));
    }

    // Hits by part, each in the order of the document; null where there is none.
    private List<FoundHit>?[] Find(Document document)
    {
        var found = new List<FoundHit>?[_parts.Count];
        var terms = new List<TermHit>();
        var regexes = new List<(int Row, FoundHit Hit)>();
        for (var segment = 0; segment < document.Segments.Count; segment++)
        {
            var span = document.Segments[segment].Span;
            if (!document.Segments[segment].IsCodable || span.IsEmpty)
            {
                continue;
            }

            terms.Clear();
            regexes.Clear();
            var visible = document.Visible(document.Segments[segment]);
            _index.Find(visible.Text, terms);
            _scan.Find(visible.Text, new FoundHit(new Span(0, visible.Text.Length), segment, 0, 0), 0, regexes);
            foreach (var hit in terms)
            {
                (found[_terms[hit.Term]] ??= []).Add(new FoundHit(visible.ToSource(hit.Span), segment, hit.Word, hit.Words));
            }

            foreach (var (row, hit) in regexes)
            {
                (found[_regexes[row]] ??= []).Add(hit with { Span = visible.ToSource(hit.Span) });
            }
        }

        return found;
    }

    private PartHits Count(int part, List<FoundHit>?[] hits, bool[] isInScope, bool[] isAsked)
    {
        var all = hits[part]!;
        var seen = all.FindAll(h => isInScope[h.Segment]);
        var asked = all.Count(h => !isInScope[h.Segment] && isAsked[h.Segment]);
        var spans = SpansOf(seen);
        var covering = seen.Count == 0 ? [] : _siblings[part].Where(other => hits[other] is { } others && SpanCover.Holds(SpansOf(others), spans));
        return new PartHits(part, seen.Count, seen.Select(h => h.Segment).Distinct().Count(), asked, all.Count - seen.Count - asked, covering.ToEquatableArray());
    }

    private static Span[] SpansOf(List<FoundHit> hits) => [.. hits.Select(h => h.Span)];
}
