using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

/// <summary>A step of a template, as the parser read it.</summary>
internal abstract record Statement(TextSpan Span);

/// <summary>Statements one after the other.</summary>
internal sealed record Block(TextSpan Span, IReadOnlyList<Statement> Statements) : Statement(Span);

/// <summary>Plain text.</summary>
internal sealed record RawText(TextSpan Span) : Statement(Span);

/// <summary>An opening of code; its indent is given to every further line that the code prints.</summary>
internal sealed record CodeEnter(TextSpan Span, int Indent) : Statement(Span);

/// <summary>A closing of code.</summary>
internal sealed record CodeExit(TextSpan Span) : Statement(Span);

/// <summary>An expression whose value is printed, or an assignment.</summary>
internal sealed record ExpressionStatement(TextSpan Span, Expression Expression) : Statement(Span);

/// <summary>if, with its else if as another If and its else as a Block.</summary>
internal sealed record If(TextSpan Span, Expression Condition, Block Then, Statement? Else) : Statement(Span);

/// <summary>for (or tablerow) … in ….</summary>
internal sealed record For(TextSpan Span, Expression Variable, Expression Iterator, IReadOnlyList<Expression> Options, Block Body) : Statement(Span)
{
    public Block? Else { get; init; }

    public bool IsTable { get; init; }
}

/// <summary>while ….</summary>
internal sealed record While(TextSpan Span, Expression Condition, Block Body) : Statement(Span);

/// <summary>case … with its when branches.</summary>
internal sealed record Case(TextSpan Span, Expression Value, IReadOnlyList<When> Branches, Block? Else) : Statement(Span);

/// <summary>when a, b: one branch of a case.</summary>
internal sealed record When(TextSpan Span, IReadOnlyList<Expression> Values, Block Body) : Statement(Span);

/// <summary>capture target: what the body prints becomes a value.</summary>
internal sealed record Capture(TextSpan Span, Expression Target, Block Body) : Statement(Span);

/// <summary>with object: names are read from it and written to it.</summary>
internal sealed record With(TextSpan Span, Expression Target, Block Body) : Statement(Span);

/// <summary>wrap function arguments: gives the body to a function that prints it with $$.</summary>
internal sealed record Wrap(TextSpan Span, Expression Target, Block Body) : Statement(Span);

/// <summary>func name: declares a function.</summary>
internal sealed record FunctionDeclaration(TextSpan Span, Expression Name, FunctionShape Shape) : Statement(Span);

/// <summary>ret, ret value.</summary>
internal sealed record Return(TextSpan Span, Expression? Value) : Statement(Span);

/// <summary>break or continue.</summary>
internal sealed record Jump(TextSpan Span, bool IsBreak) : Statement(Span);

/// <summary>import object: its members become names here.</summary>
internal sealed record Import(TextSpan Span, Expression Target) : Statement(Span);

/// <summary>readonly name.</summary>
internal sealed record ReadOnly(TextSpan Span, Expression Target) : Statement(Span);

/// <summary>A function's parameters (null: it takes what it is given) and its body.</summary>
internal sealed record FunctionShape(IReadOnlyList<Parameter>? Parameters, Statement Body);

/// <summary>A parameter: required, optional with a default, or the list of all that is left.</summary>
internal sealed record Parameter(string Name, Expression? Default, bool IsRest);
