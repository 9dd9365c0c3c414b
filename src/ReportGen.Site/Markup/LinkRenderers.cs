using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Markup;

/// <summary>A link written in Markdown. Addresses that are not plain web or mail addresses are left out, images are named instead of loaded.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var to = (MarkupRenderer)renderer;
        if (link.IsImage)
        {
            to.Write("<span class=\"image\">[image: ");
            to.WriteChildren(link);
            to.Write("]</span>");
            return;
        }

        var address = SafeAddress.Of(link.Url);
        if (address is null)
        {
            if (SafeAddress.IsHarmful(link.Url))
            {
                to.Refused?.Add(new Span(to.Offset + link.Span.Start, to.Offset + link.Span.End + 1));
            }

            to.Write("<span class=\"unlinked\">");
            to.WriteChildren(link);
            to.Write("</span>");
            return;
        }

        to.Write("<a href=\"");
        to.WriteText(address);
        to.Write("\" rel=\"noreferrer\">");
        to.WriteChildren(link);
        to.Write("</a>");
    }
}

/// <summary>An address in angle brackets.</summary>
internal sealed class AddressRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var to = (MarkupRenderer)renderer;
        var address = SafeAddress.Of(link.IsEmail ? "mailto:" + link.Url : link.Url);
        if (address is null)
        {
            to.WriteText(link.Url);
            return;
        }

        to.Write("<a href=\"");
        to.WriteText(address);
        to.Write("\" rel=\"noreferrer\">");
        to.WriteText(link.Url);
        to.Write("</a>");
    }
}

/// <summary>Which addresses may stand in a link: whole web and mail addresses, nothing that could run or reach into the reader's files.</summary>
internal static class SafeAddress
{
    /// <summary>The address, normalised; null where it may not be linked.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;

    /// <summary>Whether an address that may not be linked names a scheme, and so was perhaps meant to do something.</summary>
    public static bool IsHarmful(string? address) =>
        address is not null && address.AsSpan().Trim().IndexOf(':') is > 0 and < 32;
}
