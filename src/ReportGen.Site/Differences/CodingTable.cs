using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Differences;

/// <summary>Reads lines of the table of codings, as they lie in a built report and beside each document in the store.</summary>
internal static class CodingTable
{
    private static readonly CsvConfiguration s_configuration = new(CultureInfo.InvariantCulture) { NewLine = "\n", HasHeaderRecord = false, BadDataFound = null };

    private static readonly string[] s_columns = CodingLines.Columns.Split(',');

    /// <summary>Lines without a header, as this version writes them.</summary>
    public static IReadOnlyList<SnapshotCoding> OfLines(ReadOnlyMemory<byte> lines)
    {
        using var reader = new StringReader(System.Text.Encoding.UTF8.GetString(lines.Span));
        return [.. Rows(reader, s_columns).Select(r => r.Coding)];
    }

    /// <summary>A table with its header, which may have fewer columns or more; none where it is no such table.</summary>
    public static ILookup<string, SnapshotCoding> Of(TextReader reader)
    {
        var header = reader.ReadLine()?.Split(',') ?? [];
        return (header.Contains("document") && header.Contains("segment") && header.Contains("theme") ? Rows(reader, header) : [])
            .ToLookup(r => r.Document, r => r.Coding, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Document, SnapshotCoding Coding)> Rows(TextReader reader, string[] columns)
    {
        using var parser = new CsvParser(reader, s_configuration);
        var at = columns.Select((c, i) => (c, i)).DistinctBy(c => c.c).ToDictionary(c => c.c, c => c.i, StringComparer.Ordinal);
        while (parser.Read())
        {
            var theme = Cell("theme");
            yield return (Cell("document"), new SnapshotCoding(
                Cell("segment"),
                int.TryParse(Cell("line"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0,
                theme,
                Cell("code") is { Length: > 0 } code ? code : theme,
                Cell("coder"),
                Cell("rules"),
                Cell("quote"),
                Cell("accepted_by"),
                Cell("rejected_by"))
            {
                Speaker = Known("speaker"),
                Case = Known("case"),
            });
        }

        string? Known(string column) => at.ContainsKey(column) ? Cell(column) : null;

        string Cell(string column) => at.TryGetValue(column, out var i) && i < parser.Count ? parser[i] : "";
    }
}
