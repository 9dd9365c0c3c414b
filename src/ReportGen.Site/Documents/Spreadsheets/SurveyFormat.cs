using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>Tables of answers: CSV and TSV, as survey tools write them. Each row is a document; which column is what, site.yml says.</summary>
internal static class SurveyFormat
{
    public static DocumentFormat Format { get; } = new("a table", [".csv", ".tsv", ".tab"], Open);

    /// <summary>Whether the name of a file says that tabs part its cells.</summary>
    public static bool IsTabbed(string path) => !Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    private static List<Manuscript> Open(FileToRead file)
    {
        if (TextFormat.Decode(file) is not { } source)
        {
            return [];
        }

        var sheet = Spreadsheet.Of(source, IsTabbed(file.Seed.Path));
        var rows = sheet.Rows();
        if (!rows.Any())
        {
            Report(file, DocumentDiagnostics.TableWithoutRows, new Place(file.Seed.File), "this table is empty", "exclude it under 'seeds' in site.yml");
            return [];
        }

        var header = SheetHeader.Read(rows, file.Seed.File, source, file.Findings, out var rest);
        var top = source.PlaceOf(file.Seed.File, header.Row.Span.Start, 1);
        if (header.Row.Count > Spreadsheet.MostColumns || header.Row.IsBroken)
        {
            Report(
                file, DocumentDiagnostics.TableWithoutRows, top,
                "the first row of this table cannot be read: it has a quote that is never closed, or more columns than spreadsheets have",
                "save it again as CSV");
            return [];
        }

        if (file.Declaration.Columns is not { } columns)
        {
            Report(
                file, DocumentDiagnostics.TableNotDeclared, top, $"nobody says what the columns of this table are, so nothing of it is read: {header.Names()}",
                SurveyGuess.Lines(file.Seed.Path, header, rest));
            return [];
        }

        return Read(new SurveyReader(file, sheet, header, columns), rest, top);
    }

    private static List<Manuscript> Read(SurveyReader reader, IEnumerable<SheetRow> rest, Place top)
    {
        var manuscripts = new List<Manuscript>();
        if (!reader.IsUsable)
        {
            return manuscripts;
        }

        var isEmpty = true;
        foreach (var row in rest)
        {
            isEmpty = false;
            if (reader.Read(row) is { } manuscript)
            {
                manuscripts.Add(manuscript);
            }
        }

        reader.Finish();
        if (isEmpty)
        {
            reader.Report(
                DocumentDiagnostics.TableWithoutRows, top, "this table has a header and no rows below it", "exclude it under 'seeds' in site.yml as long as nobody has answered");
        }

        return manuscripts;
    }

    private static void Report(FileToRead file, DiagnosticKind kind, Place place, string message, string hint) => file.Findings.Add(kind.At(place, message, hint));
}
