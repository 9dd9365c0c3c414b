using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Seeds;

/// <summary>
/// From the bytes of a file to its text: UTF-8; UTF-16 and UTF-32 where a byte order mark says so, or bytes of value zero do; Windows-1252 for what is none of them.
/// </summary>
internal static class SeedDecoder
{
    private static readonly UTF32Encoding s_bigEndian32 = new(bigEndian: true, byteOrderMark: false);

    /// <summary>The text of a document; none, too, where the file begins as those of another format do, whose markup would count as words.</summary>
    public static Outcome<DecodedText> DecodeDocument(SeedFile file) => file.Content() is not { } content ? Outcome.Failed<DecodedText>(Unreadable(file))
        : FileSignature.Of(content.Span) is { } other
            ? Outcome.Failed<DecodedText>(DocumentDiagnostics.Binary.At(new Place(file.File), $"this file is no plain text: it is {other.Is}", other.Todo))
        : Decode(file.File, content.Span);

    /// <summary>The text with its line ends as they lie; no text where the file cannot be read or is not text at all.</summary>
    public static Outcome<string> Decode(SeedFile file)
    {
        var (decoded, findings) = file.Content() is { } content ? Decode(file.File, content.Span) : Outcome.Failed<DecodedText>(Unreadable(file));
        return new Outcome<string>(decoded?.Text, findings);
    }

    /// <summary>What is said of a file that cannot be read.</summary>
    public static Diagnostic Unreadable(SeedFile file) => DocumentDiagnostics.Unreadable.At(
        new Place(file.File), $"this file cannot be read: {file.Fault ?? "its content is missing"}", "check that it exists and that you may read it");

    private static Outcome<DecodedText> Decode(string file, ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, _, _, _, _, ..] => DecodeWide(file, Encoding.UTF32, bytes[4..]),
        [0, 0, 0xFE, 0xFF, ..] => DecodeWide(file, s_bigEndian32, bytes[4..]),
        [0xFF, 0xFE, ..] => DecodeWide(file, Encoding.Unicode, bytes[2..]),
        [0xFE, 0xFF, ..] => DecodeWide(file, Encoding.BigEndianUnicode, bytes[2..]),
        [0xEF, 0xBB, 0xBF, ..] => DecodeEightBit(file, bytes[3..]),
        _ => DecodeEightBit(file, bytes),
    };

    private static Outcome<DecodedText> DecodeWide(string file, Encoding encoding, ReadOnlySpan<byte> bytes) =>
        encoding.GetString(bytes) is var text && text.Contains('\0', StringComparison.Ordinal) ? Binary(file) : new DecodedText(text, IsGuess: false);

    private static Outcome<DecodedText> DecodeEightBit(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return WideText.Read(bytes) is { } wide ? Outcome.Of(new DecodedText(wide.Text, IsGuess: false), [Unmarked(file, wide.Encoding)]) : Binary(file);
        }

        if (Utf8.IsValid(bytes))
        {
            return new DecodedText(Encoding.UTF8.GetString(bytes), IsGuess: false);
        }

        var read = EightBitText.Read(bytes);
        return Outcome.Of(new DecodedText(read.Text, IsGuess: !read.IsMixed), [NotUtf8(file, bytes, read)]);
    }

    private static Outcome<DecodedText> Binary(string file) => Outcome.Failed<DecodedText>(DocumentDiagnostics.Binary.At(
        new Place(file),
        "this file is not text: it has bytes of value zero",
        "if it is text, as UTF-16 without a byte order mark is, save it as UTF-8; else exclude it under 'seeds' in site.yml"));

    private static Diagnostic Unmarked(string file, string encoding) => DocumentDiagnostics.NotUtf8.At(
        new Place(file), $"its bytes of value zero show that this file is {encoding}, though no byte order mark says so, and it was read as that", "save the file as UTF-8");

    private static Diagnostic NotUtf8(string file, ReadOnlySpan<byte> bytes, EightBitText read)
    {
        var bad = FirstBadByte(bytes);
        var others = read.Others == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {read.Others - 1} more beside it");
        var (message, hint) = read switch
        {
            { IsMixed: true } => (
                $"byte 0x{bytes[bad]:X2}{others} {(read.Others == 1 ? "is" : "are")} not UTF-8, and {(read.Others == 1 ? "was" : "were")} read as Windows-1252, all else as UTF-8",
                "look at what stands there, correct it where it is wrong, and save the file as UTF-8"),
            { IsWestern: true } => (
                $"byte 0x{bytes[bad]:X2} is not UTF-8, so this file was read as Windows-1252",
                "see whether its accents and quotation marks are right in the report: if so, save it as UTF-8; if not, tell an editor its encoding first, such as Mac Roman, as "
                + "what is saved wrong stays wrong"),
            _ => (
                $"byte 0x{bytes[bad]:X2} is not UTF-8, so this file was read as Windows-1252, though its letters hardly look like that",
                "open it in an editor with the encoding in which its letters are right (Shift-JIS, Windows-1251, …), and only then save it as UTF-8"),
        };
        return DocumentDiagnostics.NotUtf8.At(PlaceOf(file, bytes[..bad], read.IsMixed), message, hint);
    }

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        Span<char> scratch = stackalloc char[1024];
        var at = 0;
        while (Utf8.ToUtf16(bytes[at..], scratch, out var read, out _, replaceInvalidSequences: false) == OperationStatus.DestinationTooSmall)
        {
            at += read;
        }

        // The last chunk stops before the sequence that is broken.
        Utf8.ToUtf16(bytes[at..], scratch, out var last, out _, replaceInvalidSequences: false);
        return at + last;
    }

    // One byte is one column in Windows-1252, while columns of UTF-8 are characters.
    private static Place PlaceOf(string file, ReadOnlySpan<byte> before, bool isUtf8)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            var endsLine = before[i] == '\n' || (before[i] == '\r' && (i + 1 == before.Length || before[i + 1] != '\n'));
            if (endsLine)
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new Place(file, line, (isUtf8 ? Encoding.UTF8.GetCharCount(before[lineStart..]) : before.Length - lineStart) + 1, 1);
    }
}
