using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using Markdig.Syntax.Inlines;

namespace ReportGen.Site.Documents;

/// <summary>Pairs tags as brackets pair, among the words of one parent: a tag without its partner would reach beyond its segment.</summary>
internal static class TagPairs
{
    public static HashSet<HtmlInline> In(IEnumerable<Inline> parent)
    {
        var paired = new HashSet<HtmlInline>();
        var open = new Stack<(HtmlInline Inline, string Name)>();
        foreach (var child in parent)
        {
            if (child is not HtmlInline inline || HarmlessTag.Parse(inline.Tag) is not { IsVoid: false } tag)
            {
                continue;
            }

            if (!tag.IsClosing)
            {
                open.Push((inline, tag.Name));
            }
            else if (open.TryPeek(out var last) && last.Name == tag.Name)
            {
                open.Pop();
                paired.Add(last.Inline);
                paired.Add(inline);
            }
        }

        return paired;
    }
}

/// <summary>A tag of an element that can do no harm, with its harmless attributes.</summary>
internal sealed record HarmlessTag(string Name, bool IsClosing, bool IsVoid, string Html)
{
    private static readonly FrozenSet<string> s_elements = FrozenSet.ToFrozenSet(
        ["abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var",
            "wbr"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_attributes = FrozenSet.ToFrozenSet(["dir", "lang", "title"], StringComparer.Ordinal);

    /// <summary>The tag as it may be written; null where the element is not known to be harmless.</summary>
    public static HarmlessTag? Parse(string tag)
    {
        var isClosing = tag.StartsWith("</", StringComparison.Ordinal);
        var name = NameOf(tag.AsSpan(isClosing ? 2 : 1));
        if (!s_elements.Contains(name))
        {
            return null;
        }

        var isVoid = name is "br" or "wbr";
        if (isClosing)
        {
            return isVoid ? null : new HarmlessTag(name, true, false, $"</{name}>");
        }

        return new HarmlessTag(name, false, isVoid, tag.Contains('=', StringComparison.Ordinal) ? WithAttributes(tag, name) : $"<{name}>");
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return tag[..length].ToString().ToLowerInvariant();
    }

    // Attributes are read by a real HTML parser, since only that knows how browsers will read them.
    private static string WithAttributes(string tag, string name)
    {
        using var document = new HtmlParser().ParseDocument($"<body>{tag}");
        var element = document.Body?.FirstElementChild;
        if (element is null || element.LocalName != name)
        {
            return $"<{name}>";
        }

        var kept = element.Attributes.Where(a => s_attributes.Contains(a.Name)).OrderBy(a => a.Name, StringComparer.Ordinal);
        return $"<{name}{string.Concat(kept.Select(a => $" {a.Name}=\"{System.Net.WebUtility.HtmlEncode(a.Value)}\""))}>";
    }
}
