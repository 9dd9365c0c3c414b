using System.Buffers;
using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Site.Output;

namespace ReportGen.Site.Exports;

/// <summary>Tables as comma-separated text: UTF-8, a header line, LF, quotes only where a cell needs them.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\n\r");

    /// <summary>A whole table from rows that were made before, such as a document's share.</summary>
    public static OutputFile File(string path, string header, IEnumerable<string> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
        {
            text.Append(row);
        }

        return new OutputFile(path, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>One line with its end.</summary>
    public static string Line(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

/// <summary>A document's lines of a table.</summary>
internal sealed record CsvPart(string Lines) : IStored<CsvPart>
{
    public void Write(CanonicalWriter writer) => writer.Text(Lines);

    public static CsvPart Read(CanonicalReader reader) => new(Lines: reader.Text());
}
