using System.Buffers;

namespace ReportGen.Site.Evidence;

/// <summary>A line of a table of comma-separated text: quotes only where a cell needs them, LF at its end.</summary>
internal static class CsvLine
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\n\r");

    /// <summary>One line with its end.</summary>
    public static string Of(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    /// <summary>Writes one line with its end.</summary>
    public static void Write(IBufferWriter<char> lines, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            lines.Write(i > 0 ? "," : "");
            lines.Write(Cell(cells[i]));
        }

        lines.Write("\n");
    }

    /// <summary>A cell as it stands in a line.</summary>
    public static string Cell(string text) =>
        text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
