using System.Text;

namespace ReportGen.Site.Seeds;

/// <summary>The character set that older editors saved in, byte by byte; its five undefined bytes stand for the control characters of the same number.</summary>
internal static class Windows1252
{
    private static readonly Encoding s_encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // The characters of the bytes 80 to 9F, the only ones whose number differs from their byte.
    private static readonly string s_moved = s_encoding.GetString([.. Enumerable.Range(0x80, 0x20).Select(b => (byte)b)]);

    public static string Decode(ReadOnlySpan<byte> bytes) => s_encoding.GetString(bytes);

    /// <summary>The byte that a character was read from; -1 where no byte is read as it. Control characters stand for themselves, as in Latin-1.</summary>
    public static int ByteOf(char character)
    {
        if (character <= 0xFF)
        {
            return character;
        }

        var index = s_moved.IndexOf(character, StringComparison.Ordinal);
        return index < 0 ? -1 : 0x80 + index;
    }
}
