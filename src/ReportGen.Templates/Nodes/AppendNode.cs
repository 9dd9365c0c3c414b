using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for +=, as <see cref="OperatorNode"/> does for +.</summary>
internal sealed class AppendNode : ScriptAssignExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var (right, left) = (page.Evaluate(Value!), page.Evaluate(Target!));
        page.SetValue(Target, page.Escapes && (left is Html || right is Html)
            ? Html.Join(page, left, right)
            : ScriptBinaryExpression.Evaluate(page, Span, ScriptBinaryOperator.Add, left, right));
        return null;
    }
}
