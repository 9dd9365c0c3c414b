using System.Globalization;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Codebook;

/// <summary>A condition on a unit of text: one of the kinds below.</summary>
internal abstract record RuleExpression : ICanonical
{
    /// <summary>The words that name it where a hit says why it is there.</summary>
    public abstract string Words { get; }

    public abstract void Write(CanonicalWriter writer);
}

/// <summary>The term stands in the unit.</summary>
internal sealed record TermExpression(Term Term) : RuleExpression
{
    public override string Words => Term.Text;

    public override void Write(CanonicalWriter writer) => writer.Number(0).Value(Term);
}

/// <summary>One hit of each term stands in the unit, without overlap, with at most so many words between each and the next.</summary>
/// <param name="Terms">Two to <see cref="MostTerms"/>.</param>
/// <param name="Within">Words between neighbours.</param>
/// <param name="Ordered">Whether the hits must stand in the terms' order.</param>
internal sealed record NearExpression(EquatableArray<Term> Terms, int Within, bool Ordered) : RuleExpression
{
    public const int MostTerms = 8;

    /// <summary>How near, where a rule does not say.</summary>
    public const int UsualWithin = 5;

    public override string Words => string.Create(
        CultureInfo.InvariantCulture, $"near({string.Join(", ", Terms.Select(t => t.Text))}; {Within}{(Ordered ? ", ordered" : "")})");

    public override void Write(CanonicalWriter writer) => writer.Number(1).Values(Terms).Number(Within).Flag(Ordered);
}

/// <summary>The regular expression matches some characters in the unit.</summary>
internal sealed record RegexExpression(string Pattern) : RuleExpression
{
    public override string Words => $"regex({Pattern})";

    public override void Write(CanonicalWriter writer) => writer.Number(2).Text(Pattern);
}

/// <summary>The unit holds a hit of another code.</summary>
/// <param name="Reference">A code's id; or a theme's, which stands for itself and all its codes.</param>
/// <param name="Nodes">The nodes with rules that it stands for.</param>
internal sealed record CodeExpression(string Reference, EquatableArray<string> Nodes) : RuleExpression
{
    public override string Words => $"code({Reference})";

    public override void Write(CanonicalWriter writer) => writer.Number(3).Text(Reference).Texts(Nodes);
}

/// <summary>At least one of <paramref name="Any"/> (where there are some), every one of <paramref name="All"/>, and none of <paramref name="None"/>.</summary>
internal sealed record Combination(
    EquatableArray<RuleExpression> Any, EquatableArray<RuleExpression> All, EquatableArray<RuleExpression> None) : RuleExpression
{
    public override string Words => "any, all, none";

    public override void Write(CanonicalWriter writer) => writer.Number(4).Values(Any).Values(All).Values(None);
}
