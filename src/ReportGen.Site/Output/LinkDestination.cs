namespace ReportGen.Site.Output;

/// <summary>
/// Where a link leads, as browsers work it out. The path is kept in two pieces, which nearly always lie in the page's and in the link's own text: a report has
/// hundreds of thousands of links, and of most only hashes are wanted.
/// </summary>
internal readonly ref struct LinkDestination
{
    private LinkDestination(ReadOnlySpan<char> folder, ReadOnlySpan<char> rest, ReadOnlySpan<char> fragment)
    {
        Folder = folder;
        Rest = rest;
        Fragment = fragment;
    }

    /// <summary>Whether the link leads out of the report.</summary>
    public bool IsOutside => Folder.IsEmpty && Rest.IsEmpty;

    /// <summary>What the file's path, relative to the report, begins with: a folder, or the whole of it.</summary>
    public ReadOnlySpan<char> Folder { get; }

    /// <summary>What it goes on with.</summary>
    public ReadOnlySpan<char> Rest { get; }

    /// <summary>The place in the file; empty for the whole of it.</summary>
    public ReadOnlySpan<char> Fragment { get; }

    /// <summary>The file's path, relative to the report.</summary>
    public string File => string.Concat(Folder, Rest);

    /// <summary>Works it out.</summary>
    /// <param name="page">The page that the link stands on.</param>
    /// <param name="link">As written, without entities.</param>
    /// <param name="basePath">The path under which the report is published, ending with '/'.</param>
    public static LinkDestination Of(string page, ReadOnlySpan<char> link, string basePath)
    {
        var path = link;
        ReadOnlySpan<char> fragment = default;
        if (path.IndexOf('#') is >= 0 and var hash)
        {
            fragment = Unescape(path[(hash + 1)..]);
            path = path[..hash];
        }

        if (path.IndexOf('?') is >= 0 and var query)
        {
            path = path[..query];
        }

        path = Unescape(path);
        return path.IsEmpty ? new(page, default, fragment) : Resolve(page, path, fragment, basePath);
    }

    private static ReadOnlySpan<char> Unescape(ReadOnlySpan<char> text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text;

    private static LinkDestination Resolve(string page, ReadOnlySpan<char> path, ReadOnlySpan<char> fragment, string basePath)
    {
        var folder = page.AsSpan(0, page.LastIndexOf('/') + 1);
        if (path[0] == '/')
        {
            if (!path.StartsWith(basePath, StringComparison.Ordinal))
            {
                return default;
            }

            folder = default;
            path = path[basePath.Length..];
        }

        // Nearly all links climb a few folders and then go down.
        while (path.StartsWith("../", StringComparison.Ordinal) && folder.Length > 0)
        {
            path = path[3..];
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
        }

        return IsPlain(path) ? new(folder, path, fragment) : new(default, Normalised(folder.ToString().Split('/')[..^1], path.ToString()), fragment);
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

        return string.Join('/', link[(link.LastIndexOf('/') + 1)..] is "" or "." or ".." ? parts.Append("index.html") : parts);
    }
}
