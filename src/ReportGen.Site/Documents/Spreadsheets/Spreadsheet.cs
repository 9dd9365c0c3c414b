using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ReportGen.Site.Documents;

/// <summary>
/// A text as rows of cells. What a cell is, with its quotes, doubled quotes and line breaks, is for the library to say; where it lies follows from the
/// library's own words, since cells, separators and line ends follow each other without a gap.
/// </summary>
internal sealed class Spreadsheet
{
    /// <summary>More than any spreadsheet program has.</summary>
    public const int MostColumns = 16_384;

    private const int RowsToCompare = 20;

    private static readonly char[] s_separators = [',', ';', '\t', '|'];

    private readonly string _text;
    private readonly int _start;

    private Spreadsheet(SourceText source, string text, int start, char separator) =>
        (Source, _text, _start, Separator) = (source, text, start, separator);

    /// <summary>The text that spans of cells are in.</summary>
    public SourceText Source { get; }

    /// <summary>What stands between cells.</summary>
    public char Separator { get; }

    /// <summary>Finds out what parts the cells of a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="isTabbed">Whether the file's name says that it is the tab.</param>
    public static Spreadsheet Of(SourceText source, bool isTabbed)
    {
        var text = RowsOnly(source);
        if (Declared(text, out var start) is { } declared)
        {
            return new Spreadsheet(source, text, start, declared);
        }

        var best = (Share: 0.0, Columns: 1, Sheet: new Spreadsheet(source, text, start, isTabbed ? '\t' : ','));
        foreach (var separator in isTabbed ? s_separators.OrderBy(s => s != '\t') : s_separators.AsEnumerable())
        {
            var sheet = new Spreadsheet(source, text, start, separator);
            var (share, columns) = sheet.Evenness();
            best = columns > 1 && (share, columns).CompareTo((best.Share, best.Columns)) > 0 ? (share, columns, sheet) : best;
        }

        return best.Sheet;
    }

    /// <summary>The rows that have anything in them, read as they are asked for; the number is the one that a spreadsheet program shows.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        string? malformed = null;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator.ToString(),
            NewLine = "\n",
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = cell => malformed = cell.Field,
        };
        using var parser = new CsvParser(new StringReader(_start == 0 ? _text : _text[_start..]), configuration);
        for (int number = 1, at = _start; parser.Read(); number++)
        {
            var end = _start + (int)parser.CharCount;
            var span = new Span(at, end > at && _text[end - 1] == '\n' ? end - 1 : end);
            var cells = new List<SheetCell>(Math.Min(parser.Count, MostColumns));
            for (int i = 0, cell = at; i < parser.Count && i < MostColumns; i++)
            {
                malformed = null;
                var value = parser[i];
                var isQuoted = cell < span.End && _text[cell] == '"';
                var length = malformed?.Length ?? (isQuoted ? value.Length + value.AsSpan().Count('"') + 2 : value.Length);
                cells.Add(new SheetCell(new Span(cell, cell + length), value, isQuoted, IsBroken: isQuoted && malformed is not null));
                cell += length + 1;
            }

            var row = new SheetRow(number, span, cells, parser.Count);
            at = end;
            if (!row.IsBlank)
            {
                yield return row;
            }
        }
    }

    // How many of the first rows have as many cells as the first one has.
    private (double Share, int Columns) Evenness()
    {
        var (columns, rows, even) = (0, 0, 0);
        foreach (var row in Rows().Take(RowsToCompare))
        {
            columns = columns == 0 ? row.Count : columns;
            rows++;
            even += row.Count == columns && !row.IsBroken ? 1 : 0;
        }

        return (rows == 0 ? 0 : (double)even / rows, columns);
    }

    // Excel's own first line: sep=;
    private static char? Declared(string text, out int start)
    {
        var line = text.AsSpan(0, TextLines.EndOf(text, 0));
        var bare = line.Trim().Trim('"');
        var separator = bare.Length == 5 && bare.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? bare[4] : line.StartsWith("sep=\t") ? '\t' : (char?)null;
        start = separator is null ? 0 : Math.Min(line.Length + 1, text.Length);
        return separator;
    }

    // The text with only those line ends that end a line in the file.
    private static string RowsOnly(SourceText source)
    {
        var others = source.Edits.Where(e => e is { LengthAfter: 1, LengthBefore: 1, LinesBefore: 0 } && source.Text[e.Offset] == '\n').ToList();
        return others.Count == 0 ? source.Text : string.Create(source.Text.Length, (source.Text, others), static (to, from) =>
        {
            from.Text.CopyTo(to);
            foreach (var edit in from.others)
            {
                to[edit.Offset] = ' ';
            }
        });
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Number">Which row it is; the first is 1.</param>
/// <param name="Span">From its first cell to its last, without the line's end.</param>
/// <param name="Cells">Its cells, as many as spreadsheets have.</param>
/// <param name="Count">How many it has.</param>
internal sealed record SheetRow(int Number, Span Span, IReadOnlyList<SheetCell> Cells, int Count)
{
    public bool IsBlank => Count <= MostCells && Cells.All(c => string.IsNullOrWhiteSpace(c.Value));

    /// <summary>Whether a quote in it stands where none may, so that nobody knows where its cells end.</summary>
    public bool IsBroken => Cells.Any(c => c.IsBroken);

    /// <summary>How many cells it has, in words.</summary>
    public string CountOfCells => Count == 1 ? "1 cell" : FormattableString.Invariant($"{Count} cells");

    private static int MostCells => Spreadsheet.MostColumns;

    /// <summary>A cell's words on one line; empty where the row has no such cell.</summary>
    public string this[int column] => column < Cells.Count ? OneLine(Cells[column].Value) : "";

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A cell.</summary>
/// <param name="Span">Where it stands, with its quotes.</param>
/// <param name="Value">What it says.</param>
/// <param name="IsQuoted">Whether it begins with a quote.</param>
/// <param name="IsBroken">Whether its quotes are not as quotes must be.</param>
internal readonly record struct SheetCell(Span Span, string Value, bool IsQuoted, bool IsBroken)
{
    /// <summary>Its words in the text: without quotes around them, quotes inside still doubled.</summary>
    public Span Words => IsQuoted ? new Span(Span.Start + 1, Math.Max(Span.Start + 1, Span.End - 1)) : Span;
}
