using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

internal sealed partial class Parser
{
    private Expression? ParseUnary()
    {
        switch (Kind)
        {
            case TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret:
                return ParseSigned();
            case TokenKind.Increment or TokenKind.Decrement:
                var sign = Next();
                var target = StartsExpression(Current) ? ParseOperand() : null;
                if (target is null)
                {
                    SyntaxError(Current.Span, $"{Shown(Current)} stands where `{Word(sign)}` needs a name.");
                    return null;
                }

                return new Increment(sign.Span.To(target.Span), target, sign.Kind == TokenKind.Increment ? 1 : -1, IsPrefix: true);
            default:
                return ParseOperand();
        }
    }

    private Expression? ParseSigned()
    {
        var sign = Next();
        if (!EnterLevel())
        {
            return null;
        }

        var operand = StartsExpression(Current) ? ParseUnary() : null;
        LeaveLevel();
        if (operand is null)
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where `{Word(sign)}` needs a value.");
            return new Literal(sign.Span, null);
        }

        return new Unary(sign.Span.To(operand.Span), sign.Kind, operand);
    }

    /// <summary>A value or name with what is attached to it: .member, [index], (arguments), ++.</summary>
    private Expression? ParseOperand()
    {
        var operand = ParsePrimary();
        for (var links = 0; operand is not null && !isBroken && IsChainShort(links); links++)
        {
            var isTouching = Current.Span.Start == Previous.Span.End;
            switch (Kind)
            {
                case TokenKind.Dot or TokenKind.OptionalDot:
                    operand = ParseMember(operand);
                    break;
                case TokenKind.OpenBracket when isTouching:
                    operand = ParseIndex(operand);
                    break;
                case TokenKind.OpenParenthesis when isTouching && operand is not Literal:
                    operand = ParseParenthesizedCall(operand);
                    break;
                case TokenKind.Increment or TokenKind.Decrement when isTouching && operand is GlobalName or LocalName or Member or Indexed:
                    operand = new Increment(operand.Span.To(Current.Span), operand, Next().Kind == TokenKind.Increment ? 1 : -1, IsPrefix: false);
                    break;
                default:
                    return operand;
            }
        }

        return operand;
    }

    private Expression? ParseMember(Expression target)
    {
        var dot = Next();
        if (Kind is not (TokenKind.Identifier or TokenKind.Local))
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where `{Word(dot)}` needs a member's name.");
            return target;
        }

        var name = Next();
        if (target is GlobalName { Name: "for" or "while" or "tablerow" } loop)
        {
            return LoopVariable(loop, name);
        }

        return new Member(target.Span.To(name.Span), target, Word(name), name.Span, dot.Kind == TokenKind.OptionalDot);
    }

    private LoopMember LoopVariable(GlobalName loop, Token name)
    {
        var word = Word(name);
        var isKnown = word is "index" or "first" or "even" or "odd"
            || (word is "last" or "changed" or "length" or "rindex" && loop.Name != "while")
            || (word == "col" && loop.Name == "tablerow");
        if (!isKnown)
        {
            SyntaxError(loop.Span, $"A loop knows nothing called `{loop.Name}.{word}`.",
                Spelling.Hint(word, ["index", "rindex", "first", "last", "even", "odd", "length", "changed"]));
        }

        return new LoopMember(loop.Span.To(name.Span), loop.Name, word, name.Span);
    }

    private Indexed ParseIndex(Expression target)
    {
        Next();
        var (outer, outerColon) = (container, isColonTaken);
        (container, isColonTaken) = (null, false);
        var at = ExpectOrNull("[");
        (container, isColonTaken) = (outer, outerColon);
        if (Kind == TokenKind.CloseBracket)
        {
            return new Indexed(target.Span.To(Next().Span), target, at);
        }

        SyntaxError(Current.Span, $"{Shown(Current)} stands where `]` should close the index.");
        return new Indexed(target.Span.To(at.Span), target, at);
    }

    private Call ParseParenthesizedCall(Expression target)
    {
        Next();
        var (outer, outerColon) = (container, isColonTaken);
        (container, isColonTaken) = (null, false);
        var arguments = new List<Expression>();
        while (Kind != TokenKind.CloseParenthesis)
        {
            var argument = StartsExpression(Current) ? ParseArgument() : null;
            if (argument is null)
            {
                SyntaxError(Current.Span, $"{Shown(Current)} stands where a call needs an argument.", "The arguments of a call stand on one line.");
                break;
            }

            arguments.Add(argument);
            if (Kind != TokenKind.Comma)
            {
                break;
            }

            Next();
        }

        (container, isColonTaken) = (outer, outerColon);
        var end = Current.Span;
        if (Kind == TokenKind.CloseParenthesis)
        {
            Next();
        }
        else
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where `)` should close the call.");
            end = Previous.Span;
        }

        return new Call(target.Span.To(end), target, arguments, IsParenthesized: true);
    }

    /// <summary>Arguments written behind a function, with spaces between: f a b name: c.</summary>
    private Expression ParseArguments(Expression target)
    {
        if (!StartsArgument(Current) || isArgument)
        {
            return target;
        }

        var (options, outer) = (container, container);
        container = null;
        var arguments = options ?? [];
        while (!isBroken && StartsArgument(Current) && ParseArgument() is { } argument)
        {
            arguments.Add(argument);
        }

        container = outer;
        return options is not null || arguments.Count == 0
            ? target
            : new Call(target.Span.To(arguments[^1].Span), target, arguments, IsParenthesized: false);
    }

    /// <summary>Set while an argument is read: in f a b, a takes no arguments of its own.</summary>
    private bool isArgument;

    private Expression? ParseArgument()
    {
        var outer = isArgument;
        isArgument = true;
        var argument = ParseNested();
        if (Kind == TokenKind.Colon && !isColonTaken && argument is not null)
        {
            argument = ParseNamed(argument);
        }

        isArgument = outer;
        return argument;
    }

    private Expression ParseNamed(Expression name)
    {
        if (!IsVariable(name))
        {
            SyntaxError(name.Span, "Only a plain name can stand before the `:` of a named argument.");
            return name;
        }

        Next();
        var value = StartsExpression(Current) ? ParseNested() : null;
        if (value is null)
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where `:` needs a value.");
            return name;
        }

        var word = name is GlobalName global ? global.Name : ((LocalName)name).Name;
        return new NamedArgument(name.Span.To(value.Span), word, value);
    }

    private Expression? ParseNested()
    {
        if (!EnterLevel())
        {
            return null;
        }

        var nested = ParseBinary(0);
        LeaveLevel();
        return nested;
    }
}
