using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Markup;

/// <summary>
/// HTML written among words. Harmless inline elements pass, in pairs within one stretch of words and stripped to a few attributes;
/// the tags of other elements of HTML that have words in them are left out, and whatever else looks like a tag is shown as the text that it is.
/// </summary>
internal sealed class TagRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline)
    {
        var to = (MarkupRenderer)renderer;
        var tag = HarmlessTag.Parse(inline.Tag);
        if (tag is { IsVoid: true } || (tag is not null && to.HasPartner(inline)))
        {
            to.Write(tag.Html);
        }
        else if (LayoutTag.Is(inline.Tag, to.Scope.Document.Source.Text))
        {
            to.Write(inline is { PreviousSibling: not null, NextSibling: not null } && LayoutTag.Parts(inline.Tag) ? " " : "");
        }
        else if (!to.HasPartnerElsewhere(inline))
        {
            WriteText(to, inline);
        }
    }

    // Rules look at it, so it is marked as other words are.
    private static void WriteText(MarkupRenderer to, HtmlInline inline)
    {
        var (start, source) = (to.Offset + inline.Span.Start, to.Scope.Document.Source.Text);
        var isThere = start + inline.Tag.Length <= source.Length && source.AsSpan(start, inline.Tag.Length).SequenceEqual(inline.Tag);
        if (isThere && !inline.Tag.Contains('\n', StringComparison.Ordinal))
        {
            to.WriteWords(start, inline.Tag.Length);
        }
        else
        {
            to.WriteText(inline.Tag);
        }
    }
}
