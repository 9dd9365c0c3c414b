using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportGen.Templates.Rendering;

/// <summary>
/// A page, run as the one turn of a loop around all of it: so the library's count of turns, which begins anew with each outermost loop, is one count
/// for the whole page, and no template gets another budget by way of many small loops.
/// </summary>
internal sealed class PageTurn(LoadedTemplate template) : ScriptLoopStatementBase
{
    public override void PrintTo(ScriptPrinter printer) => printer.Write(template.Page);

    protected override object? EvaluateImpl(TemplateContext context)
    {
        var page = (PageContext)context;
        var value = page.Run(template);
        if (value is not null && page.EnableOutput)
        {
            page.Write(new SourceSpan(template.Path, default, default), value);
        }

        return value;
    }

    protected override object? LoopItem(TemplateContext context, LoopState state) => null;

    protected override ValueTask<object?> EvaluateImplAsync(TemplateContext context) => new(EvaluateImpl(context));

    protected override ValueTask<object?> LoopItemAsync(TemplateContext context, LoopState state) => default;
}
