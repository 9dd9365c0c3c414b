using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for $"…{value}…": with markup in it, it is markup; and a value reads as it does where it is printed, not as .NET calls it.</summary>
internal sealed class InterpolationNode : ScriptInterpolatedStringExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        var values = new object?[Parts.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = page.Evaluate(Parts[i]);
            page.Budget.CountText(values[i] as string);
        }

        if (page.Escapes && values.Any(value => value is Html))
        {
            return Html.Join(page, values);
        }

        var texts = values.Select(value => page.ObjectToString(value)).ToList();
        return texts.Sum(text => (long)(text?.Length ?? 0)) > page.LimitToString ? throw new OutputFullException() : string.Concat(texts);
    }
}
