using System.Globalization;
using System.Text;

namespace ReportGen.Site.Seeds;

/// <summary>
/// Text of two or four bytes a character that no byte order mark announces. Its bytes of value zero, which no other text has, lie where such a text has them and
/// nowhere else; what is not as good as certain to be one is not taken for it.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Encoding">What it is: "UTF-16".</param>
internal sealed record WideText(string Text, string Encoding)
{
    // Fewer characters show little about letters that are not Latin ones.
    private const int FewestOfScript = 16;

    // Of so many characters one may be none that is known: a sign that is newer than the program, one of somebody's own.
    private const int UsualPerOdd = 100;

    /// <summary>Reads bytes among which there are some of value zero; null where it is not certain that they are text.</summary>
    public static WideText? Read(ReadOnlySpan<byte> bytes) => Of32(bytes) ?? Of16(bytes);

    private static WideText? Of32(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 4 != 0)
        {
            return null;
        }

        return Same(bytes, 4, 3, 0) ? Clean(new UTF32Encoding(bigEndian: false, byteOrderMark: false), bytes, "UTF-32")
            : Same(bytes, 4, 0, 0) ? Clean(new UTF32Encoding(bigEndian: true, byteOrderMark: false), bytes, "UTF-32")
            : null;
    }

    private static WideText? Of16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return null;
        }

        Span<int> first = stackalloc int[256];
        Span<int> second = stackalloc int[256];
        for (var i = 0; i < bytes.Length; i += 2)
        {
            first[bytes[i]]++;
            second[bytes[i + 1]]++;
        }

        var characters = bytes.Length / 2;
        return IsUpper(second, first, characters) ? Clean(new UnicodeEncoding(bigEndian: false, byteOrderMark: false), bytes, "UTF-16")
            : IsUpper(first, second, characters) ? Clean(new UnicodeEncoding(bigEndian: true, byteOrderMark: false), bytes, "UTF-16")
            : null;
    }

    // Whether one half of all pairs are the upper bytes of characters: mostly zero among Latin letters, else zero or that of the script. The other half are
    // hardly ever zero. Chinese and Japanese have many upper bytes, as have pairs of plain letters, so these cannot be told apart.
    private static bool IsUpper(Span<int> upper, Span<int> lower, int characters)
    {
        var zeros = upper[0];
        var ofScript = 0;
        foreach (var count in upper[1..])
        {
            ofScript = Math.Max(ofScript, count);
        }

        return lower[0] * 10 <= zeros
            && (zeros * 4 >= characters * 3 || (characters >= FewestOfScript && zeros * 20 >= characters && (zeros + ofScript) * 10 >= characters * 9));
    }

    private static bool Same(ReadOnlySpan<byte> bytes, int step, int from, byte value)
    {
        for (var i = from; i < bytes.Length; i += step)
        {
            if (bytes[i] != value)
            {
                return false;
            }
        }

        return true;
    }

    private static WideText? Clean(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        var text = encoding.GetString(bytes);
        var odd = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0 or 0xFFFD)
            {
                return null;
            }

            odd += Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)) ? 1 : 0;
        }

        return odd * UsualPerOdd <= text.Length ? new WideText(text, name) : null;
    }
}
