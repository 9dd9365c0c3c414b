using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReportGen.Site.Editions;
using ReportGen.Site.Languages;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Tests.Editions;

/// <summary>Files of office programs, as the library for them reads them.</summary>
internal static class Office
{
    /// <summary>What is wrong with a file, one a line.</summary>
    public static string Faults(byte[] bytes, bool isWord)
    {
        using var stream = new MemoryStream(bytes);
        using OpenXmlPackage package = isWord ? WordprocessingDocument.Open(stream, false) : SpreadsheetDocument.Open(stream, false);
        return string.Join('\n', new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Take(20));
    }

    /// <summary>The cells of a sheet: what they hold, with their kind where that is a number.</summary>
    public static List<List<string>> Cells(byte[] bytes, string sheet) => Of(bytes, sheet, worksheet => worksheet.Descendants<Row>()
        .Select(r => r.Elements<Cell>().Select(c => c.DataType?.Value == CellValues.InlineString ? c.InlineString!.InnerText : "#" + c.CellValue!.Text).ToList())
        .ToList());

    /// <summary>What a sheet is asked.</summary>
    public static T Of<T>(byte[] bytes, string sheet, Func<Worksheet, T> ask)
    {
        using var stream = new MemoryStream(bytes);
        using var book = SpreadsheetDocument.Open(stream, false);
        var id = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == sheet).Id!;
        return ask(((WorksheetPart)book.WorkbookPart.GetPartById(id!)).Worksheet!);
    }

    /// <summary>Names of all sheets.</summary>
    public static List<string> Sheets(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var book = SpreadsheetDocument.Open(stream, false);
        return [.. book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value!)];
    }

    /// <summary>A part as text.</summary>
    public static string Part(byte[] bytes, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>A workbook of one table.</summary>
    public static byte[] Book(SheetTable table, SheetLimits? limits = null, string baseUrl = "") =>
        Bytes(ExcelReport.Make([table], new SiteModel("Study", "", "", "en", baseUrl, false, "ReportGen"), Language.English, limits ?? SheetLimits.Usual));

    private static byte[] Bytes(OutputFile file) => [.. file.Parts.SelectMany(p => p.ToArray())];
}
