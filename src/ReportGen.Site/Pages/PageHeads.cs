using ReportGen.Engine.Digests;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes the head of a page from its address.</summary>
internal static class PageHeads
{
    private const int LongestDescription = 160;

    /// <param name="path">The page's address.</param>
    /// <param name="section">The entry of the navigation that it belongs to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">A sentence about it; longer ones are cut at a word.</param>
    /// <param name="above">The pages above it, by label and address; the overview comes first by itself.</param>
    public static PageHead Make(string path, string section, string title, string description, params IEnumerable<(string Label, string Path)> above)
    {
        var root = Addresses.RootOf(path);
        var trail = path == Addresses.Overview ? [] : above.Prepend((Label: "Overview", Path: Addresses.Overview));
        return new PageHead(
            path,
            title,
            Cut(description),
            root,
            Addresses.Public(path),
            section,
            trail.Select(a => new Link(a.Label, root + Addresses.Href(a.Path))).ToEquatableArray());
    }

    /// <summary>The way through pages 1 to <paramref name="count"/>; <paramref name="addressOf"/> says where each lies.</summary>
    public static Pager Pager(string root, int number, int count, Func<int, string> addressOf) => new(
        number,
        count,
        number > 1 ? new Link($"Page {number - 1}", root + Addresses.Href(addressOf(number - 1))) : null,
        number < count ? new Link($"Page {number + 1}", root + Addresses.Href(addressOf(number + 1))) : null);

    /// <summary>A text on one line, cut at a word where it is too long for a search engine's list.</summary>
    public static string Cut(string text, int longest = LongestDescription)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', longest - 1);
        return line[..(space > longest / 2 ? space : longest - 1)].TrimEnd(',', ';', ':', '.') + "…";
    }
}
