using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

/// <summary>A piece of a template that has a value, as the parser read it.</summary>
internal abstract record Expression(TextSpan Span);

/// <summary>A value written down: null, a flag, a number or text.</summary>
internal sealed record Literal(TextSpan Span, object? Value) : Expression(Span);

/// <summary>Text with expressions inside: $"{name}, line {line}".</summary>
internal sealed record Interpolation(TextSpan Span, IReadOnlyList<Expression> Parts) : Expression(Span);

/// <summary>A name that any template of the set may read and set.</summary>
internal sealed record GlobalName(TextSpan Span, string Name) : Expression(Span);

/// <summary>A name that belongs to the function, include or page it is used in: $x.</summary>
internal sealed record LocalName(TextSpan Span, string Name) : Expression(Span);

/// <summary>Arguments of the current call: all of them ($), or one by its place ($0).</summary>
internal sealed record Arguments(TextSpan Span, int? Index) : Expression(Span);

/// <summary>The block given to the current function by wrap: $$.</summary>
internal sealed record WrappedBlock(TextSpan Span) : Expression(Span);

/// <summary>The object that names are read from and written to here.</summary>
internal sealed record This(TextSpan Span) : Expression(Span);

/// <summary>What a loop knows of itself: for.index, while.first.</summary>
internal sealed record LoopMember(TextSpan Span, string Loop, string Name, TextSpan NameSpan) : Expression(Span);

/// <summary>A list written down.</summary>
internal sealed record ListLiteral(TextSpan Span, IReadOnlyList<Expression> Values) : Expression(Span);

/// <summary>An object written down.</summary>
internal sealed record ObjectLiteral(TextSpan Span, IReadOnlyList<(string Name, Expression Value)> Members) : Expression(Span);

/// <summary>target.name, or target?.name.</summary>
internal sealed record Member(TextSpan Span, Expression Target, string Name, TextSpan NameSpan, bool IsOptional) : Expression(Span);

/// <summary>target[index].</summary>
internal sealed record Indexed(TextSpan Span, Expression Target, Expression Index) : Expression(Span);

/// <summary>A call with arguments, in parentheses or behind each other.</summary>
internal sealed record Call(TextSpan Span, Expression Target, IReadOnlyList<Expression> Arguments, bool IsParenthesized) : Expression(Span);

/// <summary>name: value, in a call.</summary>
internal sealed record NamedArgument(TextSpan Span, string Name, Expression Value) : Expression(Span);

/// <summary>left | right: the left value becomes the first argument of the right call.</summary>
internal sealed record Pipe(TextSpan Span, Expression Left, Expression Right) : Expression(Span);

/// <summary>Two operands and what is between them.</summary>
internal sealed record Binary(TextSpan Span, Expression Left, TokenKind Operator, TextSpan OperatorSpan, Expression Right) : Expression(Span);

/// <summary>One operand with a sign before it: !, -, +, @ (do not call), ^ (spread).</summary>
internal sealed record Unary(TextSpan Span, TokenKind Operator, Expression Operand) : Expression(Span);

/// <summary>++x, x++, --x, x--.</summary>
internal sealed record Increment(TextSpan Span, Expression Target, int Step, bool IsPrefix) : Expression(Span);

/// <summary>condition ? then : else.</summary>
internal sealed record Conditional(TextSpan Span, Expression Condition, Expression Then, Expression Else) : Expression(Span);

/// <summary>target = value, target += value.</summary>
internal sealed record Assignment(TextSpan Span, Expression Target, TokenKind? Operator, TextSpan OperatorSpan, Expression Value) : Expression(Span);

/// <summary>An expression in parentheses.</summary>
internal sealed record Parenthesized(TextSpan Span, Expression Inner) : Expression(Span);

/// <summary>A function without a name (do … end), or the right side of f(x) = expression.</summary>
internal sealed record FunctionLiteral(TextSpan Span, FunctionShape Shape) : Expression(Span);
