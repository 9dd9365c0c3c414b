using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Hostile;

/// <summary>What is in the pages of the hostile project, as a browser's parser reads them: nothing that could do anything.</summary>
public sealed class HostilePageTests(HostileReport report) : IClassFixture<HostileReport>
{
    // What templates write, and what documents may bring: words in paragraphs, lists and tables. Pictures are bars, and charts of templates.
    private static readonly HashSet<string> s_elements =
    [
        "html", "head", "meta", "title", "link", "body", "header", "footer", "main", "nav", "section", "article", "aside", "div", "p", "span", "a", "ul", "ol", "li", "dl", "dt",
        "dd", "blockquote", "pre", "code",
        "h1", "h2", "h3", "h4", "h5", "h6", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "figure", "figcaption", "time", "hr", "svg", "rect",
        "form", "label", "input", "select", "option", "button", "noscript", "script",
        "abbr", "b", "bdi", "bdo", "br", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "strong", "sub", "sup", "u", "var", "wbr",
    ];

    private static readonly HashSet<string> s_attributes =
    [
        "class", "id", "href", "title", "lang", "dir", "rel", "scope", "role", "tabindex", "open", "start", "value", "charset", "name", "content", "http-equiv", "type", "width",
        "height", "colspan", "rowspan", "datetime", "translate", "property", "data-unit", "data-number", "data-copy",
        // Fields to search by, and what scripts are told.
        "action", "placeholder", "required", "autocomplete", "autocapitalize", "spellcheck", "defer", "src", "data-sort", "data-filter", "data-blocks", "data-files",
        "data-documents", "data-found", "data-nothing", "data-lost", "data-names", "data-rest", "data-more", "data-place", "data-segments",
    ];

    [Fact]
    public void There_are_hundreds_of_payloads_of_every_family()
    {
        Assert.InRange(Payloads.All.Count, 300, 1000);
        Assert.Equal(["attribute", "encoding", "entity", "markdown", "mathml", "mixed", "mutation", "svg", "tag", "url"], Payloads.All.Select(p => p.Family)
            .Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Payloads.All.Count, Payloads.All.Distinct().Count());
    }

    [Fact]
    public void The_report_is_built_and_only_documents_at_fault_are_missing()
    {
        Assert.NotEqual(BuildVerdict.Bug, report.Result.Verdict);
        Assert.NotEqual(BuildVerdict.Unusable, report.Result.Verdict);
        Assert.True(report.Result.Pages > Payloads.All.Count, Workspace.Show(report.Result.Diagnostics));
        Assert.Equal(report.Result.Pages, report.Pages.Count() + 1);
    }

    [Fact]
    public void Every_page_holds_only_elements_attributes_and_addresses_that_can_do_nothing()
    {
        var harm = new ConcurrentBag<string>();
        Parallel.ForEach(report.Pages, new ParallelOptions { MaxDegreeOfParallelism = 2 }, path =>
        {
            using var page = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(report.Site, path)));
            foreach (var element in page.All)
            {
                if (Harm(element) is { } what)
                {
                    harm.Add($"{path}: {what}: {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}");
                }
            }

            if (page.QuerySelectorAll("[id]").GroupBy(e => e.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            {
                harm.Add($"{path}: the id '{twice.Key}' stands twice");
            }
        });
        Assert.True(harm.IsEmpty, string.Join('\n', harm.Order(StringComparer.Ordinal).Take(30)));
    }

    // What charts are drawn with: shapes and words, nothing that moves or loads.
    private static readonly HashSet<string> s_chartElements = ["svg", "g", "defs", "use", "title", "desc", "text", "tspan", "path", "circle", "line", "rect", "a"];

    private static readonly HashSet<string> s_chartAttributes =
    [
        "x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "d", "cx", "cy", "r", "viewBox", "preserveAspectRatio", "fill", "stroke", "stroke-width", "text-anchor", "points",
        "transform",
    ];

    private static bool IsOfChart(IElement element) => element.Closest("svg") is not null && element.Closest("figure.chart, figure.portrait") is not null;

    private static string? Harm(IElement element) => IsOfChart(element) ? HarmOfChart(element) : HarmOfWords(element);

    private static string? HarmOfChart(IElement element) =>
        !s_chartElements.Contains(element.LocalName) ? $"the element {element.LocalName} in a chart"
        : element.Attributes.FirstOrDefault(a => !s_attributes.Contains(a.Name) && !s_chartAttributes.Contains(a.Name) && !a.Name.StartsWith("aria-", StringComparison.Ordinal))
            is { } other ? $"the attribute {other.Name} in a chart"
        : element.GetAttribute("href") is { } address && !(element.LocalName == "use" ? address.StartsWith('#') : IsHarmless(address, isOwn: true)) ? $"the address {address}"
        : null;

    private static string? HarmOfWords(IElement element) =>
        element.LocalName == "script" && element is { ParentElement.LocalName: "head" }
            && element.OuterHtml.StartsWith("<script type=\"application/ld+json\">{", StringComparison.Ordinal)
        ? element.TextContent.AsSpan().ContainsAny('<', '>', '&') ? "data that could end its block" : null
        : !s_elements.Contains(element.LocalName) ? $"the element {element.LocalName}"
        : element.LocalName is "svg" && element.ClassName != "bar" ? "a picture of its own"
        : element.LocalName is "link" or "meta" or "title" && element.ParentElement?.LocalName != "head" ? $"{element.LocalName} outside the head"
        : element.LocalName == "meta" && element.GetAttribute("http-equiv") is { } header && header != "Content-Security-Policy" ? $"the header {header}"
        : element.Attributes.FirstOrDefault(a => !s_attributes.Contains(a.Name) && !a.Name.StartsWith("aria-", StringComparison.Ordinal)) is { } other
        ? $"the attribute {other.Name}"
        : element.LocalName == "script" && !(element.TextContent.Length == 0 && element.GetAttribute("src") is { } script && IsOwnScript(script)) ? "a script of its own"
        : element.LocalName != "script" && element.HasAttribute("src") ? "something that is loaded"
        : element.LocalName == "form" && !element.GetAttribute("action")!.EndsWith("index.html", StringComparison.Ordinal) ? "a form that leads elsewhere"
        : element.GetAttribute("href") is { } address && !IsHarmless(address, element.LocalName == "link") ? $"the address {address}"
        : null;

    private static bool IsOwnScript(string address) =>
        address.Replace("../", "", StringComparison.Ordinal) is "assets/report.js" or "assets/search.js";

    private static bool IsHarmless(string address, bool isOwn)
    {
        // Resolved as a browser would, from a page somewhere.
        var whole = new Url(new Url("http://report.example/a/b/c/d/e.html"), address);
        return whole.Host == "report.example" ? whole.Scheme == "http" : !isOwn && whole.Scheme is "http" or "https" or "mailto";
    }
}
