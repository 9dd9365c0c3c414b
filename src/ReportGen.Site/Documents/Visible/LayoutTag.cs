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

    // What somebody writes in place of a name or a place may be called so, too: "my <address>". They are elements where something closes them.
    private static readonly FrozenSet<string> s_words = FrozenSet.ToFrozenSet(
        ["address", "article", "aside", "big", "caption", "center", "details", "figure", "font", "footer", "header", "main", "section", "strike", "summary", "table"],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="tag">What stands there, in its angle brackets.</param>
    /// <param name="text">The text that it stands in.</param>
    public static bool Is(string tag, string text) => IsOf(s_elements, tag)
        && (!IsOf(s_words, tag) || tag.Length < 2 || tag[1] == '/' || tag.Contains('=', StringComparison.Ordinal)
            || text.Contains($"</{NameOf(tag)}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether words before and after a tag that is one are never one word, as in the cells of a table.</summary>
    public static bool Parts(string tag) => IsOf(s_elements, tag) && !IsOf(s_amongWords, tag);

    private static bool IsOf(FrozenSet<string> elements, string tag) => elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(NameOf(tag));

    private static ReadOnlySpan<char> NameOf(string tag)
    {
        var name = tag.AsSpan().TrimStart('<').TrimStart('/');
        return name[..Math.Max(0, name.IndexOfAny(" \t\n/>"))];
    }
}
