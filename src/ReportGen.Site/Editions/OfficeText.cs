using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace ReportGen.Site.Editions;

/// <summary>Words as the files of office programs can hold them: their XML knows neither most control characters nor half of a pair.</summary>
internal static class OfficeText
{
    // What is not printed is replaced by the sign for it.
    private const char Unknown = '\uFFFD';

    private static readonly SearchValues<char> s_suspect = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (char)c), '_', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    /// <summary>The words, with the sign for an unknown character in the place of what XML cannot hold.</summary>
    public static string Of(string words) => Replaced(words, static (text, _) => text.Append(Unknown));

    /// <summary>The words as the cell of a spreadsheet holds them: what XML cannot hold is written by its number, and so is what looks as if it were.</summary>
    public static string OfCell(string words) => Replaced(words, static (text, c) => text.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_"), isCell: true);

    /// <summary>As many characters of the words as there is room for, and never half of one.</summary>
    public static string Cut(string words, int most) => words.Length <= most ? words : words[..(char.IsHighSurrogate(words[most - 2]) ? most - 2 : most - 1)] + "\u2026";

    private static string Replaced(string words, Action<StringBuilder, char> replace, bool isCell = false)
    {
        if (!words.AsSpan().ContainsAny(s_suspect))
        {
            return words;
        }

        var text = new StringBuilder(words.Length + 16);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
            {
                text.Append(c).Append(words[++i]);
            }
            else if (isCell ? c == '\r' || !XmlConvert.IsXmlChar(c) || LooksNumbered(words, i) : c != '\r' && !XmlConvert.IsXmlChar(c))
            {
                replace(text, c);
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private static bool LooksNumbered(string words, int at) =>
        words[at] == '_' && at + 6 < words.Length && words[at + 1] == 'x' && words[at + 6] == '_' && words.AsSpan(at + 2, 4).IndexOfAnyExcept(s_hex) < 0;

    private static readonly SearchValues<char> s_hex = SearchValues.Create("0123456789abcdefABCDEF");
}
