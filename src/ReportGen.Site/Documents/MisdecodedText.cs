using System.Buffers;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>
/// Text that somebody upstream read as Windows-1252 although it was UTF-8 (<c>â€”</c> for a dash): repaired where that gives back
/// exactly what was there, and outside code; always reported.
/// </summary>
internal static class MisdecodedText
{
    // The first bytes of UTF-8 sequences of two to four bytes, as Windows-1252 shows them.
    private static readonly SearchValues<char> s_leads = SearchValues.Create([.. Enumerable.Range(0xC2, 0xF4 - 0xC2 + 1).Select(c => (char)c)]);

    // What Windows-1252 shows for bytes 0x80 to 0x9F; the five it leaves undefined are control characters.
    private const string Shown = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text as it was meant, with where it differs from what the file has.</summary>
    public static SourceText Repair(string file, string text, ICollection<Diagnostic> findings)
    {
        ReportLost(file, text, findings);
        if (!text.AsSpan().ContainsAny(s_leads))
        {
            return new SourceText(text, []);
        }

        var repaired = new StringBuilder(text.Length);
        var edits = new List<TextEdit>();
        var code = new CodeSpans(text);
        var at = 0;
        for (var next = Next(text, 0); next >= 0; next = Next(text, next + 1))
        {
            if (!TryDecode(text.AsSpan(next), out var rune, out var length) || code.Contains(next))
            {
                continue;
            }

            repaired.Append(text, at, next - at);
            edits.Add(new TextEdit(repaired.Length, rune.Utf16SequenceLength, length));
            repaired.Append(rune.ToString());
            at = next + length;
            next = at - 1;
        }

        var source = new SourceText(repaired.Append(text, at, text.Length - at).ToString(), EquatableArray.From(edits));
        foreach (var edit in edits)
        {
            var shown = source.Text.Substring(edit.Offset, edit.LengthAfter);
            findings.Add(DocumentDiagnostics.Misdecoded.At(
                source.PlaceOf(file, edit.Offset) with { Length = edit.LengthBefore },
                $"'{Encode(shown)}' is '{shown}' decoded wrongly before it came here; the report shows '{shown}'",
                "mend it in the file to be rid of this message"));
        }

        return source;
    }

    private static void ReportLost(string file, string text, ICollection<Diagnostic> findings)
    {
        if (!text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return;
        }

        var source = new SourceText(text, []);
        for (var at = text.IndexOf('\uFFFD', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\uFFFD', at + 1))
        {
            findings.Add(DocumentDiagnostics.LostCharacter.At(
                source.PlaceOf(file, at, 1), "a character was lost before this text came here; it is shown as '\uFFFD'", "only the source that it was made from knows what stood here"));
        }
    }

    private static int Next(string text, int from)
    {
        var next = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(s_leads);
        return next < 0 ? -1 : from + next;
    }

    private static bool TryDecode(ReadOnlySpan<char> text, out Rune rune, out int length)
    {
        length = text[0] switch { < '\u00E0' => 2, < '\u00F0' => 3, _ => 4 };
        rune = default;
        if (text.Length < length)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < length; i++)
        {
            if (ByteOf(text[i]) is not { } value)
            {
                return false;
            }

            bytes[i] = value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out rune, out var used) == OperationStatus.Done && used == length;
    }

    private static byte? ByteOf(char c)
    {
        if (c is >= '\u00A0' and <= '\u00FF')
        {
            return (byte)c;
        }

        var index = Shown.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? null : (byte)(0x80 + index);
    }

    private static string Encode(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xA0 ? Shown[b - 0x80] : (char)b));
}
