using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for if: its branches run without what the library does around each statement.</summary>
internal sealed class IfNode : ScriptIfStatement, IDirect
{
    private readonly Operand _condition;
    private PageBody? _then;
    private PageBody? _else;

    public IfNode(ScriptExpression condition) => (Condition, _condition) = (condition, new Operand(condition));

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        if (page.ToBool(Condition!.Span, _condition.Value(page)))
        {
            return page.Run(_then ??= new PageBody(Then!));
        }

        return Else switch
        {
            null => null,
            IfNode other => other.Evaluate(context),
            ScriptElseStatement { Body: { } body } => page.Run(_else ??= new PageBody(body)),
            var other => page.Evaluate(other),
        };
    }
}
