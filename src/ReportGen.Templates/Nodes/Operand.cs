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
        if (expression is ScriptNestedExpression { Expression: CallNode or OperatorNode } nested)
        {
            expression = nested.Expression;
        }

        _expression = expression;
        _way = expression switch
        {
            MemberNode => Way.Member,
            OperatorNode => Way.Operator,
            CallNode => Way.Call,
            ScriptLiteral => Way.Literal,
            ScriptVariable => Way.Variable,
            _ => Way.Library,
        };
    }

    private enum Way : byte { Library, Member, Operator, Call, Literal, Variable }

    /// <summary>Whether a value would be called where its name stands.</summary>
    public static bool IsFunction(object? value) => value is not (null or string or ModelObject or bool or int) && value is IScriptCustomFunction;

    public object? Value(PageContext page)
    {
        switch (_way)
        {
            case Way.Member when ((MemberNode)_expression).TryRead(page, out var value): return value;
            case Way.Operator: return _expression.Evaluate(page);
            case Way.Call when ((CallNode)_expression).Call(page) is var value: return IsFunction(value) ? ScriptFunctionCall.Call(page, _expression, value!, false, []) : value;
            case Way.Literal: return ((ScriptLiteral)_expression).Value;
            case Way.Variable when page.GetValue((ScriptVariable)_expression) is var value && !IsFunction(value): return value;
            default: return page.Evaluate(_expression);
        }
    }
}
