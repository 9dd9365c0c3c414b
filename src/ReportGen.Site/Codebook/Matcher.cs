using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>
/// Applies rules to documents. Compiled once, it reads each document once for all terms of all rules, and judges only the rules that
/// found something. Immutable: any number of threads may use one.
/// </summary>
internal sealed class Matcher
{
    private readonly RulePlan _plan;

    private Matcher(RulePlan plan) => _plan = plan;

    /// <summary>Compiles rules; those of a codebook, or a few of them.</summary>
    public static Matcher Compile(RuleSet rules) => new(RulePlan.Compile(rules));

    /// <summary>All codings of a document, by segment, then by code.</summary>
    public EquatableArray<Coding> Code(Document document, IReadOnlyList<SegmentQuestions> questions) => Code(document, questions, []);

    /// <summary>
    /// The codings that these rules make, by segment, then by code, where <paramref name="given"/> holds what is known of other codes:
    /// an edited rule can so be matched alone.
    /// </summary>
    public EquatableArray<Coding> Code(Document document, IReadOnlyList<SegmentQuestions> questions, IReadOnlyList<Coding> given)
    {
        var scopes = new bool[]?[_plan.Scopes.Length];
        for (var scope = 0; scope < scopes.Length; scope++)
        {
            scopes[scope] = _plan.Scopes[scope].Includes(document) ? _plan.Scopes[scope].SegmentsOf(document, questions) : null;
        }

        if (Array.TrueForAll(scopes, s => s is null))
        {
            return [];
        }

        var scan = DocumentScan.Of(document, _plan, scopes);
        Remember(given, scan.Hits);
        var judge = new RuleJudge(scan, new UnitMap(document));
        var codings = new List<Coding>();
        foreach (var rule in _plan.Rules)
        {
            if (scopes[rule.Scope] is { } inScope)
            {
                var before = codings.Count;
                judge.Code(rule, inScope, codings);
                if (rule.IsReferredTo)
                {
                    scan.Hits.AddCodings(_plan.Codes[rule.Rule.Code], codings.Skip(before));
                }
            }
        }

        return Coding.InOrder(codings);
    }

    private void Remember(IReadOnlyList<Coding> given, HitTable hits)
    {
        foreach (var group in given.GroupBy(c => c.Code, StringComparer.Ordinal))
        {
            if (_plan.Codes.TryGetValue(group.Key, out var code))
            {
                hits.AddCodings(code, group);
            }
        }
    }
}
