using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>A table of counts in which every cell that is not empty leads to its segments.</summary>
/// <param name="Corner">What rows and columns are: "theme by document".</param>
/// <param name="Columns">The heads of the columns.</param>
/// <param name="Rows">In the order of the codebook.</param>
/// <param name="Note">What is not in it, where something is not; else empty.</param>
/// <param name="Shades">Up to which share each shade goes, from none to the darkest, in words; none where nothing is shaded or the page says it.</param>
internal sealed record Matrix(string Corner, EquatableArray<Link> Columns, EquatableArray<MatrixRow> Rows, string Note, EquatableArray<string> Shades)
{
    public static readonly ModelType<Matrix> Model = ModelType.Of<Matrix>("matrix")
        .Text("corner", m => m.Corner)
        .Many("columns", m => m.Columns, () => Link.Model)
        .Many("rows", m => m.Rows, () => MatrixRow.Model)
        .Text("note", m => m.Note)
        .Texts("shades", m => m.Shades);
}

/// <summary>One theme's counts.</summary>
internal sealed record MatrixRow(CodeTag Head, EquatableArray<MatrixCell> Cells)
{
    public static readonly ModelType<MatrixRow> Model = ModelType.Of<MatrixRow>("matrix row")
        .One("head", r => r.Head, () => CodeTag.Model)
        .Many("cells", r => r.Cells, () => MatrixCell.Model);
}

/// <summary>One count.</summary>
/// <param name="Count">Segments.</param>
/// <param name="Level">0 to 5, for the shade.</param>
/// <param name="Href">Where its segments are; empty where there are none.</param>
/// <param name="Title">The count in words: "Trust in Interview 12: 3 segments".</param>
/// <param name="IsSelf">Whether row and column are the same.</param>
internal sealed record MatrixCell(int Count, int Level, string Href, string Title, bool IsSelf)
{
    public static readonly ModelType<MatrixCell> Model = ModelType.Of<MatrixCell>("matrix cell")
        .Number("count", c => c.Count)
        .Number("level", c => c.Level)
        .Address("href", c => c.Href)
        .Text("title", c => c.Title)
        .Flag("is_self", c => c.IsSelf);
}

/// <summary>A bar: so many of so many.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Href">Where it is; empty where it leads nowhere.</param>
/// <param name="Count">So many …</param>
/// <param name="Of">… of so many.</param>
/// <param name="Percent">0 to 100, rounded, for the bar's length.</param>
/// <param name="Note">Words after the bar, such as how many segments; may be empty.</param>
internal sealed record Bar(string Label, string Href, int Count, int Of, int Percent, string Note)
{
    public static readonly ModelType<Bar> Model = ModelType.Of<Bar>("bar")
        .Text("label", b => b.Label)
        .Address("href", b => b.Href)
        .Number("count", b => b.Count)
        .Number("of", b => b.Of)
        .Number("percent", b => b.Percent)
        .Text("note", b => b.Note);

    public static Bar Make(string label, string href, int count, int of, string note = "") =>
        new(label, href, count, of, of == 0 ? 0 : (int)Math.Round(100.0 * count / of, MidpointRounding.AwayFromZero), note);
}
