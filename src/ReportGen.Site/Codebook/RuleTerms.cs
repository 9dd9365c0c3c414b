namespace ReportGen.Site.Codebook;

/// <summary>What a rule looks for, part by part.</summary>
internal static class RuleTerms
{
    /// <summary>
    /// Each term, nearness, regular expression and code that the rule may rest on, in the words that hits name it by, in the order in which the rule has them; none
    /// of those that only keep it from applying.
    /// </summary>
    public static IEnumerable<string> Of(CodeRule rule) => In(rule.Expression).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> In(RuleExpression expression) =>
        expression is Combination combination ? combination.Any.Concat(combination.All).SelectMany(In) : [expression.Words];
}
