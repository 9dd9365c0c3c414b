using ReportGen.Site.Evidence;

namespace ReportGen.Site.Pages;

/// <summary>What one page of a theme or code quotes: its evidence, and after the last of that what people rejected.</summary>
/// <param name="Evidence">What counts.</param>
/// <param name="Rejected">What does not.</param>
internal readonly record struct ThemeSheet(QuotePage Evidence, QuotePage Rejected)
{
    /// <summary>Spreads both over pages; there is at least one. What was rejected begins on the last page of evidence if all of it has room there.</summary>
    public static IReadOnlyList<ThemeSheet> LayOut(EvidenceList evidence, EvidenceList rejected)
    {
        var pages = evidence.Pages.Select(p => new ThemeSheet(p, QuotePage.Empty)).ToList();
        if (rejected.Count == 0)
        {
            return pages;
        }

        var after = rejected.Pages;
        var hasRoom = after.Count == 1 && pages[^1].Evidence.Quotes + after[0].Quotes <= EvidencePaging.PerPage;
        if (hasRoom)
        {
            pages[^1] = pages[^1] with { Rejected = after[0] };
        }
        else
        {
            pages.AddRange(after.Select(p => new ThemeSheet(QuotePage.Empty, p)));
        }

        return pages;
    }

    /// <summary>The number of the page on which what was rejected begins; 0 where nothing was.</summary>
    public static int FirstRejected(IReadOnlyList<ThemeSheet> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i].Rejected.Quotes > 0)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
