using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Exchange;

/// <summary>A codebook as a table: Taguette's, a report's own, or anybody's whose first row names a column for the code.</summary>
internal static class CodebookTable
{
    // Of several columns that could name the code, the first of these does.
    private static readonly string[] s_names = ["path", "id", "tag", "name", "code", "label", "theme", "title"];
    private static readonly string[] s_shown = ["label", "name", "title"];
    private static readonly string[] s_descriptions = ["definition", "description", "memo", "comment"];

    /// <param name="text">The table.</param>
    /// <param name="isTabbed">Whether its name says that tabs part its cells.</param>
    /// <param name="file">How messages name the file.</param>
    /// <param name="findings">Takes what is left out.</param>
    public static IReadOnlyList<QdaCode> Read(string text, bool isTabbed, string file, ICollection<Diagnostic> findings)
    {
        var sheet = Spreadsheet.Of(LineBreaks.OfLines(text), isTabbed);
        using var rows = sheet.Rows().GetEnumerator();
        var columns = rows.MoveNext() ? Columns(rows.Current) : [];
        if (s_names.FirstOrDefault(columns.ContainsKey) is not { } path)
        {
            throw new ForeignFault(
                "no column of this table names the codes", $"one of its columns is called {string.Join(", ", s_names)}; another one may be 'description', 'color' or 'parent'");
        }

        var codes = new List<ListedCode>();
        var broken = new List<int>();
        var colours = new List<string>();
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var name = row.IsBroken ? "" : Cell(row, columns, path);
            if (name.Length == 0)
            {
                broken.Add(row.Number);
                continue;
            }

            var shown = s_shown.FirstOrDefault(c => c != path && columns.ContainsKey(c)) is { } column ? Cell(row, columns, column) : "";
            var key = name[(name.LastIndexOf('/') + 1)..];
            var words = new NodeWords(
                Said(row, columns, s_descriptions), Said(row, columns, ["claim"]),
                Said(row, columns, ["include"]), Said(row, columns, ["exclude"]), Said(row, columns, ["example"]),
                shown.Length > 0 && key != NodeName.Suggest(shown) ? key : null);
            var written = Said(row, columns, ["color", "colour"]);
            var colour = QdaColor.Of(written);
            if (written is not null && colour is null)
            {
                colours.Add(string.Create(CultureInfo.InvariantCulture, $"'{written}' in row {row.Number}"));
            }

            codes.Add(new ListedCode(name, Parent(row, columns), new QdaCode(string.Create(CultureInfo.InvariantCulture, $"row:{row.Number}"), shown, [])
            {
                Color = colour,
                Description = words.Write(null),
            }));
        }

        if (broken.Count > 0)
        {
            findings.Add(ExchangeDiagnostics.LeftOut.At(
                new Place(file),
                string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(broken.Count, "row names no code and is", "rows name no code and are")} left out: row {broken[0]}")
                    + (broken.Count > 1 ? " is the first" : "")));
        }

        if (colours.Count > 0)
        {
            findings.Add(ExchangeDiagnostics.LeftOut.At(
                new Place(file),
                $"{Counted.Of(colours.Count, "colour cannot be read, and is", "colours cannot be read, and are")} left out: {colours[0]}"
                    + (colours.Count > 1 ? " is the first" : ""),
                "write them as \"#3366cc\", or by the names that browsers know"));
        }

        return CodeTree.Of(codes, hasPaths: path is "path" or "id", file, findings);
    }

    private static Dictionary<string, int> Columns(SheetRow header)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Cells.Count; i++)
        {
            columns.TryAdd(header[i], i);
        }

        return columns;
    }

    private static string Cell(SheetRow row, Dictionary<string, int> columns, string name) => columns.TryGetValue(name, out var at) ? row[at] : "";

    // A dash says that there is none.
    private static string? Parent(SheetRow row, Dictionary<string, int> columns) =>
        Cell(row, columns, "parent") is var parent && parent.Any(char.IsLetterOrDigit) ? parent : null;

    // Lines of a description stay lines.
    private static string? Said(SheetRow row, Dictionary<string, int> columns, IEnumerable<string> names) => names
        .Where(columns.ContainsKey).Select(n => columns[n]).Where(at => at < row.Cells.Count).Select(at => row.Cells[at].Value.Trim()).FirstOrDefault(v => v.Length > 0);
}
