using System.Text;
using ReportGen.Site.Output;

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
    Terms,
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
    private static readonly (string Names, TwinKind Kind)[] s_kinds =
    [
        ("p div section article aside header footer main nav figure figcaption details summary address form fieldset legend caption noscript", TwinKind.Block),
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
        ("dl", TwinKind.Terms),
        ("dt", TwinKind.Term),
        ("dd", TwinKind.Explanation),
        ("table", TwinKind.Table),
        ("tr", TwinKind.TableRow),
        ("td th", TwinKind.Cell),
        ("svg", TwinKind.Drawing),
        ("script style template head select input button iframe", TwinKind.Hidden),
    ];

    private static readonly Dictionary<ulong, TwinKind> s_byName = s_kinds
        .SelectMany(k => k.Names.Split(' ').Select(n => (Name: TagReader.KeyOf(Encoding.ASCII.GetBytes(n)), k.Kind)))
        .ToDictionary(k => k.Name, k => k.Kind);

    /// <summary>What an element becomes.</summary>
    /// <param name="key">Its name, as <see cref="TagReader.KeyOf"/> knows it.</param>
    public static TwinKind KindOf(ulong key) => s_byName.GetValueOrDefault(key);
}
