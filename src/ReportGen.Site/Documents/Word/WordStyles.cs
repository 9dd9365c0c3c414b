using DocumentFormat.OpenXml;

namespace ReportGen.Site.Documents;

/// <summary>What the styles of a document say that matters for its text.</summary>
internal sealed class WordStyles
{
    // One style is based on another; nobody builds higher, and some build in circles.
    private const int HighestTower = 24;

    private readonly Dictionary<string, OpenXmlElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _known = new(StringComparer.Ordinal);
    private readonly string? _usual;

    public WordStyles(OpenXmlElement? root)
    {
        for (var style = root?.FirstChild; style is not null; style = style.NextSibling())
        {
            if (style.LocalName == "style" && style.Value("styleId") is { } id)
            {
                _styles.TryAdd(id, style);
                var isUsual = style.Value("type") == "paragraph" && style.Value("default") is "1" or "true" or "on";
                _usual ??= isUsual ? id : null;
            }
        }
    }

    /// <summary>A style by its id; where there is none, that of plain paragraphs.</summary>
    public WordStyle OfParagraph(string? id) => Of(id ?? _usual);

    public WordStyle Of(string? id)
    {
        if (id is null)
        {
            return WordStyle.Plain;
        }

        if (!_known.TryGetValue(id, out var style))
        {
            _known[id] = style = Resolve(id);
        }

        return style;
    }

    private WordStyle Resolve(string id)
    {
        var style = WordStyle.Plain;
        string? next = id;
        for (var height = 0; height < HighestTower && next is not null && _styles.TryGetValue(next, out var element); height++)
        {
            var (own, words) = (element.Child("pPr"), element.Child("rPr"));
            var name = element.Child("name").Value() ?? next;
            var list = own.Child("numPr");
            style = new WordStyle(
                style.Heading ?? HeadingOf(name, own),
                style.IsTitle || string.Equals(name, "title", StringComparison.OrdinalIgnoreCase),
                style.IsContents || name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase),
                style.IsBold ?? words.Switch("b"),
                style.IsItalic ?? words.Switch("i"),
                style.IsHidden ?? words.Switch("vanish"),
                style.List ?? list.Child("numId").Value(),
                style.ListLevel ?? list.Child("ilvl").Number());
            next = element.Child("basedOn").Value();
        }

        return next is null || _styles.ContainsKey(next) ? style : style with
        {
            Heading = style.Heading ?? HeadingOf(NameOf(next), null),
            IsTitle = style.IsTitle || next.Equals("title", StringComparison.OrdinalIgnoreCase),
            IsContents = style.IsContents || NameOf(next).StartsWith("toc ", StringComparison.OrdinalIgnoreCase),
        };
    }

    // Programs that write no styles name those that Word has by itself, whose ids are these names without a blank: "Heading1".
    private static string NameOf(string id) =>
        id.TrimEnd("123456789".ToCharArray()) is var word && id.Length == word.Length + 1 ? $"{word.TrimEnd()} {id[^1]}" : id;

    // Built-in styles have English names in documents of every language.
    private static int? HeadingOf(string name, OpenXmlElement? properties)
    {
        if (string.Equals(name, "title", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        return name.Length == 9 && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name[8] is >= '1' and <= '9'
            ? name[8] - '0'
            : HeadingOf(properties);
    }

    /// <summary>The level that a paragraph has in the outline: 1 to 9, 0 for plain words; null where nothing is said.</summary>
    public static int? HeadingOf(OpenXmlElement? properties) =>
        properties.Child("outlineLvl").Number() is { } level ? level is >= 0 and < 9 ? level + 1 : 0 : null;
}

/// <summary>A style with all that it is based on.</summary>
/// <param name="Heading">1 to 9; 0 for plain words; null where nothing is said.</param>
/// <param name="IsTitle">Whether it is the document's title.</param>
/// <param name="IsContents">Whether it is a line of the table of contents.</param>
/// <param name="IsBold">Whether words are bold.</param>
/// <param name="IsItalic">Whether they are italic.</param>
/// <param name="IsHidden">Whether they are hidden.</param>
/// <param name="List">The id of the list that its paragraphs are in.</param>
/// <param name="ListLevel">How deep.</param>
internal sealed record WordStyle(
    int? Heading, bool IsTitle, bool IsContents, bool? IsBold, bool? IsItalic, bool? IsHidden, string? List, int? ListLevel)
{
    public static WordStyle Plain { get; } = new(null, false, false, null, null, null, null, null);
}
