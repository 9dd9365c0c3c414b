using System.Buffers;
using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Site.Output;

namespace ReportGen.Site.Exports;

/// <summary>Tables as comma-separated text: UTF-8, a header line, LF, quotes only where a cell needs them.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\n\r");

    /// <summary>A whole table from lines.</summary>
    public static OutputFile File(string path, string header, IEnumerable<string> lines) => File(path, header, [CsvPart.Of(string.Concat(lines))]);

    /// <summary>A whole table of many lines with the same columns.</summary>
    /// <param name="path">Where the file goes.</param>
    /// <param name="columns">What the columns are called.</param>
    /// <param name="rows">What there is a line of.</param>
    /// <param name="write">Writes the cells of a line.</param>
    public static OutputFile File<T>(string path, IReadOnlyList<string> columns, IEnumerable<T> rows, Action<T, string[]> write)
    {
        var lines = new StringBuilder(Line(columns));
        var cells = new string[columns.Count];
        foreach (var row in rows)
        {
            write(row, cells);
            for (var i = 0; i < cells.Length; i++)
            {
                lines.Append(i > 0 ? "," : "").Append(Cell(cells[i]));
            }

            lines.Append('\n');
        }

        return new OutputFile(path, Encoding.UTF8.GetBytes(lines.ToString()));
    }

    /// <summary>A whole table from parts that were made before, such as a document's share: the largest file of a report.</summary>
    public static OutputFile File(string path, string header, IEnumerable<CsvPart> parts) => new(path, parts.Prepend(CsvPart.Of(header + "\n")).Select(p => p.Lines));

    /// <summary>One line with its end.</summary>
    public static string Line(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

/// <summary>Some lines of a table, as UTF-8.</summary>
internal sealed record CsvPart(ReadOnlyMemory<byte> Lines) : IStored<CsvPart>
{
    public static CsvPart Of(string lines) => new(Encoding.UTF8.GetBytes(lines));

    public void Write(CanonicalWriter writer) => writer.Bytes(Lines.Span);

    public static CsvPart Read(CanonicalReader reader) => new(Lines: reader.Bytes());
}
