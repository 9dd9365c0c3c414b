using ReportGen.Site.Evidence;

namespace ReportGen.Site.Pages;

/// <summary>What one page of a theme or code quotes: its evidence, and after the last of that what people rejected.</summary>
/// <param name="Evidence">What counts.</param>
/// <param name="Rejected">What does not.</param>
internal readonly record struct ThemeSheet(ArraySegment<QuoteRun> Evidence, ArraySegment<QuoteRun> Rejected)
{
    /// <summary>Spreads both over pages; there is at least one. What was rejected begins on the last page of evidence if all of it has room there.</summary>
    public static IReadOnlyList<ThemeSheet> LayOut(IReadOnlyList<EvidenceIn> evidence, IReadOnlyList<EvidenceIn> rejected)
    {
        var pages = EvidenceGroups.LayOut(evidence).Select(p => new ThemeSheet(p, ArraySegment<QuoteRun>.Empty)).ToList();
        if (rejected.Count == 0)
        {
            return pages;
        }

        var after = EvidenceGroups.LayOut(rejected);
        var hasRoom = after.Count == 1 && Quotes(pages[^1].Evidence) + Quotes(after[0]) <= EvidencePaging.PerPage;
        if (hasRoom)
        {
            pages[^1] = pages[^1] with { Rejected = after[0] };
        }
        else
        {
            pages.AddRange(after.Select(p => new ThemeSheet(ArraySegment<QuoteRun>.Empty, p)));
        }

        return pages;
    }

    /// <summary>The number of the page on which what was rejected begins; 0 where nothing was.</summary>
    public static int FirstRejected(IReadOnlyList<ThemeSheet> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i].Rejected.Count > 0)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int Quotes(ArraySegment<QuoteRun> runs) => runs.Sum(r => r.Count);
}
