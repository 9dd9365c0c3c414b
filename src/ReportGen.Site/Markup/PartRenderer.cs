using System.Globalization;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Markup;

/// <summary>Stands before all other renderers where only a part of a text is shown, and passes on to them what has words in that part.</summary>
/// <param name="renderers">All others.</param>
internal sealed class PartRenderer(IMarkdownObjectRenderer[] renderers) : IMarkdownObjectRenderer
{
    public bool Accept(RendererBase renderer, Type objectType) => true;

    public void Write(RendererBase renderer, MarkdownObject markdown)
    {
        var to = (MarkupRenderer)renderer;
        if (!Touches(to, markdown))
        {
            return;
        }

        if (markdown is ListBlock { IsOrdered: true } list && list.OfType<ListItemBlock>().FirstOrDefault(i => Touches(to, i)) is { } first)
        {
            list.OrderedStart = first.Order.ToString(CultureInfo.InvariantCulture);
        }

        if (Array.Find(renderers, r => r.Accept(renderer, markdown.GetType())) is { } own)
        {
            own.Write(renderer, markdown);
        }
        else if (markdown is ContainerBlock blocks)
        {
            renderer.WriteChildren(blocks);
        }
        else if (markdown is ContainerInline words)
        {
            renderer.WriteChildren(words);
        }
    }

    /// <summary>Whether something has words in the part that is shown. What is not cut through belongs where it begins.</summary>
    public static bool Touches(MarkupRenderer to, MarkdownObject markdown) => markdown switch
    {
        CodeBlock code => Enumerable.Range(0, code.Lines.Count).Any(i => TouchesLine(to, code, i)),
        LeafBlock { Inline: { } words } => Touches(to, words),
        ContainerBlock blocks => blocks.Any(b => Touches(to, b)),
        ContainerInline { FirstChild: not null } words => words.Any(i => Touches(to, i)),
        LiteralInline or CodeInline or WikilinkInline => to.Part is { } part && part.Overlaps(SpanOf(to, markdown)),
        _ => to.Part is { } part && SpanOf(to, markdown).Start is var start && part.Start <= start && start < part.End,
    };

    /// <summary>Whether a line of code has words in the part that is shown.</summary>
    public static bool TouchesLine(MarkupRenderer to, CodeBlock code, int line)
    {
        var (start, length) = (to.Offset + code.Lines.Lines[line].Position, code.Lines.Lines[line].Slice.Length);
        return to.Part is not { } part || (start < part.End && part.Start < Math.Max(start + length, start + 1));
    }

    private static Span SpanOf(MarkupRenderer to, MarkdownObject markdown) => new(to.Offset + markdown.Span.Start, to.Offset + markdown.Span.End + 1);
}
