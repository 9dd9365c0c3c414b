using System.Collections.Frozen;

namespace ReportGen.Site.Documents;

/// <summary>Tags of HTML that lay words out or link them: not words, and not shown. A tag of no such element, as in "my &lt;employer&gt;", is what somebody wrote.</summary>
internal static class LayoutTag
{
    private static readonly FrozenSet<string> s_elements = FrozenSet.ToFrozenSet(
        [
            "a", "address", "article", "aside", "big", "blockquote", "caption", "center", "col", "colgroup", "dd", "details", "div", "dl", "dt", "figcaption",
            "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "nobr", "ol", "p", "pre", "section", "strike",
            "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "ul",
        ],
        StringComparer.OrdinalIgnoreCase);

    // These stand among words, and part none.
    private static readonly FrozenSet<string> s_amongWords = FrozenSet.ToFrozenSet(["a", "big", "font", "nobr", "strike", "tt"], StringComparer.OrdinalIgnoreCase);

    public static bool Is(string tag) => IsOf(s_elements, tag);

    /// <summary>Whether words before and after the tag are never one word, as in the cells of a table.</summary>
    public static bool Parts(string tag) => Is(tag) && !IsOf(s_amongWords, tag);

    private static bool IsOf(FrozenSet<string> elements, string tag)
    {
        var name = tag.AsSpan().TrimStart('<').TrimStart('/');
        var end = name.IndexOfAny(" \t\n/>");
        return end > 0 && elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..end]);
    }
}
