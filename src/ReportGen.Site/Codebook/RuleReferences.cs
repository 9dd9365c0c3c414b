using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>Finds out what <c>{ code: … }</c> refers to, and drops the rules that cannot do without a code that is not there.</summary>
internal sealed class RuleReferences(IReadOnlyList<RuleDraft> drafts, IReadOnlyList<string> names, ICollection<Diagnostic> findings)
{
    private readonly Dictionary<string, RuleDraft> _drafts = drafts.ToDictionary(d => d.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, CodeRule?> _resolved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = names.ToHashSet(StringComparer.Ordinal);
    private readonly ILookup<string, string> _codesOf =
        names.Where(n => n.Contains('/', StringComparison.Ordinal)).ToLookup(n => n[..n.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal);

    /// <summary>The rules that can be used, in the order of the codebook.</summary>
    public EquatableArray<CodeRule> Resolve()
    {
        foreach (var draft in drafts)
        {
            Check(draft);
        }

        // Rules are settled once everything they refer to is; when none is left to settle, what remains goes in circles.
        var waiting = drafts.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(IsReady).ToList();
            foreach (var draft in ready)
            {
                _resolved[draft.Code] = draft.Rule is { } rule && Rewrite(rule.Expression) is { } expression ? rule with { Expression = expression } : null;
            }

            if (ready.Count == 0)
            {
                BreakCircle(waiting[0]);
            }

            waiting.RemoveAll(d => _resolved.ContainsKey(d.Code));
        }

        return drafts.Select(d => _resolved[d.Code]).OfType<CodeRule>().ToEquatableArray();
    }

    private void Check(RuleDraft draft)
    {
        foreach (var reference in draft.References)
        {
            if (!_names.Contains(reference.Text))
            {
                findings.Add(CodebookDiagnostics.UnknownCode.At(
                    reference.Place,
                    $"there is no code '{reference.Text}'",
                    NearestName.Hint(reference.Text, _names) ?? "a code is named with its theme, as in 'trust/verification'"));
            }
            else if (!NodesOf(reference.Text).Any())
            {
                findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                    reference.Place, $"'{reference.Text}' has no rule, so it is never found", "give it a rule, or refer to another code"));
            }
        }
    }

    private bool IsReady(RuleDraft draft) =>
        draft.References.All(r => NodesOf(r.Text).All(_resolved.ContainsKey));

    // The nodes with rules that a name stands for: a code itself, a theme with all its codes.
    private IEnumerable<string> NodesOf(string name) => _codesOf[name].Prepend(name).Where(_drafts.ContainsKey);

    private void BreakCircle(RuleDraft start)
    {
        var path = new List<string>();
        var first = new Dictionary<string, TextNode>(StringComparer.Ordinal);
        var code = start.Code;
        while (!path.Contains(code, StringComparer.Ordinal))
        {
            path.Add(code);
            (first[code], code) = NextUnsettled(code);
        }

        var circle = path[path.IndexOf(code)..];
        var shown = string.Join(" → ", circle.Append(circle[0]));
        findings.Add(CodebookDiagnostics.CodeCycle.At(
            first[circle[0]].Place, $"these codes refer to each other in a circle: {shown}", "take one of the references out"));
        foreach (var node in circle)
        {
            _resolved[node] = null;
        }
    }

    private (TextNode Reference, string Code) NextUnsettled(string code)
    {
        foreach (var reference in _drafts[code].References)
        {
            if (NodesOf(reference.Text).FirstOrDefault(n => !_resolved.ContainsKey(n)) is { } next)
            {
                return (reference, next);
            }
        }

        throw new InvalidOperationException($"'{code}' waits for nothing, so it should have been settled");
    }

    // Null where a needed part refers to something that is not there. Nesting was bounded when the rule was read.
    private RuleExpression? Rewrite(RuleExpression expression)
    {
        switch (expression)
        {
            case CodeExpression code:
                var nodes = NodesOf(code.Reference).Where(n => _resolved[n] is not null).ToEquatableArray();
                return nodes.Count > 0 ? code with { Nodes = nodes } : null;
            case Combination combination:
                var any = combination.Any.Select(Rewrite).OfType<RuleExpression>().ToEquatableArray();
                var all = combination.All.Select(Rewrite).OfType<RuleExpression>().ToEquatableArray();
                var none = combination.None.Select(Rewrite).OfType<RuleExpression>().ToEquatableArray();
                var isWhole = (any.Count > 0 || combination.Any.Count == 0) && all.Count == combination.All.Count && none.Count == combination.None.Count;
                return isWhole ? new Combination(any, all, none) : null;
            default:
                return expression;
        }
    }
}
