using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>Themes or codes by the values of an attribute, or by other themes: shares, or the counts behind them.</summary>
/// <param name="Corner">What rows and columns are: "Theme by trade".</param>
/// <param name="Columns">The values, each with how many documents have it.</param>
/// <param name="Rows">In the order of the codebook.</param>
internal sealed record ShareTable(string Corner, EquatableArray<ShareColumn> Columns, EquatableArray<ShareRow> Rows)
{
    /// <summary>Whether each share is of a row's documents, so that their number stands with the row instead of the column.</summary>
    public bool IsByRow { get; init; }

    public static readonly ModelType<ShareTable> Model = ModelType.Of<ShareTable>("share table")
        .Text("corner", t => t.Corner)
        .Flag("is_by_row", t => t.IsByRow)
        .Many("columns", t => t.Columns, () => ShareColumn.Model)
        .Many("rows", t => t.Rows, () => ShareRow.Model);
}

/// <summary>One value.</summary>
/// <param name="Label">The value.</param>
/// <param name="Count">Documents that have it.</param>
/// <param name="IsFew">Whether they are too few to say much.</param>
internal sealed record ShareColumn(string Label, int Count, bool IsFew)
{
    public static readonly ModelType<ShareColumn> Model = ModelType.Of<ShareColumn>("share column")
        .Text("label", c => c.Label)
        .Number("count", c => c.Count)
        .Flag("is_few", c => c.IsFew);
}

/// <summary>One theme or code.</summary>
/// <param name="Head">Which.</param>
/// <param name="More">The way to its codes; null where it has none, or this is one.</param>
/// <param name="Cells">One for each value, and the last for all of them.</param>
internal sealed record ShareRow(CodeTag Head, Link? More, EquatableArray<ShareCell> Cells)
{
    /// <summary>Documents that have it, where shares are of them.</summary>
    public int Count { get; init; }

    public static readonly ModelType<ShareRow> Model = ModelType.Of<ShareRow>("share row")
        .One("head", r => r.Head, () => CodeTag.Model)
        .Number("count", r => r.Count)
        .One("more", r => r.More, () => Link.Model)
        .Many("cells", r => r.Cells, () => ShareCell.Model);
}

/// <summary>One share.</summary>
/// <param name="Text">"58 %"; among few documents "2 of 3".</param>
/// <param name="Level">0 to 5, for the shade; among few documents it is not used.</param>
/// <param name="Href">Where its segments are; empty where there are none, or they have no page.</param>
/// <param name="Title">The share in words, with its interval.</param>
/// <param name="Counts">Documents, segments and interval, for the table of counts: "7 of 12", "15 segments", "32 to 81 %".</param>
/// <param name="Apart">"higher" or "lower" where it lies apart from that of all others; else empty.</param>
/// <param name="IsFew">Whether it is a share of few documents.</param>
internal sealed record ShareCell(string Text, int Level, string Href, string Title, EquatableArray<string> Counts, string Apart, bool IsFew)
{
    public static readonly ModelType<ShareCell> Model = ModelType.Of<ShareCell>("share cell")
        .Text("text", c => c.Text)
        .Number("level", c => c.Level)
        .Address("href", c => c.Href)
        .Text("title", c => c.Title)
        .Texts("counts", c => c.Counts)
        .Text("apart", c => c.Apart)
        .Flag("is_few", c => c.IsFew);

    /// <summary>The shade of a share: 0 for none, else a fifth of the way to all for each step.</summary>
    public static int LevelOf(double share) => share <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(share * 5), 1, 5);
}
