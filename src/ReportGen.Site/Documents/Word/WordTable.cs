using DocumentFormat.OpenXml;

namespace ReportGen.Site.Documents;

/// <summary>
/// Reads tables. One that only lays out a page is what stands in it; one in which somebody speaks in each row is a transcript; any other is a table.
/// </summary>
internal static class WordTable
{
    private const int MostColumns = 64;

    public static void Read(WordBlocks blocks, WordMarkdown to, OpenXmlElement table, SpeakerRoles speakers, WordLeftOut leftOut)
    {
        var rows = RowsOf(table);
        if (rows.Count < 2 || rows.All(r => r.Count < 2))
        {
            foreach (var cell in rows.SelectMany(r => r))
            {
                blocks.ReadAll(cell);
            }

            return;
        }

        var lines = rows.Select(r => r.Select(blocks.Inlines.OneLine).ToList()).ToList();
        if (SpokenTable.Find(lines, speakers) is { } spoken)
        {
            spoken.Write(blocks, to, leftOut);
        }
        else
        {
            Write(blocks, to, lines);
        }

        foreach (var box in blocks.Inlines.TakeBoxes())
        {
            blocks.ReadAll(box);
        }
    }

    private static void Write(WordBlocks blocks, WordMarkdown to, List<List<WordLine>> rows)
    {
        blocks.BeginBlock();
        var columns = rows.Max(r => r.Count);
        for (var r = 0; r < rows.Count; r++)
        {
            to.Text.Mark("| ");
            for (var c = 0; c < columns; c++)
            {
                var isLast = c == columns - 1;
                if (c < rows[r].Count)
                {
                    to.Write(rows[r][c], WordPlace.Cell);
                }

                if (isLast)
                {
                    to.Text.Mark(" |");
                }
                else if (c < rows[r].Count - 1)
                {
                    to.Text.Join(" | ");
                }
                else
                {
                    to.Text.Mark(" | ");
                }
            }

            to.Text.End();
            if (r == 0)
            {
                to.Text.Mark($"|{string.Concat(Enumerable.Repeat(" --- |", columns))}\n");
            }
        }
    }

    // Cells that are joined stand in the first of their columns and rows. What is deleted is left out.
    private static List<List<OpenXmlElement?>> RowsOf(OpenXmlElement table)
    {
        var rows = new List<List<OpenXmlElement?>>();
        foreach (var row in table.Below("tr"))
        {
            if (row.Child("trPr").Child("del") is not null)
            {
                continue;
            }

            var cells = new List<OpenXmlElement?>();
            foreach (var cell in row.Below("tc"))
            {
                cells.Add(cell);
                var wide = Math.Clamp(cell.Child("tcPr").Child("gridSpan").Number() ?? 1, 1, MostColumns);
                for (var i = 1; i < wide && cells.Count < MostColumns; i++)
                {
                    cells.Add(null);
                }
            }

            if (cells.Count > 0)
            {
                rows.Add(cells);
            }
        }

        return rows;
    }
}
