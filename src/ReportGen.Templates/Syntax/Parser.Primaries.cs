using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

internal sealed partial class Parser
{
    private Expression? ParsePrimary()
    {
        switch (Kind)
        {
            case TokenKind.Identifier:
                return ParseNameOrConstant();
            case TokenKind.Local:
                return ParseLocal(Next());
            case TokenKind.String or TokenKind.Verbatim or TokenKind.InterpolationEnd
                or TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float:
                return ParseLiteral(Next());
            case TokenKind.InterpolationStart:
                return ParseInterpolation();
            case TokenKind.OpenParenthesis:
                return ParseParentheses();
            case TokenKind.OpenBracket:
                return ParseList();
            case TokenKind.OpenBrace:
                return ParseObject();
            default:
                SyntaxError(Current.Span, $"{Shown(Current)} stands where a value is needed.");
                return null;
        }
    }

    private Expression? ParseNameOrConstant()
    {
        var word = Word(Current);
        if (word == "do")
        {
            return ParseAnonymousFunction();
        }

        var span = Next().Span;
        return word switch
        {
            "null" => new Literal(span, null),
            "true" => new Literal(span, true),
            "false" => new Literal(span, false),
            "this" => new This(span),
            _ => new GlobalName(span, word),
        };
    }

    private Expression ParseLocal(Token token)
    {
        var word = source.Text.AsSpan(token.Span.Start + 1, token.Span.Length - 1);
        if (word.IsEmpty && Kind == TokenKind.Local && Current.Span.Start == token.Span.End && Current.Span.Length == 1)
        {
            return new WrappedBlock(token.Span.To(Next().Span));
        }

        if (word.IsEmpty)
        {
            return new Arguments(token.Span, null);
        }

        return int.TryParse(word, System.Globalization.NumberStyles.None, null, out var place)
            ? new Arguments(token.Span, place)
            : new LocalName(token.Span, word.ToString());
    }

    private Literal ParseLiteral(Token token)
    {
        var word = source.Text.AsSpan(token.Span.Start, token.Span.Length);
        object? value = token.Kind switch
        {
            TokenKind.String => LiteralReader.ReadText(word[1..^1]),
            TokenKind.InterpolationEnd => LiteralReader.ReadText(word[..^1]),
            TokenKind.Verbatim => word[1..^1].ToString().Replace("``", "`", StringComparison.Ordinal),
            TokenKind.Float => LiteralReader.ReadFloat(word),
            _ => LiteralReader.ReadInteger(word),
        };
        return new Literal(token.Span, value);
    }

    private Interpolation ParseInterpolation()
    {
        var token = Next();
        var start = token.Span;
        var parts = new List<Expression> { TextPart(token, 2) };
        while (source.Text[token.Span.End - 1] == '{' && !isBroken)
        {
            parts.Add(ExpectInterpolated());
            if (Kind == TokenKind.InterpolationClose)
            {
                Next();
            }
            else
            {
                SyntaxError(Current.Span, "The expression in this text is not closed on its line.", "It needs a `}`; write `\\{` for a brace that is text.");
            }

            if (Kind is not (TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd))
            {
                SyntaxError(Current.Span, $"{Shown(Current)} stands where the text should go on.");
                break;
            }

            token = Next();
            parts.Add(TextPart(token, 0));
        }

        return new Interpolation(start.To(Previous.Span), parts);
    }

    private Expression ExpectInterpolated()
    {
        var (outer, outerColon, outerArgument) = (container, isColonTaken, isArgument);
        (container, isColonTaken, isArgument) = (null, false, false);
        var part = ExpectOrNull("{");
        (container, isColonTaken, isArgument) = (outer, outerColon, outerArgument);
        return part;
    }

    private Literal TextPart(Token token, int prefix)
        => new(token.Span, LiteralReader.ReadText(source.Text.AsSpan(token.Span.Start + prefix, token.Span.Length - prefix - 1)));

    private Parenthesized ParseParentheses()
    {
        var open = Next();
        var (outer, outerColon, outerArgument) = (container, isColonTaken, isArgument);
        (container, isColonTaken, isArgument) = (null, false, false);
        var inner = ExpectOrNull("(");
        (container, isColonTaken, isArgument) = (outer, outerColon, outerArgument);
        if (Kind == TokenKind.CloseParenthesis)
        {
            return new Parenthesized(open.Span.To(Next().Span), inner);
        }

        SyntaxError(Current.Span, $"{Shown(Current)} stands where `)` should close the parentheses.");
        return new Parenthesized(open.Span.To(inner.Span), inner);
    }

    private void SkipNewLines()
    {
        while (Kind == TokenKind.NewLine)
        {
            Next();
        }
    }

    private ListLiteral? ParseList()
    {
        if (!EnterLevel())
        {
            return null;
        }

        var open = Next();
        var (outer, outerColon, outerArgument) = (container, isColonTaken, isArgument);
        (container, isColonTaken, isArgument) = (null, false, false);
        var values = new List<Expression>();
        SkipNewLines();
        while (Kind != TokenKind.CloseBracket && EnterLevel())
        {
            var value = Expect("[");
            LeaveLevel();
            if (value is null)
            {
                break;
            }

            values.Add(value);
            SkipNewLines();
            if (Kind != TokenKind.Comma)
            {
                break;
            }

            Next();
            SkipNewLines();
            if (Kind is not TokenKind.CloseBracket && !StartsExpression(Current))
            {
                Expect("[");
                break;
            }
        }

        (container, isColonTaken, isArgument) = (outer, outerColon, outerArgument);
        var end = Current.Span;
        if (Kind == TokenKind.CloseBracket)
        {
            Next();
        }
        else
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where `]` should close the list.");
            end = Previous.Span;
        }

        LeaveLevel();
        return new ListLiteral(open.Span.To(end), values);
    }

    private FunctionLiteral ParseAnonymousFunction()
    {
        var start = Next().Span;
        var (outer, outerColon, outerArgument) = (container, isColonTaken, isArgument);
        (container, isColonTaken, isArgument) = (null, false, false);
        ExpectEndOfStatement();
        var body = ParseBlock(BlockKind.Inline, "do");
        (container, isColonTaken, isArgument) = (outer, outerColon, outerArgument);
        return new FunctionLiteral(start.To(Previous.Span), new FunctionShape(null, body));
    }
}
