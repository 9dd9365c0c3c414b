using System.IO.Compression;
using System.Text;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Tests.Seeds;

/// <summary>What a file is by how it begins, whatever its name says.</summary>
public sealed class FileSignatureTests
{
    [Theory]
    [InlineData(@"{\rtf1\ansi}", "RTF")]
    [InlineData("\n%PDF-1.7", "a PDF")]
    [InlineData("<!doctype HTML>", "a page of the web")]
    [InlineData("<HTML>", "a page of the web")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<!DOCTYPE html PUBLIC>", "a page of the web")]
    [InlineData("<?xml version=\"1.0\"?>\n<tt/>", "XML")]
    public void Markup_is_known_by_its_first_letters_in_whatever_encoding(string text, string what)
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            Assert.StartsWith(what, FileSignature.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(text)])?.Is, StringComparison.Ordinal);
            Assert.StartsWith(what, FileSignature.Of(encoding.GetBytes(text))?.Is, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("a Word document", "[Content_Types].xml", "word/document.xml")]
    [InlineData("a workbook of tables", "[Content_Types].xml", "xl/workbook.xml")]
    [InlineData("an OpenDocument", "mimetype", "content.xml", "META-INF/manifest.xml")]
    [InlineData("a zip archive", "a.txt")]
    public void An_archive_is_known_by_what_is_in_it(string what, params string[] names)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write("<a/>"u8);
            }
        }

        Assert.StartsWith(what, FileSignature.Of(bytes.ToArray())?.Is, StringComparison.Ordinal);
    }

    [Fact]
    public void Office_before_it_wrote_archives_is_known() =>
        Assert.StartsWith("a document of an old format of Office", FileSignature.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1])?.Is, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("<p align=\"center\">A title</p>\n\nHTML is written as <html>.")]
    [InlineData("<!-- a remark -->\n\nWords.")]
    [InlineData("<htmlish> is no tag.")]
    [InlineData("{ \"text\": \"words\" }")]
    [InlineData("% a comment")]
    [InlineData("PK said so.")]
    public void Text_is_text_though_it_begins_with_a_mark(string text) => Assert.Null(FileSignature.Of(Encoding.UTF8.GetBytes(text)));
}
