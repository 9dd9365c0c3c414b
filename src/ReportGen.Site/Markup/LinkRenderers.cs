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
        if (to.Scope.HrefOf(link.Url, out var isKnown) is { } href)
        {
            WriteBetween(to, $"<a class=\"wikilink\" href=\"{PlainWriter.Escape(href)}\">", link, "</a>");
            return;
        }

        if (link.IsImage)
        {
            WriteBetween(to, link.FirstChild is null ? "" : PlaceSign.Open("image", hasWords: true, ""), link, link.FirstChild is null ? "" : PlaceSign.Close);
            return;
        }

        var address = SafeAddress.Of(link.Url) ?? MomentAt(to.Scope.Document, link.Url);
        if (isKnown)
        {
            WriteBetween(to, WikilinkRenderer.Unresolved(to.Scope), link, "</span>");
            return;
        }

        if (address is null)
        {
            if (SafeAddress.IsHarmful(link.Url))
            {
                to.Refused?.Add(new Span(to.Offset + link.Span.Start, to.Offset + link.Span.End + 1));
            }

            WriteBetween(to, "<span class=\"unlinked\">", link, "</span>");
            return;
        }

        WriteBetween(to, $"<a href=\"{PlainWriter.Escape(address)}\" rel=\"noreferrer\">", link, "</a>");
    }

    private static void WriteBetween(MarkupRenderer to, string open, LinkInline link, string close)
    {
        to.Write(open);
        if (link.FirstChild is null)
        {
            to.Write(PlaceSign.Open(link.IsImage ? "image" : "link", hasWords: false, Uri.UnescapeDataString(link.Url ?? "")) + PlaceSign.Close);
        }

        to.WriteChildren(link);
        to.Write(close);
    }

    // Notes on a video may link to its seconds as to anchors.
    private static string? MomentAt(Document document, string? address) =>
        document.Video is { } video && address is ['#', ..] && Moment.TryParse(address.AsSpan(1), out var seconds) ? video.At(seconds) : null;
}

/// <summary>
/// What stands in the place of something that is not shown, or that has no words: a word of the report in brackets, and the author's own words for it, if there are any.
/// The name of a file is nobody's word and shows where the pointer rests.
/// </summary>
internal static class PlaceSign
{
    public const string Close = "]</span>";

    public static string Open(string what, bool hasWords, string name) =>
        hasWords ? $"<span class=\"image\">[{what}: " : $"<span class=\"image\" title=\"{PlainWriter.Escape(name)}\">[{what}";
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
        address is not null && address.AsSpan().Trim() is var trimmed && trimmed.IndexOf(':') is > 0 and < 32 and var colon && !trimmed[..colon].ContainsAny('#', '/');
}
