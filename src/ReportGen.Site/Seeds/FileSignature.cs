using System.Text;

namespace ReportGen.Site.Seeds;

/// <summary>
/// What a file is that begins as programs begin files of their own: its name may say that it is text, and all of its bytes may be characters, but what they spell is
/// mostly markup, which nobody said.
/// </summary>
/// <param name="Is">What it is, behind "it is": "a PDF".</param>
/// <param name="Todo">What to do with it.</param>
internal sealed record FileSignature(string Is, string Todo)
{
    private const string OtherwiseLeaveOut = "; or exclude it under 'seeds' in site.yml";

    private const string SaveAgain = "save it from there as .docx or as plain text in UTF-8" + OtherwiseLeaveOut;

    // Of comments before the first tag, as browsers write them, there is seldom more.
    private const int LongestHead = 4096;

    /// <summary>What packs other files, none of which shows what it is.</summary>
    public static readonly FileSignature Archive = new("a zip archive", "unpack it, and put the documents in it into the seeds folder" + OtherwiseLeaveOut);

    private static readonly FileSignature s_richText = new("RTF, as TextEdit, WordPad and Word write it", $"open it in the program that wrote it, and {SaveAgain}");

    private static readonly FileSignature s_pdf = new("a PDF", $"open the document that it was made from, or the PDF itself in Word, and {SaveAgain}");

    private static readonly FileSignature s_page = new("a page of the web (HTML)", $"open it in Word or LibreOffice, and {SaveAgain}");

    private static readonly FileSignature s_xml = new("XML, as programs write it for programs", $"open it in the program that wrote it, and {SaveAgain}");

    private static readonly FileSignature s_old = new("a document of an old format of Office, such as .doc", $"open it in Word or LibreOffice, and {SaveAgain}");

    private static readonly FileSignature s_openDocument = new("an OpenDocument, such as .odt", $"open it in LibreOffice or Word, and {SaveAgain}");

    private static readonly FileSignature s_word = new("a Word document", "let its name end in .docx" + OtherwiseLeaveOut);

    private static readonly FileSignature s_workbook = new("a workbook of tables", "open it in Excel or LibreOffice, and save the table as .csv in UTF-8" + OtherwiseLeaveOut);

    // Byte order marks, and what may stand before the first letter.
    private static ReadOnlySpan<byte> Before => [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    /// <summary>What a file is by its first bytes; null where they are those of no other format that is known here.</summary>
    public static FileSignature? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? s_old
        : bytes.StartsWith("PK\x03\x04"u8) ? OfArchive(bytes)
        : OfMarkup(Head(bytes));

    // The names of what is in an archive are not packed.
    private static FileSignature OfArchive(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/document.xml"u8) >= 0 ? s_word
        : bytes.IndexOf("xl/workbook.xml"u8) >= 0 || bytes.IndexOf("opendocument.spreadsheet"u8) >= 0 ? s_workbook
        : bytes.IndexOf("META-INF/manifest.xml"u8) >= 0 && bytes.IndexOf("content.xml"u8) >= 0 ? s_openDocument
        : Archive;

    private static FileSignature? OfMarkup(ReadOnlySpan<char> head) =>
        head.StartsWith(@"{\rtf") ? s_richText
        : head.StartsWith("%PDF-") ? s_pdf
        : IsPage(head) ? s_page
        : head.StartsWith("<?xml ") ? IsPage(Behind(head, "?>")) ? s_page : s_xml
        : null;

    // Markdown may begin with tags and comments of its own, but not with this one.
    private static bool IsPage(ReadOnlySpan<char> head)
    {
        while (head.StartsWith("<!--"))
        {
            head = Behind(head, "-->");
        }

        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<html", StringComparison.OrdinalIgnoreCase) && head.Length > 5 && (head[5] == '>' || char.IsWhiteSpace(head[5])));
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> head, string end) =>
        head.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at ? head[(at + end.Length)..].TrimStart() : default;

    // The beginning of the file letter by letter, in whatever encoding: each of these letters is the same byte in all of them, among bytes of value zero at most.
    private static ReadOnlySpan<char> Head(ReadOnlySpan<byte> bytes)
    {
        var letters = bytes[..Math.Min(bytes.Length, LongestHead)].TrimStart(Before);
        return letters is [(byte)'{' or (byte)'%' or (byte)'<', ..] ? Encoding.Latin1.GetString(letters).Replace("\0", "", StringComparison.Ordinal) : default;
    }
}
