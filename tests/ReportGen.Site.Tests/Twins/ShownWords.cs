using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace ReportGen.Site.Tests.Twins;

/// <summary>What a reader is shown of a page, or of Markdown that a program has made a page of: the words in order, and where links lead.</summary>
internal static class ShownWords
{
    // GitHub's dialect, but for addresses that are links without being said to be.
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseEmphasisExtras(
        Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    private static readonly HashSet<string> s_inline =
    [
        "a", "span", "em", "strong", "b", "i", "mark", "code", "del", "s", "abbr", "cite", "dfn", "small", "sub", "sup", "bdi", "kbd",
    ];

    public static string[] OfPage(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return Words(page.QuerySelector("main")!);
    }

    public static string[] OfTwin(string markdown)
    {
        using var page = Rendered(markdown);
        return Words(page.Body!);
    }

    public static string[] LinksOfPage(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return Links(page.QuerySelector("main")!);
    }

    public static string[] LinksOfTwin(string markdown)
    {
        using var page = Rendered(markdown);
        return Links(page.Body!);
    }

    /// <summary>What a program makes of Markdown.</summary>
    public static IDocument Rendered(string markdown) => new HtmlParser().ParseDocument("<body>" + Markdown.ToHtml(markdown, s_pipeline));

    // A drawing is its title, and what it leads to stands beside it.
    // A link without words cannot be followed, and a twin leaves it out; a place of the page itself is a place of the page beside the twin.
    private static string[] Links(IElement element) =>
    [
        .. element.QuerySelectorAll("a[href]").Where(a => a.Closest("[aria-hidden=true], svg") is null && a.TextContent.Trim().Length > 0)
            .Select(a => a.GetAttribute("href")!).Select(h => Uri.UnescapeDataString(h.StartsWith('#') ? "index.html" + h : h)),
    ];

    private static string[] Words(INode node)
    {
        var text = new System.Text.StringBuilder();
        Add(node, text);
        return text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    // What one presses or chooses from is for those who have the page.
    private static void Add(INode node, System.Text.StringBuilder text)
    {
        if (node is IText words)
        {
            text.Append(words.Data);
            return;
        }

        if (node is not IElement element || element.GetAttribute("aria-hidden") == "true" || element.LocalName is "script" or "style" or "select" or "button")
        {
            return;
        }

        var isInline = s_inline.Contains(element.LocalName);
        text.Append(isInline ? "" : " ").Append(element.ClassList.Contains("cut-before") ? "\u2026 " : "");
        foreach (var child in element.LocalName == "svg" ? element.ChildNodes.Where(c => c is IElement { LocalName: "title" }) : element.ChildNodes)
        {
            Add(child, text);
        }

        text.Append(element.ClassList.Contains("cut-after") ? " \u2026" : "").Append(isInline ? "" : " ");
    }
}
