using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for capture: what is captured is markup, and stays as bytes in a buffer that the page gives back when it is finished.</summary>
internal sealed class CaptureNode : ScriptCaptureStatement, IDirect
{
    private PageBody? _body;

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageContext)context;
        if (!page.EnableOutput)
        {
            return base.Evaluate(context);
        }

        var output = page.Capture(startsLine: page.Printer.EndsLine);
        page.PushOutput(output);
        page.Run(_body ??= new PageBody(Body!));
        page.PopOutput();
        if (page.Output is PageOutput outer)
        {
            // The library keeps one such state for all outputs.
            outer.EndsLine = output.EndsLine;
        }

        page.Budget.Hold(output);
        page.SetValue(Target, new Html(output));
        return null;
    }
}
