using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Documents;

/// <summary>Turns a file's bytes into text, whatever their encoding; what cannot be text is said so and nothing is guessed silently.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text with LF line ends; null where the file cannot be read or is not text.</summary>
    public static string? Decode(SeedFile file, ICollection<Diagnostic> findings)
    {
        if (file.Bytes is not { } bytes)
        {
            findings.Add(DocumentDiagnostics.Unreadable.At(new Place(file.File), $"this file cannot be read: {file.Fault}"));
            return null;
        }

        var text = Decode(bytes.Span, file, findings);
        return text is null ? null : WithLineFeeds(text);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, SeedFile file, ICollection<Diagnostic> findings)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }
        else if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.Contains((byte)0))
        {
            findings.Add(DocumentDiagnostics.Binary.At(new Place(file.File), "this file is not text", "leave it out with 'seeds: exclude' in site.yml, or convert it to Markdown"));
            return null;
        }

        try
        {
            return s_utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var (line, column) = FirstBadByte(bytes);
            findings.Add(DocumentDiagnostics.NotUtf8.At(
                new Place(file.File, line, column, 1), "this file is not UTF-8, so it was read as Windows-1252", "save it as UTF-8 to be sure of every character"));
            return s_windows1252.GetString(bytes);
        }
    }

    private static (int Line, int Column) FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        var (line, column) = (1, 1);
        while (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
        }

        return (line, column);
    }

    private static string WithLineFeeds(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : text;
}
