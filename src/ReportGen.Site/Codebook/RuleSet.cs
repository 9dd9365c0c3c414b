using ReportGen.Engine.Digests;

namespace ReportGen.Site.Codebook;

/// <summary>All that matching reads of a codebook: an edit of a label, a colour or a definition leaves its digest as it was.</summary>
/// <param name="Rules">In the order of the codebook: a theme's own rule, then those of its codes.</param>
internal sealed record RuleSet(EquatableArray<CodeRule> Rules) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Values(Rules);
}

/// <summary>The rule that applies one theme or code.</summary>
/// <param name="Code">The node's id: a theme's, or a code's as <c>trust/verification</c>.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="Expression">What must stand in a unit.</param>
/// <param name="Unit">The stretch of text within which any, all and none are judged.</param>
/// <param name="Scope">Where it looks.</param>
internal sealed record CodeRule(string Code, string Theme, RuleExpression Expression, CodingUnit Unit, RuleScope Scope) : ICanonical
{
    /// <summary>The nodes whose codings it needs.</summary>
    public IEnumerable<string> References() => NodesIn(Expression);

    private static IEnumerable<string> NodesIn(RuleExpression expression) => expression switch
    {
        CodeExpression code => code.Nodes,
        Combination combination => combination.Any.Concat(combination.All).Concat(combination.None).SelectMany(NodesIn),
        _ => EquatableArray<string>.Empty,
    };

    public void Write(CanonicalWriter writer) =>
        writer.Text(Code).Text(Theme).Value(Expression).Number((int)Unit).Value(Scope);
}

/// <summary>The stretch of text within which a rule is judged.</summary>
internal enum CodingUnit
{
    Sentence,

    /// <summary>What blank lines separate inside a segment.</summary>
    Paragraph,

    /// <summary>A whole segment: a turn, and where nobody speaks a paragraph or a bullet.</summary>
    Turn,

    /// <summary>The segments under one heading; in interviews one exchange.</summary>
    Section,
    Document,
}
