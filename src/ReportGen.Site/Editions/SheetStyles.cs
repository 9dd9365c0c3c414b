using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportGen.Site.Editions;

/// <summary>How the cells of a workbook look. Text is marked as text, so that a program takes nothing that people said for a formula, even when the cell is edited.</summary>
internal static class SheetStyles
{
    public const uint Number = 0;
    public const uint Text = 1;
    public const uint Head = 2;
    public const uint Link = 3;

    // The format that spreadsheet programs call Text.
    private const uint TextFormat = 49;

    public static void Write(Stream stream)
    {
        using var xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument(true);
        xml.WriteElement(new Stylesheet(
            new Fonts(
                Font(),
                Font(new Bold()),
                Font(new Underline(), new Color { Rgb = "FF1A5578" }))
            { Count = 3 },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF1F3F1" }) { PatternType = PatternValues.Solid }))
            { Count = 3 },
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(
                    new LeftBorder(), new RightBorder(), new TopBorder(),
                    new BottomBorder(new Color { Rgb = "FF7D868C" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder()))
            { Count = 2 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(
                Format(0, 0, 0, 0, wraps: false),
                Format(TextFormat, 0, 0, 0, wraps: true),
                Format(TextFormat, 1, 2, 1, wraps: false),
                Format(TextFormat, 2, 0, 0, wraps: true))
            { Count = 4 },
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 }));
    }

    // The order of properties is the format's.
    private static Font Font(params OpenXmlElement[] own) =>
        new([.. own.Where(e => e is not Color), new FontSize { Val = 11 }, .. own.Where(e => e is Color), new FontName { Val = "Calibri" }]);

    private static CellFormat Format(uint format, uint font, uint fill, uint border, bool wraps) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps })
    {
        NumberFormatId = format,
        FontId = font,
        FillId = fill,
        BorderId = border,
        FormatId = 0,
        ApplyNumberFormat = format > 0,
        ApplyFont = font > 0,
        ApplyFill = fill > 0,
        ApplyBorder = border > 0,
        ApplyAlignment = true,
    };
}
