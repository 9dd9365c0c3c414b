using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

internal sealed partial class Parser
{
    private Capture ParseCapture()
    {
        var start = Next().Span;
        var target = ExpectOrNull("capture");
        return new Capture(start, target, ParseBody(BlockKind.Plain, "capture"));
    }

    private With ParseWith()
    {
        var start = Next().Span;
        var target = ExpectOrNull("with");
        return new With(start, target, ParseBody(BlockKind.Plain, "with"));
    }

    private Wrap ParseWrap()
    {
        var start = Next().Span;
        var target = ExpectOrNull("wrap");
        return new Wrap(start, target, ParseBody(BlockKind.Plain, "wrap"));
    }

    private Case ParseCase()
    {
        var start = Next().Span;
        var value = ExpectOrNull("case");
        ExpectEndOfStatement();
        var branches = new List<When>();
        Block? otherwise = null;
        SkipToBranch();
        while (!isBroken && IsWord("when"))
        {
            branches.Add(ParseWhen());
            if (blockEnd == BlockEnd.Else)
            {
                Next();
                otherwise = ParseBody(BlockKind.Plain, "else");
            }

            if (blockEnd != BlockEnd.When)
            {
                return new Case(start, value, branches, otherwise);
            }
        }

        // What is left is an else without a when before it, or a statement that belongs to no branch.
        ParseRestOfCase();
        return new Case(start, value, branches, otherwise);
    }

    /// <summary>Text and white space between case and its first when print nothing.</summary>
    private void SkipToBranch()
    {
        while (Kind is TokenKind.Raw or TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon)
        {
            Next();
        }
    }

    private void ParseRestOfCase()
    {
        var isReported = false;
        while (!isBroken && Kind != TokenKind.EndOfFile && !IsBlockEnd(BlockKind.Plain, out _))
        {
            var first = Current;
            var isElse = IsWord("else");
            var statement = ParseStatement();
            if (isElse)
            {
                // An else without a when has been reported and has taken the end of the case.
                return;
            }

            if (!isReported && statement is not (null or RawText or CodeEnter or CodeExit))
            {
                SyntaxError(first.Span, $"{Shown(first)} belongs to no branch of the `case`.", "Inside `case` every statement follows a `when` or the `else`.");
                isReported = true;
            }
        }
    }

    private When ParseWhen()
    {
        var start = Next().Span;
        var values = new List<Expression>();
        do
        {
            if (values.Count > 0)
            {
                Next();
            }

            var value = StartsExpression(Current) ? ParseBinary(AndPrecedence) : null;
            if (value is null)
            {
                SyntaxError(Current.Span, $"{Shown(Current)} stands where `when` needs a value.");
                break;
            }

            values.Add(value);
        }
        while (Kind is TokenKind.Comma or TokenKind.Or);
        ExpectEndOfStatement();
        return new When(start, values, ParseWhenBody());
    }

    private Block ParseWhenBody()
    {
        var start = Current.Span;
        var statements = new List<Statement>();
        while (!isBroken && Kind != TokenKind.EndOfFile)
        {
            if (IsWord("else") || IsWord("when"))
            {
                blockEnd = IsWord("else") ? BlockEnd.Else : BlockEnd.When;
                return Finish(start, statements);
            }

            if (IsBlockEnd(BlockKind.Plain, out var end))
            {
                blockEnd = end;
                return Finish(start, statements);
            }

            if (ParseStatement() is { } statement)
            {
                statements.Add(statement);
            }
        }

        blockEnd = BlockEnd.Missing;
        Error("RG4002", Previous.Span, "`case` has no `end`.", "The template ends before the `end` of `case`.");
        return Finish(start, statements);
    }

    private FunctionDeclaration? ParseFunction()
    {
        var start = Next().Span;
        var name = ParseName(start);
        var parameters = Kind == TokenKind.OpenParenthesis ? ParseParameters(start) : null;
        ExpectEndOfStatement();
        var body = ParseBlock(BlockKind.Plain, "func");
        return name is null ? null : new FunctionDeclaration(start, name, new FunctionShape(parameters, body));
    }

    private Expression? ParseName(TextSpan start)
    {
        if (Kind == TokenKind.Identifier)
        {
            var token = Next();
            return new GlobalName(token.Span, Word(token));
        }

        if (Kind == TokenKind.Local)
        {
            var token = Next();
            return new LocalName(token.Span, Word(token)[1..]);
        }

        SyntaxError(start, $"`func` needs a name instead of {Shown(Current)}.");
        return null;
    }

    private List<Parameter> ParseParameters(TextSpan start)
    {
        var parameters = new List<Parameter>();
        Next();
        while (Kind != TokenKind.CloseParenthesis)
        {
            if (parameters.Count > 0)
            {
                if (Kind == TokenKind.Comma)
                {
                    Next();
                }
                else
                {
                    SyntaxError(Current.Span, $"A comma is missing between parameters, before {Shown(Current)}.");
                }
            }

            var place = Current.Span;
            if (ParseName(start) is not GlobalName name)
            {
                break;
            }

            parameters.Add(ParseParameter(name, place, parameters));
        }

        if (Kind == TokenKind.CloseParenthesis)
        {
            Next();
        }
        else
        {
            SyntaxError(Current.Span, $"The parameters need a closing `)` before {Shown(Current)}.");
        }

        return parameters;
    }

    private Parameter ParseParameter(GlobalName name, TextSpan place, List<Parameter> before)
    {
        var last = before.Count > 0 ? before[^1] : null;
        Expression? fallback = null;
        var isRest = false;
        if (Kind == TokenKind.Assign)
        {
            Next();
            fallback = StartsExpression(Current) ? ParseBinary(0) : null;
        }
        else if (Kind == TokenKind.Ellipsis)
        {
            Next();
            isRest = true;
        }

        if (last is { IsRest: true } || (last is { Default: not null } && fallback is null && !isRest))
        {
            SyntaxError(place, $"`{name.Name}` follows an optional parameter and must be optional too.");
        }

        return new Parameter(name.Name, fallback, isRest);
    }
}
