using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for an expression that is printed: it prints by itself, and an include prints straight into the page.</summary>
/// <param name="attribute">Where the value starts an address and nobody knows beforehand what it is: the attribute's name.</param>
internal sealed class PrintNode(string? attribute) : ScriptExpressionStatement, IDirect
{
    public override object? Evaluate(TemplateContext context)
    {
        if (!context.EnableOutput)
        {
            return base.Evaluate(context);
        }

        var page = (PageContext)context;
        if (Expression is IncludeNode include && attribute is null)
        {
            include.Run(page);
            return null;
        }

        var value = MemberNode.ValueOf(Expression!, page);
        if (value is ScriptNode block)
        {
            // The block that wrap gives along is run where it is printed.
            value = page.Evaluate(block);
        }

        if (attribute is not null && (value as string ?? (value as Html)?.Markup) is { } address && !Address.IsHarmless(address))
        {
            throw new TemplateFault("RG4034", Span, $"The address in `{attribute}` names a scheme that could run something: `{address}`.", "Use an address of the model.");
        }

        page.Write(Span, value);
        return null;
    }
}
