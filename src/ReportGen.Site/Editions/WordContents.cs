using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportGen.Site.Editions;

/// <summary>
/// A table of contents as a field: the program that opens the document fills in the pages, since it alone knows them. Until then each heading leads to its place.
/// </summary>
internal static class WordContents
{
    private const int Deepest = 2;

    private const string Field = " TOC \\o \"1-2\" \\h \\z \\u ";

    /// <param name="title">What it is called.</param>
    /// <param name="headings">What it leads to.</param>
    public static SdtBlock Of(string title, IEnumerable<(int Level, string Words, string Place)> headings)
    {
        var lines = headings.Where(h => h.Level <= Deepest).Select(Line).ToList();
        if (lines.Count == 0)
        {
            lines.Add(new Paragraph());
        }

        var first = lines[0];
        var at = first.ParagraphProperties is { } properties ? first.InsertAfter(Mark(FieldCharValues.Begin), properties) : first.PrependChild(Mark(FieldCharValues.Begin));
        at = first.InsertAfter(new Run(new FieldCode(Field) { Space = SpaceProcessingModeValues.Preserve }), at);
        first.InsertAfter(Mark(FieldCharValues.Separate), at);
        lines.Add(new Paragraph(Mark(FieldCharValues.End)));
        return new SdtBlock(
            new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
            new SdtContentBlock([
                new Paragraph(
                    new ParagraphProperties { PageBreakBefore = new PageBreakBefore() },
                    WordBody.Run(title, new RunProperties(new RunFonts { Ascii = "Cambria", HighAnsi = "Cambria" }, new FontSize { Val = "36" }))),
                .. lines]));
    }

    private static Paragraph Line((int Level, string Words, string Place) heading) => new(
        new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = string.Create(CultureInfo.InvariantCulture, $"{ReportStyles.Contents}{heading.Level}") },
        },
        new Hyperlink(WordBody.Run(heading.Words)) { Anchor = heading.Place, History = true });

    // A field that is not as it should be is what a program brings up to date.
    private static Run Mark(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind, Dirty = kind == FieldCharValues.Begin ? true : null });
}
