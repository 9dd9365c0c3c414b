using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Output;

/// <summary>Checks that every link inside the report leads to a file that is part of it, and every fragment to a place on that page.</summary>
internal static class LinkChecker
{
    /// <summary>What is broken, by page.</summary>
    /// <param name="pages">Links and anchors of every page.</param>
    /// <param name="files">Every file of the report.</param>
    /// <param name="baseUrl">Where the report is published; links may start there.</param>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<PageAddresses> pages, IReadOnlySet<string> files, string? baseUrl)
    {
        var anchors = pages.ToDictionary(p => p.Path, p => p.Anchors.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var basePath = baseUrl is null ? "/" : new Uri(baseUrl).AbsolutePath;
        foreach (var page in pages)
        {
            foreach (var link in page.Links)
            {
                if (Problem(page.Path, link, basePath, files, anchors) is { } problem)
                {
                    yield return problem;
                }
            }
        }
    }

    private static Diagnostic? Problem(
        string page, string link, string basePath, IReadOnlySet<string> files, Dictionary<string, HashSet<string>> anchors)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var path = hash >= 0 ? link[..hash] : link;
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Uri.UnescapeDataString(query >= 0 ? path[..query] : path);
        var target = path.Length == 0 ? page : Resolve(page, path, basePath);
        if (target is null || !files.Contains(target))
        {
            return LinkDiagnostics.BrokenLink.At(new Place(page), $"'{link}' leads to nothing in this report", "the template or the text that makes this link is wrong");
        }

        var fragment = hash >= 0 ? Uri.UnescapeDataString(link[(hash + 1)..]) : "";
        return fragment.Length > 0 && anchors.TryGetValue(target, out var known) && !known.Contains(fragment)
            ? LinkDiagnostics.BrokenFragment.At(new Place(page), $"'{link}' leads to a place that '{target}' does not have")
            : null;
    }

    private static string? Resolve(string page, string link, string basePath)
    {
        var parts = new List<string>();
        if (link.StartsWith('/'))
        {
            if (!link.StartsWith(basePath, StringComparison.Ordinal))
            {
                return null;
            }

            link = link[basePath.Length..];
        }
        else
        {
            parts.AddRange(page.Split('/')[..^1]);
        }

        foreach (var part in link.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return link.EndsWith('/') || link.Length == 0 ? string.Join('/', parts.Append("index.html")) : string.Join('/', parts);
    }
}
