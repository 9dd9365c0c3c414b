using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for for: the loop is the library's, each turn runs without what the library does around each statement.</summary>
internal sealed class ForNode : ScriptForStatement, IDirect
{
    private PageBody? _turn;

    protected override object? LoopItem(TemplateContext context, LoopState state) => ((PageContext)context).Run(_turn ??= new PageBody(Body!));
}
