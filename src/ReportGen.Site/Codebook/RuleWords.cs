using ReportGen.Engine.Digests;

namespace ReportGen.Site.Codebook;

/// <summary>A rule as readers of the report can follow it, one part a line.</summary>
internal static class RuleWords
{
    public static EquatableArray<string> Of(CodeRule rule)
    {
        var lines = new List<string>();
        if (rule.Expression is Combination combination)
        {
            Add(lines, "any of", combination.Any);
            Add(lines, "all of", combination.All);
            Add(lines, "none of", combination.None);
        }
        else
        {
            lines.Add(Of(rule.Expression));
        }

        lines.Add($"within one {rule.Unit.ToString().ToLowerInvariant()}");
        Add(lines, "in documents", rule.Scope.Documents);
        Add(lines, "in groups", rule.Scope.Groups);
        Add(lines, "in answers to", rule.Scope.Questions);
        Add(lines, "said by", rule.Scope.Speakers);
        lines.AddRange(rule.Scope.Attributes.Select(a => $"where {a.Name} is {string.Join(" or ", a.Values)}"));
        return EquatableArray.From(lines);
    }

    /// <summary>The same with each term apart: what it is a part of, and its words.</summary>
    public static IEnumerable<(string Part, string Words)> PartsOf(CodeRule rule)
    {
        var combination = rule.Expression as Combination ?? new Combination([rule.Expression], [], []);
        return
        [
            .. combination.Any.Select(e => ("any of", Of(e))),
            .. combination.All.Select(e => ("all of", Of(e))),
            .. combination.None.Select(e => ("none of", Of(e))),
            ("within one", rule.Unit.ToString().ToLowerInvariant()),
            .. rule.Scope.Documents.Select(d => ("in documents", d)),
            .. rule.Scope.Groups.Select(g => ("in groups", g)),
            .. rule.Scope.Questions.Select(q => ("in answers to", q)),
            .. rule.Scope.Speakers.Select(s => ("said by", s)),
            .. rule.Scope.Attributes.SelectMany(a => a.Values.Select(v => ("where", $"{a.Name} is {v}"))),
        ];
    }

    private static string Of(RuleExpression expression) => expression is Combination nested
        ? "(" + string.Join("; ", Parts(nested)) + ")"
        : expression.Words;

    private static List<string> Parts(Combination combination)
    {
        var lines = new List<string>();
        Add(lines, "any of", combination.Any);
        Add(lines, "all of", combination.All);
        Add(lines, "none of", combination.None);
        return lines;
    }

    private static void Add(List<string> lines, string label, EquatableArray<RuleExpression> expressions) =>
        Add(lines, label, expressions.Select(Of).ToEquatableArray());

    private static void Add(List<string> lines, string label, EquatableArray<string> words)
    {
        if (words.Count > 0)
        {
            lines.Add($"{label}: {string.Join(", ", words)}");
        }
    }
}
