using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;

namespace ReportGen.Site.Editions;

/// <summary>
/// Writes a table as a sheet, row after row: a head that stays in sight and filters, text as text, numbers as numbers, and the way to the published words.
/// What a spreadsheet program cannot hold is cut, and counted.
/// </summary>
internal sealed class ExcelSheet
{
    private const int Narrowest = 8;
    private const int Widest = 70;

    // As many as tell how wide a column is.
    private const int Sampled = 200;
    private const int MostDigits = 15;

    // In points. No row may be higher than some 27 lines.
    private const int LineHeight = 15;
    private const int MostLines = 27;

    // These are names, whatever they look like.
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "id", "document", "title", "group", "case", "segment", "speaker", "theme", "code", "first", "second", "question", "sheet", "text", "quote", "answer", "file",
        "message", "hint", "rule",
    };

    private readonly SheetTable _table;
    private readonly SheetLimits _limits;
    private readonly string _baseUrl;
    private readonly int _columns;
    private readonly string[] _letters;
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly List<Hyperlink> _links = [];
    private int _unlinked;
    private int _cutCells;
    private int _cutRows;

    public ExcelSheet(SheetTable table, string baseUrl, SheetLimits limits)
    {
        (_table, _baseUrl, _limits) = (table, baseUrl, limits);
        _columns = Math.Min(table.Columns.Count, limits.Columns);
        _letters = [.. Enumerable.Range(0, _columns).Select(LettersOf)];
    }

    /// <summary>How many rows were written below the head.</summary>
    public int RowCount { get; private set; }

    /// <summary>Addresses that cells lead to, with what the sheet calls them.</summary>
    public IReadOnlyDictionary<string, string> Targets => _targets;

    /// <summary>What is not in the sheet, in words; empty where all is.</summary>
    /// <param name="language">In which to say it.</param>
    public string Cut(Language language)
    {
        string[] cuts =
        [
            .. _cutRows > 0 ? [language.Count(_cutRows, "{0} row more did not fit", "{0} rows more did not fit")] : Array.Empty<string>(),
            .. _cutCells > 0 ? [language.Count(_cutCells, "{0} cell cut at {1} characters", "{0} cells cut at {1} characters", language.Number(_limits.Characters))]
                : Array.Empty<string>(),
            .. _table.Columns.Count - _columns is > 0 and var left ? [language.Count(left, "{0} column more did not fit", "{0} columns more did not fit")]
                : Array.Empty<string>(),
            .. _unlinked > 0
                ? [language.Count(_unlinked, "{0} row without a link, since a sheet can have no more", "{0} rows without a link, since a sheet can have no more")]
                : Array.Empty<string>(),
        ];
        return cuts.Length == 0 ? "" : $"{string.Join("; ", cuts)}. {language.Say("The data files of the report have all.")}";
    }

    public void Write(Stream stream)
    {
        var (areNumbers, widths) = Look();
        using var xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument(true);
        xml.WriteStartElement(new Worksheet(), [], [KeyValuePair.Create("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")]);
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
        xml.WriteElement(new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        WriteRow(xml, 1, 1, _table.Columns, static _ => SheetStyles.Head, static _ => false);
        foreach (var row in _table.Rows())
        {
            if (RowCount + 1 >= _limits.Rows)
            {
                _cutRows++;
                continue;
            }

            RowCount++;
            var linked = LinkOf(row, RowCount + 1);
            WriteRow(
                xml, RowCount + 1, LinesOf(row, widths), row, i => i == linked ? SheetStyles.Link : areNumbers[i] ? SheetStyles.Number : SheetStyles.Text,
                i => i != linked && areNumbers[i]);
        }

        xml.WriteEndElement();
        xml.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{_letters[^1]}{RowCount + 1}") });
        if (_links.Count > 0)
        {
            xml.WriteElement(new Hyperlinks(_links));
        }

        xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteEndElement();
    }

    // A column is one of numbers where every cell is one that a program would write in the same way: what begins with a 0 or a + is a name.
    private (bool[] AreNumbers, double[] Widths) Look()
    {
        var areNumbers = _table.Columns.Take(_columns).Select(c => !s_names.Contains(c)).ToArray();
        var (seen, widths) = (new bool[_columns], _table.Columns.Take(_columns).Select(c => c.Length + 4).ToArray());
        var number = 0;
        foreach (var row in _table.Rows())
        {
            for (var i = 0; i < _columns; i++)
            {
                if (row[i].Length > 0)
                {
                    seen[i] = true;
                    areNumbers[i] = areNumbers[i] && IsNumber(row[i]);
                    widths[i] = number < Sampled ? Math.Max(widths[i], row[i].Length + 2) : widths[i];
                }
            }

            number++;
        }

        return ([.. areNumbers.Select((n, i) => n && seen[i])], [.. widths.Select(w => (double)Math.Clamp(w, Narrowest, Widest))]);
    }

    private static bool IsNumber(string cell)
    {
        var digits = cell.AsSpan().TrimStart('-');
        return digits.Length is > 0 and <= MostDigits && cell.Length - digits.Length <= 1 && digits.IndexOfAnyExceptInRange('0', '9') is var point
            && (point < 0 || (digits[point] == '.' && point > 0 && point < digits.Length - 1 && digits[^1] != '0'
                && digits[(point + 1)..].IndexOfAnyExceptInRange('0', '9') < 0))
            && (digits[0] != '0' || digits.Length == 1 || point == 1);
    }

    // How high a row has to be for its words: not every program works that out when it opens a sheet.
    private int LinesOf(IReadOnlyList<string> cells, double[] widths)
    {
        var most = 1;
        for (var i = 0; i < _columns; i++)
        {
            var lines = 0;
            foreach (var line in cells[i].AsSpan().EnumerateLines())
            {
                lines += 1 + (Math.Max(0, line.Length - 1) / Math.Max(1, (int)widths[i] - 1));
            }

            most = Math.Max(most, lines);
        }

        return Math.Min(most, MostLines);
    }

    private void WriteRow(OpenXmlWriter xml, int number, int lines, IReadOnlyList<string> cells, Func<int, uint> styleOf, Func<int, bool> isNumber)
    {
        var at = number.ToString(CultureInfo.InvariantCulture);
        OpenXmlAttribute[] height = lines > 1 ? [new("ht", "", (lines * LineHeight).ToString(CultureInfo.InvariantCulture))] : [];
        xml.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Row(), [new("r", "", at), .. height]);
        for (var i = 0; i < _columns; i++)
        {
            if (cells[i].Length == 0)
            {
                continue;
            }

            var (place, style) = (new OpenXmlAttribute("r", "", _letters[i] + at), new OpenXmlAttribute("s", "", styleOf(i).ToString(CultureInfo.InvariantCulture)));
            if (isNumber(i))
            {
                xml.WriteStartElement(new Cell(), [place, style]);
                xml.WriteElement(new CellValue(cells[i]));
            }
            else
            {
                xml.WriteStartElement(new Cell(), [place, style, new OpenXmlAttribute("t", "", "inlineStr")]);
                xml.WriteElement(new InlineString(new Text(OfficeText.OfCell(Fit(cells[i]))) { Space = SpaceProcessingModeValues.Preserve }));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private string Fit(string words)
    {
        if (words.Length <= _limits.Characters)
        {
            return words;
        }

        _cutCells++;
        return OfficeText.Cut(words, _limits.Characters);
    }

    // The cell that leads to the published words; below 0 where none does.
    private int LinkOf(IReadOnlyList<string> row, int number)
    {
        if (_baseUrl.Length == 0 || _table.Leads?.Invoke(row) is not var (cell, path, place) || cell >= _columns || row[cell].Length == 0)
        {
            return -1;
        }

        if (_links.Count >= _limits.Links)
        {
            _unlinked++;
            return -1;
        }

        var address = _baseUrl + Addresses.Href(path);
        if (!_targets.TryGetValue(address, out var id))
        {
            _targets.Add(address, id = string.Create(CultureInfo.InvariantCulture, $"rId{_targets.Count + 1}"));
        }

        _links.Add(new Hyperlink
        {
            Reference = string.Create(CultureInfo.InvariantCulture, $"{_letters[cell]}{number}"),
            Id = id,
            Location = place.Length > 0 ? place : null,
        });
        return cell;
    }

    private static string LettersOf(int column)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters;
    }
}
