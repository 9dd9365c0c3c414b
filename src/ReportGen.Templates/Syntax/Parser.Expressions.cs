using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

internal sealed partial class Parser
{
    private const int AndPrecedence = 40;

    /// <summary>Where for … in collects its options: set while the outermost operand of its iterator is read.</summary>
    private List<Expression>? container;

    /// <summary>Inside condition ? here : there, a colon ends the first branch and names no argument.</summary>
    private bool isColonTaken;

    private static int Precedence(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce or TokenKind.NotNullThen => 20,
        TokenKind.Or => 30,
        TokenKind.And => AndPrecedence,
        TokenKind.Equal or TokenKind.NotEqual => 80,
        TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => 90,
        TokenKind.Plus or TokenKind.Minus => 110,
        TokenKind.Star or TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent
            or TokenKind.ShiftLeft or TokenKind.ShiftRight => 120,
        TokenKind.Range or TokenKind.RangeExclusive => 130,
        _ => 0,
    };

    private static bool StartsExpression(Token token) => token.Kind is TokenKind.Identifier or TokenKind.Local
        or TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float
        or TokenKind.String or TokenKind.Verbatim or TokenKind.InterpolationStart or TokenKind.InterpolationEnd
        or TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.At or TokenKind.Caret
        or TokenKind.Exclamation or TokenKind.Plus or TokenKind.Minus or TokenKind.Increment or TokenKind.Decrement;

    /// <summary>Signs that start an expression but, behind an operand, join it to the next one instead.</summary>
    private static bool StartsArgument(Token token)
        => StartsExpression(token) && token.Kind is not (TokenKind.Plus or TokenKind.Minus or TokenKind.Increment or TokenKind.Decrement);

    /// <summary>A whole expression: operators, then pipes and conditions, left to right.</summary>
    private Expression? ParseExpression(bool isStatement = false)
    {
        if (!EnterLevel())
        {
            return null;
        }

        var expression = ParseBinary(0, isStatement);
        for (var links = 0; !isBroken && expression is not null && Kind is TokenKind.Pipe or TokenKind.Question && IsChainShort(links); links++)
        {
            expression = Kind == TokenKind.Pipe ? ParsePipe(expression) : ParseConditional(expression);
        }

        LeaveLevel();
        return expression;
    }

    private Expression ParsePipe(Expression left)
    {
        Next();
        while (Kind == TokenKind.NewLine)
        {
            Next();
        }

        var outer = container;
        container = null;
        var right = StartsExpression(Current) ? ParseBinary(0) : null;
        container = outer;
        if (right is null)
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where `|` needs a function.");
            return left;
        }

        return new Pipe(left.Span.To(right.Span), left, right);
    }

    private Conditional ParseConditional(Expression condition)
    {
        Next();
        var (outer, outerColon) = (container, isColonTaken);
        (container, isColonTaken) = (null, true);
        var then = ExpectOrNull("?");
        isColonTaken = outerColon;
        if (Kind == TokenKind.Colon)
        {
            Next();
        }
        else
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where a condition needs `:`.", "A condition reads `test ? value : other`.");
            Next();
        }

        var otherwise = ExpectOrNull(":");
        container = outer;
        return new Conditional(condition.Span.To(otherwise.Span), condition, then, otherwise);
    }

    /// <summary>Operands joined by operators that bind tighter than <paramref name="minimum"/>.</summary>
    private Expression? ParseBinary(int minimum, bool isStatement = false)
    {
        var left = ParseUnary();
        if (left is null)
        {
            return null;
        }

        if (IsAssignment(Kind) && !isBroken)
        {
            return ParseAssignment(left, isStatement);
        }

        left = ParseArguments(left);
        for (var links = 0; !isBroken && Precedence(Kind) is var precedence && precedence > minimum && IsChainShort(links); links++)
        {
            if (!EnterLevel())
            {
                return left;
            }

            var sign = Next();
            var outer = container;
            container = null;
            var right = StartsExpression(Current) ? ParseRight(precedence) : null;
            container = outer;
            LeaveLevel();
            if (right is null)
            {
                SyntaxError(Current.Span, $"{Shown(Current)} stands where `{Word(sign)}` needs a value on its right.");
                return left;
            }

            left = new Binary(left.Span.To(right.Span), left, sign.Kind, sign.Span, right);
        }

        return left;
    }

    private Expression? ParseRight(int precedence)
    {
        if (!EnterLevel())
        {
            return null;
        }

        var right = ParseBinary(precedence);
        LeaveLevel();
        return right;
    }

    private static bool IsAssignment(TokenKind kind) => kind == TokenKind.Assign || AssignedOperator(kind) is not null;

    private static TokenKind? AssignedOperator(TokenKind kind) => kind switch
    {
        TokenKind.AddAssign => TokenKind.Plus,
        TokenKind.SubtractAssign => TokenKind.Minus,
        TokenKind.MultiplyAssign => TokenKind.Star,
        TokenKind.DivideAssign => TokenKind.Slash,
        TokenKind.IntegerDivideAssign => TokenKind.DoubleSlash,
        TokenKind.RemainderAssign => TokenKind.Percent,
        _ => null,
    };

    private Assignment ParseAssignment(Expression target, bool isStatement)
    {
        if (!isStatement)
        {
            SyntaxError(target.Span, "A name can only be set by a statement of its own.", "Write `==` to compare.");
        }

        var sign = Next();
        var value = ExpectOrNull(Word(sign));
        if (target is Call { IsParenthesized: true } call)
        {
            target = call.Target;
            value = new FunctionLiteral(call.Span.To(value.Span), InlineShape(call, value));
        }

        return new Assignment(target.Span.To(value.Span), target, AssignedOperator(sign.Kind), sign.Span, value);
    }

    private FunctionShape InlineShape(Call call, Expression value)
    {
        var parameters = new List<Parameter>();
        foreach (var argument in call.Arguments)
        {
            if (argument is GlobalName name)
            {
                parameters.Add(new Parameter(name.Name, null, false));
            }
            else
            {
                SyntaxError(argument.Span, "A parameter is a plain name.");
            }
        }

        return new FunctionShape(parameters, new Return(value.Span, value));
    }
}
