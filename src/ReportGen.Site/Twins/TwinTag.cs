namespace ReportGen.Site.Twins;

/// <summary>What an element of a page becomes in Markdown.</summary>
internal enum TwinKind : byte
{
    /// <summary>Nothing: its words go on where they stand.</summary>
    Inline,

    /// <summary>Its words begin and end a block.</summary>
    Block,
    Heading,
    List,
    NumberedList,
    Entry,
    Quotation,
    Strong,
    Emphasis,
    Struck,
    Marked,
    Code,
    CodeBlock,
    Link,
    Picture,
    Drawing,
    LineBreak,
    Rule,
    Term,
    Explanation,
    Table,
    TableRow,
    Cell,

    /// <summary>Neither it nor what is in it is shown.</summary>
    Hidden,
}

/// <summary>Knows elements by their names.</summary>
internal static class TwinTag
{
    private const int LongestName = 10;

    private static readonly (string Names, TwinKind Kind)[] s_kinds =
    [
        ("p div section article aside header footer main nav figure figcaption details summary address form fieldset legend caption dl noscript", TwinKind.Block),
        ("h1 h2 h3 h4 h5 h6", TwinKind.Heading),
        ("ul menu", TwinKind.List),
        ("ol", TwinKind.NumberedList),
        ("li", TwinKind.Entry),
        ("blockquote", TwinKind.Quotation),
        ("strong b", TwinKind.Strong),
        ("em i cite dfn", TwinKind.Emphasis),
        ("del s", TwinKind.Struck),
        ("mark", TwinKind.Marked),
        ("code kbd samp", TwinKind.Code),
        ("pre", TwinKind.CodeBlock),
        ("a", TwinKind.Link),
        ("img", TwinKind.Picture),
        ("br", TwinKind.LineBreak),
        ("hr", TwinKind.Rule),
        ("dt", TwinKind.Term),
        ("dd", TwinKind.Explanation),
        ("table", TwinKind.Table),
        ("tr", TwinKind.TableRow),
        ("td th", TwinKind.Cell),
        ("svg", TwinKind.Drawing),
        ("script style template head select input button iframe", TwinKind.Hidden),
    ];

    private static readonly Dictionary<ulong, TwinKind> s_byName = s_kinds
        .SelectMany(k => k.Names.Split(' ').Select(n => (Name: KeyOf(System.Text.Encoding.ASCII.GetBytes(n)), k.Kind)))
        .ToDictionary(k => k.Name, k => k.Kind);

    private static readonly HashSet<ulong> s_void = [.. "br hr img input wbr col source meta link".Split(' ').Select(n => KeyOf(System.Text.Encoding.ASCII.GetBytes(n)))];

    /// <summary>What an element becomes.</summary>
    public static TwinKind KindOf(ReadOnlySpan<byte> name) => s_byName.GetValueOrDefault(KeyOf(name));

    /// <summary>Whether an element has no content and no end.</summary>
    public static bool IsVoid(ReadOnlySpan<byte> name) => s_void.Contains(KeyOf(name));

    // Names of up to ten letters and digits, without regard to case: six bits are enough for each.
    private static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName)
        {
            return ulong.MaxValue;
        }

        var key = 0UL;
        foreach (var letter in name)
        {
            key = (key << 6) | (char.IsAsciiLetter((char)letter) ? letter & 31UL : 32UL | (letter & 31UL));
        }

        return key;
    }
}
