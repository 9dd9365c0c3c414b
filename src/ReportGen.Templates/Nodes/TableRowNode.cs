using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for tablerow: it writes its tags by the library's own way of indenting, which has to be told what was printed by ours.</summary>
internal sealed class TableRowNode : ScriptTableRowStatement
{
    protected override void BeforeLoop(TemplateContext context)
    {
        ((PageContext)context).Printer.TellLibrary();
        base.BeforeLoop(context);
    }

    protected override object? LoopItem(TemplateContext context, LoopState state)
    {
        ((PageContext)context).Printer.TellLibrary();
        return base.LoopItem(context, state);
    }

    protected override void AfterLoop(TemplateContext context)
    {
        ((PageContext)context).Printer.TellLibrary();
        base.AfterLoop(context);
    }
}
