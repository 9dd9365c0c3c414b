using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for +: text joined to markup is escaped first, so that the whole is markup.</summary>
internal sealed class JoinNode : ScriptBinaryExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var (left, right) = (MemberNode.ValueOf(Left!, page), MemberNode.ValueOf(Right!, page));
        return page.Escapes && (left is Html || right is Html)
            ? Html.Join(page, left, right)
            : Evaluate(page, OperatorToken?.Span ?? Span, Operator, Left!.Span, left, Right!.Span, right);
    }
}
