using System.Net;
using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for an expression that is printed: it prints by itself, and an include prints straight into the page.</summary>
internal sealed class PrintNode : ScriptExpressionStatement, IDirect
{
    private readonly string? _attribute;
    private readonly IncludeNode? _include;
    private readonly Operand _value;

    /// <param name="expression">What is printed.</param>
    /// <param name="attribute">Where the value starts an address and nobody knows beforehand what it is: the attribute's name.</param>
    public PrintNode(ScriptExpression expression, string? attribute)
    {
        (Expression, _attribute, _value) = (expression, attribute, new Operand(expression));
        _include = attribute is null ? expression as IncludeNode : null;
    }

    public override object? Evaluate(TemplateContext context)
    {
        if (!context.EnableOutput)
        {
            return base.Evaluate(context);
        }

        var page = (PageContext)context;
        if (_include is not null)
        {
            _include.Run(page);
            return null;
        }

        var value = _value.Value(page);
        if (value is ScriptNode block)
        {
            // The block that wrap gives along is run where it is printed.
            value = page.Evaluate(block);
        }

        if (_attribute is not null && (value as string ?? (value is Html html ? WebUtility.HtmlDecode(html.Markup) : null)) is { } address && !Address.IsHarmless(address))
        {
            throw new TemplateFault(
                TemplateProblems.UncheckedAddress, Span, $"The address in `{_attribute}` names a scheme that could run something: `{address}`.", "Use an address of the model.");
        }

        page.Write(Span, value);
        return null;
    }
}
