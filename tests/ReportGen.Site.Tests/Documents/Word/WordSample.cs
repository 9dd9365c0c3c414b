using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Settings;
using Document = ReportGen.Site.Documents.Document;

namespace ReportGen.Site.Tests.Documents.Word;

/// <summary>Word documents, made for a test by the library that reads them.</summary>
internal static class WordSample
{
    private const string Spaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    /// <summary>A document with a body, styles for headings, and lists: 1 of bullets, 2 and 3 of numbers, 4 of questions, 5 counting on from 7.</summary>
    public static byte[] Of(string body, Action<WordprocessingDocument>? more = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Whole("styles", Styles));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(Whole("numbering", Lists));
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(Whole("document", $"<w:body>{body}<w:sectPr/></w:body>"));
            more?.Invoke(document);
        }

        return stream.ToArray();
    }

    public static string Whole(string name, string content) => $"<w:{name} {Spaces}>{content}</w:{name}>";

    /// <summary>A paragraph of plain words.</summary>
    public static string P(string words, string? style = null, int list = 0, int level = 0) => Runs(R(words), style, list, level);

    /// <summary>A paragraph of runs.</summary>
    public static string Runs(string runs, string? style = null, int list = 0, int level = 0)
    {
        var numbered = list == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        return $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}{numbered}</w:pPr>{runs}</w:p>";
    }

    /// <summary>A run of words with properties such as <c>b</c>.</summary>
    public static string R(string words, params string[] properties) =>
        $"<w:r><w:rPr>{string.Concat(properties.Select(p => $"<w:{p}/>"))}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(words)}</w:t></w:r>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(Cell))}</w:tr>"))}</w:tbl>";

    public static string Cell(string words) => $"<w:tc><w:tcPr/>{string.Concat(words.Split('\n').Select(w => P(w)))}</w:tc>";

    public static Outcome<Document> Read(byte[] bytes, string path = "a.docx", string? kind = null, ReadingRules? rules = null) =>
        Sample.Read(bytes, path, (rules ?? Sample.Usual) is var usual && kind is null ? usual : usual with { Documents = [new DocumentRule("**", kind, null, [])] });

    /// <summary>The text of a document with this body.</summary>
    public static string TextOf(string body, Action<WordprocessingDocument>? more = null)
    {
        var read = Read(Of(body, more), kind: "article");
        Assert.Null(DocumentLaws.Broken(read));
        return read.Value!.Source.Text.TrimEnd('\n');
    }

    private static string Styles =>
        Style("Normal", "Normal", "") + Style("berschrift1", "heading 1", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>") + Style("Heading2", "heading 2", "")
        + Style("Own", "My chapter", "<w:basedOn w:val=\"Heading2\"/>") + Style("Title", "Title", "") + Style("TOC1", "toc 1", "")
        + Style("Bullets", "List Bullet", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
        + Style("Secret", "Secret", "<w:rPr><w:vanish/></w:rPr>") + Style("Round", "Round", "<w:basedOn w:val=\"Round\"/>");

    private static string Style(string id, string name, string content) =>
        $"<w:style w:type=\"paragraph\"{(id == "Normal" ? " w:default=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{content}</w:style>";

    private static string Lists =>
        Kind(1, "bullet", "•", "bullet", "o") + Kind(2, "decimal", "%1.", "lowerLetter", "%2)") + Kind(3, "decimal", "Question %1:", "decimal", "%1.%2")
        + List(1, 1, "") + List(2, 2, "") + List(3, 2, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>") + List(4, 3, "")
        + List(5, 2, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>");

    private static string Kind(int id, string format, string label, string below, string labelBelow) => string.Create(
        CultureInfo.InvariantCulture,
        $"<w:abstractNum w:abstractNumId=\"{id}\">{Level(0, format, label)}{Level(1, below, labelBelow)}{Level(2, below, labelBelow)}</w:abstractNum>");

    private static string Level(int level, string format, string label) => string.Create(
        CultureInfo.InvariantCulture, $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{label}\"/></w:lvl>");

    private static string List(int id, int kind, string content) => string.Create(
        CultureInfo.InvariantCulture, $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{kind}\"/>{content}</w:num>");
}
