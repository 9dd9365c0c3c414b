using System.Text;
using ReportGen.Site.Evidence;
using ReportGen.Site.Output;

namespace ReportGen.Site.Exports;

/// <summary>Tables as comma-separated text: UTF-8, a header line, LF.</summary>
internal static class Csv
{
    /// <summary>A whole table from lines.</summary>
    public static OutputFile File(string path, string header, IEnumerable<string> lines) => File(path, header, [Encoding.UTF8.GetBytes(string.Concat(lines))]);

    /// <summary>A whole table of many lines with the same columns.</summary>
    /// <param name="path">Where the file goes.</param>
    /// <param name="columns">What the columns are called.</param>
    /// <param name="rows">What there is a line of.</param>
    /// <param name="write">Writes the cells of a line.</param>
    public static OutputFile File<T>(string path, IReadOnlyList<string> columns, IEnumerable<T> rows, Action<T, string[]> write)
    {
        var lines = new StringBuilder(CsvLine.Of(columns));
        var cells = new string[columns.Count];
        foreach (var row in rows)
        {
            write(row, cells);
            for (var i = 0; i < cells.Length; i++)
            {
                lines.Append(i > 0 ? "," : "").Append(CsvLine.Cell(cells[i]));
            }

            lines.Append('\n');
        }

        return new OutputFile(path, Encoding.UTF8.GetBytes(lines.ToString()));
    }

    /// <summary>A whole table from parts that were made before, such as a document's share: the largest file of a report.</summary>
    public static OutputFile File(string path, string header, IEnumerable<ReadOnlyMemory<byte>> parts) => new(path, parts.Prepend(Encoding.UTF8.GetBytes(header + "\n")));
}
