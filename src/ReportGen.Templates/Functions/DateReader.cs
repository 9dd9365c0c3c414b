using System.Globalization;
using System.Text;

namespace ReportGen.Templates.Functions;

/// <summary>Reads dates: as people write them, or by a pattern such as "%Y-%m-%d". What names a time zone becomes UTC.</summary>
internal static class DateReader
{
    public static bool TryParse(string text, string? pattern, CultureInfo culture, out DateTime date)
    {
        const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            | DateTimeStyles.NoCurrentDateDefault;
        return string.IsNullOrEmpty(pattern)
            ? DateTime.TryParse(text, culture, Styles, out date)
            : DateTime.TryParseExact(text, Translate(pattern), culture, Styles, out date);
    }

    /// <summary>A pattern in the words of .NET.</summary>
    private static string Translate(string pattern)
    {
        var translated = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && Field(pattern[i + 1]) is { } field)
            {
                translated.Append(field);
                i++;
            }
            else if (char.IsWhiteSpace(pattern[i]))
            {
                translated.Append(pattern[i]);
            }
            else
            {
                translated.Append('\\').Append(pattern[i]);
            }
        }

        return translated.Length == 1 ? "%" + translated : translated.ToString();
    }

    private static string? Field(char letter) => letter switch
    {
        'Y' => "yyyy",
        'y' => "yy",
        'm' => "M",
        'd' or 'e' => "d",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'a' => "ddd",
        'A' => "dddd",
        'H' or 'k' => "H",
        'I' or 'l' => "h",
        'M' => "m",
        'S' => "s",
        'L' => "fff",
        'N' => "FFFFFFF",
        'p' or 'P' => "tt",
        'Z' => "zzz",
        'F' => "yyyy-M-d",
        'D' => "M/d/yy",
        'T' => "H:m:s",
        'R' => "H:m",
        'r' => "h:m:s tt",
        '%' => "\\%",
        _ => null,
    };
}
