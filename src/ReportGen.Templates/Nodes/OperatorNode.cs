using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>
/// Stands in for operators: text joined to markup by + is escaped first, so that the whole is markup; and the comparisons that conditions are made of
/// are quick. All else is the library's.
/// </summary>
internal sealed class OperatorNode : ScriptBinaryExpression
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    private readonly Operand _left;
    private readonly Operand _right;

    public OperatorNode(ScriptExpression left, ScriptToken? token, ScriptExpression right, ScriptBinaryOperator sign)
    {
        (Left, OperatorToken, Right, Operator) = (left, token, right, sign);
        (_left, _right) = (new Operand(left), new Operand(right));
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var left = _left.Value(page);
        switch (Operator)
        {
            case ScriptBinaryOperator.And: return Box(page.ToBool(Left!.Span, left) && page.ToBool(Right!.Span, _right.Value(page)));
            case ScriptBinaryOperator.Or: return Box(page.ToBool(Left!.Span, left) || page.ToBool(Right!.Span, _right.Value(page)));
        }

        var right = _right.Value(page);
        page.Budget.CountText(left as string);
        return (Operator, left, right) switch
        {
            (ScriptBinaryOperator.CompareEqual, string first, string second) => Box(first == second),
            (ScriptBinaryOperator.CompareNotEqual, string first, string second) => Box(first != second),
            (ScriptBinaryOperator.Add, string first, string second) when first.Length + second.Length <= page.LimitToString => first + second,
            (ScriptBinaryOperator.CompareEqual, int first, int second) => Box(first == second),
            (ScriptBinaryOperator.CompareNotEqual, int first, int second) => Box(first != second),
            (ScriptBinaryOperator.CompareGreater, int first, int second) => Box(first > second),
            (ScriptBinaryOperator.CompareGreaterOrEqual, int first, int second) => Box(first >= second),
            (ScriptBinaryOperator.CompareLess, int first, int second) => Box(first < second),
            (ScriptBinaryOperator.CompareLessOrEqual, int first, int second) => Box(first <= second),
            (ScriptBinaryOperator.Add, Html, _) or (ScriptBinaryOperator.Add, _, Html) when page.Escapes => Html.Join(page, left, right),
            _ => Evaluate(page, OperatorToken?.Span ?? Span, Operator, Left!.Span, left, Right!.Span, right),
        };
    }

    private static object Box(bool value) => value ? s_true : s_false;
}
