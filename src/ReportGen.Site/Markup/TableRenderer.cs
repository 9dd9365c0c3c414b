using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ReportGen.Site.Markup;

/// <summary>A table. Its columns are aligned by class, since pages allow no inline styles.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<table>");
        var part = renderer is MarkupRenderer { Part: not null } cut ? cut : null;
        foreach (var row in table.OfType<TableRow>().Where(r => part is null || PartRenderer.Touches(part, r)))
        {
            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i] is TableCell cell)
                {
                    Write(renderer, cell, row.IsHeader, ClassOf(table, i));
                }
            }

            renderer.WriteLine("</tr>");
        }

        renderer.WriteLine("</table>");
    }

    private static void Write(HtmlRenderer renderer, TableCell cell, bool isHeader, string alignment)
    {
        renderer.Write(isHeader ? "<th scope=\"col\"" : "<td").Write(alignment).Write(">");
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = isImplicit;
        renderer.Write(isHeader ? "</th>" : "</td>");
    }

    private static string ClassOf(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Right => " class=\"end\"",
            TableColumnAlign.Center => " class=\"middle\"",
            _ => "",
        };
}
