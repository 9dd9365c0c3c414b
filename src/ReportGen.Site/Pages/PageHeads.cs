using System.Globalization;
using ReportGen.Engine.Digests;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes the head of a page from its address.</summary>
internal static class PageHeads
{
    private const int LongestDescription = 160;

    // How many pages before and after this one are named by number.
    private const int Around = 2;

    /// <param name="language">The report's.</param>
    /// <param name="path">The page's address.</param>
    /// <param name="section">The entry of the navigation that it belongs to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">A sentence about it; longer ones are cut at a word.</param>
    /// <param name="above">The pages above it, by label and address; the overview comes first by itself.</param>
    public static PageHead Make(Language language, string path, string section, string title, string description, params IEnumerable<(string Label, string Path)> above)
    {
        var root = Addresses.RootOf(path);
        var trail = path == Addresses.Overview ? [] : above.Prepend((Label: language.Say("Overview"), Path: Addresses.Overview));
        var links = trail.Select(a => new Link(a.Label, root + Addresses.Href(a.Path))).ToEquatableArray();
        return new PageHead(
            path,
            title,
            Cut(description),
            root,
            Addresses.Public(path),
            section,
            links,
            Addresses.Twin(path) is { } twin ? Addresses.Href(twin[(twin.LastIndexOf('/') + 1)..]) : "",
            StructuredWords.Breadcrumbs(links, title));
    }

    /// <summary>The way through pages 1 to <paramref name="count"/>.</summary>
    /// <param name="language">The report's.</param>
    /// <param name="root">The way up to the report's root.</param>
    /// <param name="number">This page's number.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="addressOf">Where each lies.</param>
    /// <param name="jumps">Where each group begins.</param>
    public static Pager Pager(Language language, string root, int number, int count, Func<int, string> addressOf, EquatableArray<Link> jumps = default)
    {
        return new(
            number, count, number > 1 ? Beside(number - 1) : null, number < count ? Beside(number + 1) : null, count > 1 ? Numbers().ToEquatableArray() : [], jumps);

        Link Beside(int page) => To(page) with { Label = language.Say("Page {0}", language.Number(page)) };

        Link To(int page) => new(page.ToString(CultureInfo.InvariantCulture), root + Addresses.Href(addressOf(page)));

        // However many there are, only those around this one are looked at.
        IEnumerable<int> Shown()
        {
            var (first, last) = (Math.Max(1, number - Around), Math.Min(count, number + Around));
            return Enumerable.Range(first, last - first + 1).Prepend(1).Append(count).Distinct().Order();
        }

        // Between two that are shown stands one, or a sign that several do not.
        IEnumerable<Link> Numbers()
        {
            var before = 0;
            foreach (var page in Shown())
            {
                if (page - before == 2)
                {
                    yield return To(page - 1);
                }
                else if (page - before > 2)
                {
                    yield return new Link("…", "");
                }

                before = page;
                yield return page == number ? To(page) with { Href = "" } : To(page);
            }
        }
    }

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
