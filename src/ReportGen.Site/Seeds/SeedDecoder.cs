using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Seeds;

/// <summary>From the bytes of a file to its text: UTF-8, UTF-16 where a byte order mark says so, Windows-1252 for what is neither.</summary>
internal static class SeedDecoder
{
    /// <summary>The text of a document; none, too, where the file begins as those of another format do, whose markup would count as words.</summary>
    public static Outcome<string> DecodeDocument(SeedFile file) => file.Content() is not { } content ? Outcome.Failed<string>(Unreadable(file))
        : FileSignature.Of(content.Span) is { } other
            ? Outcome.Failed<string>(DocumentDiagnostics.Binary.At(new Place(file.File), $"this file is no plain text: it is {other.Is}", other.Todo))
        : Decode(file.File, content.Span);

    /// <summary>The text with its line ends as they lie; no text where the file cannot be read or is not text at all.</summary>
    public static Outcome<string> Decode(SeedFile file) =>
        file.Content() is { } content ? Decode(file.File, content.Span) : Outcome.Failed<string>(Unreadable(file));

    /// <summary>What is said of a file that cannot be read.</summary>
    public static Diagnostic Unreadable(SeedFile file) => DocumentDiagnostics.Unreadable.At(
        new Place(file.File), $"this file cannot be read: {file.Fault ?? "its content is missing"}", "check that it exists and that you may read it");

    private static Outcome<string> Decode(string file, ReadOnlySpan<byte> bytes)
    {
        var decoded = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [0xEF, 0xBB, 0xBF, ..] => DecodeEightBit(file, bytes[3..]),
            _ => DecodeEightBit(file, bytes),
        };
        return decoded.Value?.Contains('\0', StringComparison.Ordinal) == true ? Binary(file) : decoded;
    }

    private static Outcome<string> DecodeEightBit(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return Binary(file);
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var bad = FirstBadByte(bytes);
        var finding = DocumentDiagnostics.NotUtf8.At(
            PlaceOf(file, bytes[..bad]), $"byte 0x{bytes[bad]:X2} is not UTF-8, so this file was read as Windows-1252", "save the file as UTF-8");
        return Outcome.Of(Windows1252.Decode(bytes), [finding]);
    }

    private static Outcome<string> Binary(string file) =>
        Outcome.Failed<string>(DocumentDiagnostics.Binary.At(
            new Place(file), "this file is not text: it has bytes of value zero", "if it is text, save it as UTF-8; else exclude it under 'seeds' in site.yml"));

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

    // One byte is one column in Windows-1252.
    private static Place PlaceOf(string file, ReadOnlySpan<byte> before)
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

        return new Place(file, line, before.Length - lineStart + 1, 1);
    }
}
