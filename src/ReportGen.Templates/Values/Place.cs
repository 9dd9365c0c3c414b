using ReportGen.Templates.Text;

namespace ReportGen.Templates.Values;

/// <summary>A stretch of a template: where something happens when it is rendered.</summary>
internal readonly record struct Place(SourceText Source, TextSpan Span);

/// <summary>The places of a call: the function's name, the whole call, each argument.</summary>
internal sealed record CallSite(SourceText Source, TextSpan Callee, TextSpan Whole, TextSpan[] Arguments)
{
    public Place CalleePlace => new(Source, Callee);

    /// <summary>Right behind the call, where an argument is missing.</summary>
    public Place End => new(Source, Whole.After());

    public Place Argument(int index) => new(Source, index < Arguments.Length ? Arguments[index] : Callee);
}

/// <summary>The places of two operands and what is between them.</summary>
internal sealed record BinarySite(SourceText Source, TextSpan Left, TextSpan Operator, TextSpan Right)
{
    public Place OperatorPlace => new(Source, Operator);

    public Place RightPlace => new(Source, Right);

    public Place LeftPlace => new(Source, Left);
}
