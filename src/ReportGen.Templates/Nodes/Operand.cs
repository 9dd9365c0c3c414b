using ReportGen.Templates.Models;
using ReportGen.Templates.Rendering;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>
/// An expression that one of this project's nodes works out, with the shortest way to its value found beforehand: what can be no function, and so
/// need not be called, is worked out without what the library does around each expression.
/// </summary>
internal readonly struct Operand
{
    private readonly ScriptExpression _expression;
    private readonly Way _way;

    public Operand(ScriptExpression expression)
    {
        _expression = expression;
        _way = expression switch
        {
            MemberNode => Way.Member,
            OperatorNode => Way.Operator,
            ScriptLiteral => Way.Literal,
            ScriptVariable => Way.Variable,
            _ => Way.Library,
        };
    }

    private enum Way : byte { Library, Member, Operator, Literal, Variable }

    /// <summary>Whether a value would be called where its name stands.</summary>
    public static bool IsFunction(object? value) => value is not (null or string or ModelObject or bool or int) && value is IScriptCustomFunction;

    public object? Value(PageContext page)
    {
        switch (_way)
        {
            case Way.Member when ((MemberNode)_expression).TryRead(page, out var value): return value;
            case Way.Operator: return _expression.Evaluate(page);
            case Way.Literal: return ((ScriptLiteral)_expression).Value;
            case Way.Variable when page.GetValue((ScriptVariable)_expression) is var value && !IsFunction(value): return value;
            default: return page.Evaluate(_expression);
        }
    }
}
