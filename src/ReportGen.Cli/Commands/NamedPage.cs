using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>A page as a person names it: <c>themes/trust</c>, <c>themes/trust/</c>, <c>themes/trust/index.html</c>, <c>_site/themes/trust/index.html</c>.</summary>
internal static class NamedPage
{
    // As many as fit in a line or two.
    public const int MostNamed = 8;

    /// <summary>The page that is meant; null where the report has none of that name.</summary>
    /// <param name="name">What was typed.</param>
    /// <param name="pages">The addresses of all pages.</param>
    /// <param name="output">The output folder, since shells complete names of files.</param>
    /// <param name="here">Where relative paths start.</param>
    public static string? Find(string name, IReadOnlyList<string> pages, string output, string here)
    {
        var inOutput = Path.GetRelativePath(output, Path.GetFullPath(name, here)).Replace('\\', '/');
        var asked = new[] { name.Replace('\\', '/'), inOutput }.Select(Trimmed).ToHashSet(StringComparer.Ordinal);
        return pages.FirstOrDefault(p => asked.Contains(Trimmed(p)));
    }

    /// <summary>A sentence that there is no such page, and which were perhaps meant: one of nearly that name, else those beside it.</summary>
    public static string Missing(string name, IReadOnlyList<string> pages)
    {
        var none = $"the report has no page '{name}'";
        if (NearestName.Find(Trimmed(name), pages.Select(Trimmed)) is { } near)
        {
            return $"{none}; did you mean '{near}/'?";
        }

        var folder = Trimmed(name.Replace('\\', '/'));
        List<string> beside;
        do
        {
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            beside = [.. pages.Select(Trimmed).Where(p => p.Length > 0 && p[..Math.Max(0, p.LastIndexOf('/'))] == folder).OrderBy(Path.HasExtension).Select(Shown)];
        }
        while (beside.Count == 0 && folder.Length > 0);
        var more = beside.Count - MostNamed;
        return $"{none}; it has {string.Join(", ", beside.Take(MostNamed))}" + (more > 0 ? $" and {more} more beside them" : "");
    }

    private static string Shown(string page) => Path.HasExtension(page) ? page : page + "/";

    private static string Trimmed(string address)
    {
        var page = address.Trim('/');
        return page is "index.html" or "." ? "" : page.EndsWith("/index.html", StringComparison.Ordinal) ? page[..^"/index.html".Length] : page;
    }
}
