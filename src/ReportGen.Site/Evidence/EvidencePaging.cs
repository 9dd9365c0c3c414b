namespace ReportGen.Site.Evidence;

/// <summary>
/// Spreads quotes over pages, so that no page grows with the corpus. It needs counts only, so that a matrix knows where a cell's
/// segments are without looking at them.
/// </summary>
internal static class EvidencePaging
{
    /// <summary>How many quotes a page holds.</summary>
    public const int PerPage = 20;

    /// <summary>The order in which evidence is laid out: by document group, then by document.</summary>
    public static IReadOnlyList<T> Order<T>(IEnumerable<T> parts, Func<T, string> groupOf, Func<T, string> idOf)
    {
        var all = parts.ToList();
        for (var i = 1; i < all.Count; i++)
        {
            var groups = string.CompareOrdinal(groupOf(all[i - 1]), groupOf(all[i]));
            if (groups > 0 || (groups == 0 && string.CompareOrdinal(idOf(all[i - 1]), idOf(all[i])) > 0))
            {
                return [.. all.OrderBy(groupOf, StringComparer.Ordinal).ThenBy(idOf, StringComparer.Ordinal)];
            }
        }

        return all;
    }

    /// <summary>For each document the page on which its quotes begin, from counts in layout order.</summary>
    public static Dictionary<string, int> FirstPages(IEnumerable<(string Document, int Quotes)> counts)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = 0;
        foreach (var (document, quotes) in counts)
        {
            pages[document] = before / PerPage + 1;
            before += quotes;
        }

        return pages;
    }

    /// <summary>The id of a document's quotes on the page where they begin.</summary>
    public static string Anchor(string document) => $"d-{document}";

    /// <summary>The id of what people rejected in a document.</summary>
    public static string RejectedAnchor(string document) => $"r-{document}";
}
