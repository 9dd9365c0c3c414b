using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Output;

/// <summary>Checks that every link inside the report leads to a file that is part of it, and every fragment to a place on that page.</summary>
internal static class LinkChecker
{
    /// <summary>What is broken, by page.</summary>
    /// <param name="pages">Links and anchors of every page; gone through twice where anything is broken.</param>
    /// <param name="files">Every file of the report.</param>
    /// <param name="baseUrl">Where the report is published; links may start there.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<PageAddresses> pages, IReadOnlySet<string> files, string? baseUrl)
    {
        var basePath = baseUrl is null ? "/" : new Uri(baseUrl).AbsolutePath;
        var found = LinkTable.Of(pages, files, basePath);
        return found.IsWhole ? [] : pages.SelectMany(page => page.Links.Select(link => Problem(page.Path, link, basePath, files, found)).OfType<Diagnostic>());
    }

    private static Diagnostic? Problem(string page, string link, string basePath, IReadOnlySet<string> files, LinkTable places)
    {
        var (target, fragment) = LinkDestination.Of(page, link, basePath);
        return target is null || !files.Contains(target)
            ? LinkDiagnostics.BrokenLink.At(new Place(page), $"'{link}' leads to nothing in this report", "the template or the text that makes this link is wrong")
            : fragment.Length > 0 && places.IsPage(target) && !places.Has(target, fragment)
                ? LinkDiagnostics.BrokenFragment.At(new Place(page), $"'{link}' leads to a place that '{target}' does not have")
                : null;
    }
}
