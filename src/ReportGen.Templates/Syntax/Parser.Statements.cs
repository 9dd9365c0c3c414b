using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

internal sealed partial class Parser
{
    private Statement? ParseStatement()
    {
        if (!EnterLevel())
        {
            return null;
        }

        var statement = Kind switch
        {
            TokenKind.Raw => new RawText(Next().Span),
            TokenKind.CodeEnter => EnterCode(Next()),
            TokenKind.CodeExit => new CodeExit(Next().Span),
            TokenKind.NewLine or TokenKind.Semicolon => Skip(),
            TokenKind.Identifier => ParseWord(),
            _ => ParseExpressionStatement(),
        };
        LeaveLevel();
        return statement;
    }

    private static CodeEnter EnterCode(Token token) => new(token.Span, token.Indent);

    private Statement? Skip()
    {
        Next();
        return null;
    }

    private Statement? ParseWord()
    {
        var word = Word(Current);
        switch (word)
        {
            case "if": return ParseIf();
            case "else": return ParseStrayElse();
            case "for" or "tablerow" when PeekToken().Kind != TokenKind.Dot: return ParseFor(word);
            case "while" when PeekToken().Kind != TokenKind.Dot: return ParseWhile();
            case "case": return ParseCase();
            case "when": return ParseStrayWhen();
            case "func": return ParseFunction();
            case "capture": return ParseCapture();
            case "with": return ParseWith();
            case "wrap": return ParseWrap();
            case "ret": return ParseReturn();
            case "break" or "continue": return ParseJump(word == "break");
            case "import": return ParseImport();
            case "readonly": return ParseReadOnly();
            default: return ParseExpressionStatement();
        }
    }

    private ExpressionStatement? ParseExpressionStatement()
    {
        if (!StartsExpression(Current) && Kind != TokenKind.EndOfFile)
        {
            SyntaxError(Current.Span, $"{Shown(Current)} cannot start a statement.", Kind == TokenKind.Pipe ? "Put the `|` at the end of the line before." : null);
            Next();
            return null;
        }

        var expression = ParseExpression(isStatement: true);
        if (expression is null)
        {
            return null;
        }

        ExpectEndOfStatement();
        return new ExpressionStatement(expression.Span, expression);
    }

    private Expression? Expect(string before)
    {
        var expression = StartsExpression(Current) ? ParseExpression() : null;
        if (expression is null)
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where `{before}` needs a value.");
        }

        return expression;
    }

    private Expression ExpectOrNull(string before) => Expect(before) ?? new Literal(Current.Span, null);

    private If ParseIf()
    {
        var start = Next().Span;
        var condition = ExpectOrNull("if");
        var then = ParseBody(BlockKind.Branch, "if");
        EnterLevel();
        var otherwise = ParseElse(BlockKind.Branch);
        LeaveLevel();
        return new If(start, condition, then, otherwise);
    }

    private Statement? ParseStrayElse()
    {
        var start = Next().Span;
        if (IsWord("if"))
        {
            ParseIf();
        }
        else
        {
            ParseBody(BlockKind.Branch, "else");
        }

        SyntaxError(start, "This `else` belongs to no `if`, `when` or `for`.");
        return null;
    }

    private Statement? ParseStrayWhen()
    {
        var start = Next().Span;
        Expect("when");
        ExpectEndOfStatement();
        SyntaxError(start, "This `when` belongs to no `case`.");
        return null;
    }

    private For? ParseFor(string word)
    {
        var start = Next().Span;
        var variable = ParseLoopVariable(word);
        if (variable is null)
        {
            return null;
        }

        if (variable is not (GlobalName or LocalName or Member or Indexed))
        {
            SyntaxError(start, $"`{word}` needs a name for what it goes through, as in `{word} quote in quotes`.");
        }
        else if (!IsWord("in"))
        {
            SyntaxError(start, $"`{word}` needs `in` before {Shown(Current)}.");
        }

        if (IsWord("in"))
        {
            Next();
        }

        return ParseForTail(start, word, variable);
    }

    private For ParseForTail(TextSpan start, string word, Expression variable)
    {
        var options = new List<Expression>();
        var (outer, isFor) = (container, word == "for");
        container = options;
        var iterator = ExpectOrNull(word);
        container = outer;
        var body = ParseBody(isFor ? BlockKind.Loop : BlockKind.Plain, word);
        var otherwise = ParseElse(BlockKind.Loop);
        return new For(start, variable, iterator, options, body) { Else = AsBlock(otherwise), IsTable = !isFor };
    }

    private static Block? AsBlock(Statement? statement) => statement switch
    {
        null => null,
        Block block => block,
        _ => new Block(statement.Span, [statement]),
    };

    private Expression? ParseLoopVariable(string word)
    {
        if (!StartsExpression(Current))
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where `{word}` needs a name.");
            return null;
        }

        return ParseOperand();
    }

    private While ParseWhile()
    {
        var start = Next().Span;
        var condition = ExpectOrNull("while");
        var body = ParseBody(BlockKind.Plain, "while");
        return new While(start, condition, body);
    }

    private Return ParseReturn()
    {
        var start = Next().Span;
        var value = StartsExpression(Current) ? ParseExpression() : null;
        ExpectEndOfStatement();
        return new Return(start, value);
    }

    private Jump ParseJump(bool isBreak)
    {
        var start = Next().Span;
        ExpectEndOfStatement();
        return new Jump(start, isBreak);
    }

    private Import ParseImport()
    {
        Next();
        var target = ExpectOrNull("import");
        ExpectEndOfStatement();
        return new Import(target.Span, target);
    }

    private ReadOnly ParseReadOnly()
    {
        var start = Next().Span;
        var target = ExpectOrNull("readonly");
        if (!IsVariable(target))
        {
            SyntaxError(start, "`readonly` needs a name.");
        }

        ExpectEndOfStatement();
        return new ReadOnly(start, target);
    }
}
