using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

internal sealed partial class Parser
{
    private ObjectLiteral? ParseObject()
    {
        if (!EnterLevel())
        {
            return null;
        }

        var open = Next();
        var (outer, outerColon, outerArgument) = (container, isColonTaken, isArgument);
        (container, isColonTaken, isArgument) = (null, false, false);
        var members = new List<(string, Expression)>();
        SkipNewLines();
        while (Kind != TokenKind.CloseBrace && ParseObjectMember(members))
        {
            SkipNewLines();
            if (Kind != TokenKind.Comma)
            {
                break;
            }

            Next();
            SkipNewLines();
        }

        (container, isColonTaken, isArgument) = (outer, outerColon, outerArgument);
        LeaveLevel();
        var end = Previous.Span;
        if (Kind == TokenKind.CloseBrace)
        {
            end = Next().Span;
        }
        else if (!isObjectReported)
        {
            SyntaxError(Current.Span, $"{Shown(Current)} stands where `}}` should close the object.");
        }

        isObjectReported = false;
        return new ObjectLiteral(open.Span.To(end), members);
    }

    private bool isObjectReported;

    private bool ParseObjectMember(List<(string Name, Expression Value)> members)
    {
        if (Kind is not (TokenKind.Identifier or TokenKind.String))
        {
            return ObjectError($"{Shown(Current)} stands where an object needs a member's name.");
        }

        var token = Next();
        var name = token.Kind == TokenKind.String ? LiteralReader.ReadText(Word(token).AsSpan()[1..^1]) : Word(token);
        if (Kind != TokenKind.Colon)
        {
            return ObjectError($"{Shown(Current)} stands where the member `{name}` needs a colon.");
        }

        Next();
        SkipNewLines();
        if (!StartsExpression(Current))
        {
            return ObjectError($"{Shown(Current)} stands where the member `{name}` needs a value.");
        }

        if (ParseExpression() is { } value)
        {
            members.Add((name, value));
        }

        return true;
    }

    private bool ObjectError(string message)
    {
        SyntaxError(Current.Span, message);
        isObjectReported = true;
        return false;
    }
}
