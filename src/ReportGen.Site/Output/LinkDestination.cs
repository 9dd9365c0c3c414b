namespace ReportGen.Site.Output;

/// <summary>Where a link leads, as browsers work it out.</summary>
internal static class LinkDestination
{
    /// <summary>The file that a link on a page leads to, relative to the report, and the place in it; no file where the link leads out of the report.</summary>
    /// <param name="page">The page that the link stands on.</param>
    /// <param name="link">As written, without entities.</param>
    /// <param name="basePath">The path under which the report is published, ending with '/'.</param>
    public static (string? File, string Fragment) Of(string page, string link, string basePath)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var path = hash >= 0 ? link[..hash] : link;
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Unescape(query >= 0 ? path[..query] : path);
        return (path.Length == 0 ? page : Resolve(page, path, basePath), hash >= 0 ? Unescape(link[(hash + 1)..]) : "");
    }

    private static string Unescape(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    private static string? Resolve(string page, string link, string basePath)
    {
        var folder = page.AsSpan(0, page.LastIndexOf('/') + 1);
        var rest = link.AsSpan();
        if (rest.StartsWith('/'))
        {
            if (!link.StartsWith(basePath, StringComparison.Ordinal))
            {
                return null;
            }

            folder = [];
            rest = rest[basePath.Length..];
        }

        // Nearly all links climb a few folders and then go down.
        while (rest.StartsWith("../", StringComparison.Ordinal) && folder.Length > 0)
        {
            rest = rest[3..];
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
        }

        return IsPlain(rest) ? string.Concat(folder, rest) : Normalised(folder.ToString().Split('/')[..^1], rest.ToString());
    }

    private static bool IsPlain(ReadOnlySpan<char> path) =>
        path.Length > 0 && path[0] != '.' && path[^1] != '/' && path.IndexOf("/.", StringComparison.Ordinal) < 0 && path.IndexOf("//", StringComparison.Ordinal) < 0;

    private static string? Normalised(IEnumerable<string> folder, string link)
    {
        var parts = folder.ToList();
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
