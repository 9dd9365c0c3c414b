
namespace ReportGen.Site.Codebook;

/// <summary>Rules made ready: every term once, every scope once, each rule after those it refers to.</summary>
internal sealed class RulePlan
{
    private readonly Dictionary<string, int> _termRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _regexRows = new(StringComparer.Ordinal);
    private readonly List<Term> _terms = [];
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referredTo = new(StringComparer.Ordinal);
    private readonly Dictionary<RuleScope, int> _scopes = [];

    private RulePlan(RuleSet rules)
    {
        foreach (var rule in rules.Rules)
        {
            Collect(rule.Expression);
        }

        Index = TermIndex.Compile(_terms);
        Regexes = new RegexScan([.. _regexRows.OrderBy(r => r.Value).Select(r => r.Key)]);
        Rules = [.. InOrderOfReference(rules).Select(Plan)];
        Scopes = [.. _scopes.OrderBy(s => s.Value).Select(s => new ScopeTest(s.Key))];
    }

    /// <summary>All terms; a term's index is its row.</summary>
    public TermIndex Index { get; }

    /// <summary>How many terms there are.</summary>
    public int Terms => _terms.Count;

    /// <summary>All regular expressions; their rows follow those of the terms.</summary>
    public RegexScan Regexes { get; }

    /// <summary>Every scope of some rule.</summary>
    public ScopeTest[] Scopes { get; }

    /// <summary>The rules, each after those it refers to.</summary>
    public PlannedRule[] Rules { get; }

    /// <summary>Nodes that rules apply or refer to, numbered.</summary>
    public IReadOnlyDictionary<string, int> Codes => _codes;

    public static RulePlan Compile(RuleSet rules) => new(rules);

    private PlannedRule Plan(CodeRule rule)
    {
        if (!_scopes.TryGetValue(rule.Scope, out var scope))
        {
            _scopes.Add(rule.Scope, scope = _scopes.Count);
        }

        CodeOf(rule.Code);
        var condition = Condition(rule.Expression);
        var rows = condition.Rows.Distinct().ToArray();
        return new PlannedRule(
            rule, condition, scope, rows, [.. condition.Codes.Distinct()], _referredTo.Contains(rule.Code), HasRegex(rule.Expression));
    }

    private void Collect(RuleExpression expression)
    {
        switch (expression)
        {
            case TermExpression term:
                RowOf(term.Term);
                break;
            case NearExpression near:
                foreach (var term in near.Terms)
                {
                    RowOf(term);
                }

                break;
            case RegexExpression regex:
                _regexRows.TryAdd(regex.Pattern, _regexRows.Count);
                break;
            case CodeExpression code:
                _referredTo.UnionWith(code.Nodes);
                break;
            case Combination combination:
                foreach (var part in combination.Any.Concat(combination.All).Concat(combination.None))
                {
                    Collect(part);
                }

                break;
        }
    }

    private RuleCondition Condition(RuleExpression expression) => expression switch
    {
        TermExpression term => new RowCondition(RowOf(term.Term), term.Words),
        NearExpression near => new NearCondition([.. near.Terms.Select(RowOf)], near),
        RegexExpression regex => new RowCondition(_terms.Count + _regexRows[regex.Pattern], regex.Words),
        CodeExpression code => new CodeCondition([.. code.Nodes.Select(CodeOf)], code.Words),
        Combination combination => new CombinedCondition(
            [.. combination.Any.Select(Condition)], [.. combination.All.Select(Condition)], [.. combination.None.Select(Condition)]),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no condition"),
    };

    private static bool HasRegex(RuleExpression expression) => expression switch
    {
        RegexExpression => true,
        Combination combination => combination.Any.Concat(combination.All).Concat(combination.None).Any(HasRegex),
        _ => false,
    };

    // Terms that find the same are looked for once, however they are written.
    private int RowOf(Term term)
    {
        if (!_termRows.TryGetValue(term.Pattern, out var row))
        {
            _termRows.Add(term.Pattern, row = _terms.Count);
            _terms.Add(term);
        }

        return row;
    }

    private int CodeOf(string node)
    {
        if (!_codes.TryGetValue(node, out var code))
        {
            _codes.Add(node, code = _codes.Count);
        }

        return code;
    }

    private static List<CodeRule> InOrderOfReference(RuleSet rules)
    {
        var waiting = rules.Rules.ToDictionary(r => r.Code, r => r.References().ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var ordered = new List<CodeRule>(rules.Rules.Count);
        while (ordered.Count < rules.Rules.Count)
        {
            var ready = rules.Rules.Where(r => waiting.TryGetValue(r.Code, out var nodes) && !nodes.Overlaps(waiting.Keys)).ToList();
            if (ready.Count == 0)
            {
                throw new InvalidOperationException("rules that refer to each other in a circle should not have left the reader");
            }

            ordered.AddRange(ready);
            ready.ForEach(r => waiting.Remove(r.Code));
        }

        return ordered;
    }
}

/// <summary>A rule made ready.</summary>
/// <param name="Rule">As the codebook has it.</param>
/// <param name="Condition">What must hold.</param>
/// <param name="Scope">The index of its scope.</param>
/// <param name="Rows">Terms and regular expressions of which one must be found for the rule to hold.</param>
/// <param name="Codes">Nodes that may stand in for one.</param>
/// <param name="IsReferredTo">Whether another rule needs its codings.</param>
/// <param name="HasRegex">Whether regular expressions must run for it.</param>
internal sealed record PlannedRule(
    CodeRule Rule, RuleCondition Condition, int Scope, int[] Rows, int[] Codes, bool IsReferredTo, bool HasRegex);
