using System.Globalization;
using System.Text;

namespace ReportGen.Templates.Values;

/// <summary>Dates by patterns such as "%d %b %Y".</summary>
internal static class DatePatterns
{
    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        var isInvariant = pattern.Contains("%g", StringComparison.Ordinal);
        culture = isInvariant ? CultureInfo.InvariantCulture : culture;
        var text = new StringBuilder(pattern.Length * 2);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                text.Append(pattern[i]);
            }
            else if (Field(date, pattern[++i], culture) is { } field)
            {
                text.Append(field);
            }
            else
            {
                text.Append('%').Append(pattern[i]);
            }
        }

        return text.ToString();
    }

    private static string? Field(DateTime date, char letter, CultureInfo culture) => letter switch
    {
        'a' or 'A' or 'b' or 'B' or 'h' or 'p' or 'P' or 'c' or 'x' or 'X' or 'r' => Named(date, letter, culture),
        'U' or 'V' or 'W' or 'u' or 'w' or 'j' or 'C' => Counted(date, letter),
        'd' => date.ToString("dd", culture),
        'D' => date.ToString("MM/dd/yy", CultureInfo.InvariantCulture),
        'e' => $"{date.Day,2}",
        'F' => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        'g' => "",
        'H' => date.ToString("HH", CultureInfo.InvariantCulture),
        'I' => date.ToString("hh", CultureInfo.InvariantCulture),
        'k' => $"{date.Hour,2}",
        'l' => $"{(date.Hour + 11) % 12 + 1,2}",
        'L' => date.ToString("fff", CultureInfo.InvariantCulture),
        'm' => date.ToString("MM", CultureInfo.InvariantCulture),
        'M' => date.ToString("mm", CultureInfo.InvariantCulture),
        'n' => "\n",
        'N' => date.ToString("fffffff", CultureInfo.InvariantCulture) + "00",
        'R' => date.ToString("HH:mm", CultureInfo.InvariantCulture),
        's' => ((date - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture),
        'S' => date.ToString("ss", CultureInfo.InvariantCulture),
        't' => "\t",
        'T' => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        'v' => $"{date.Day,2}-{date.ToString("MMM", culture).ToUpperInvariant()}-{date:yyyy}",
        'y' => date.ToString("yy", CultureInfo.InvariantCulture),
        'Y' => date.ToString("yyyy", CultureInfo.InvariantCulture),
        'Z' => "+00:00",
        '%' => "%",
        _ => null,
    };

    private static string Named(DateTime date, char letter, CultureInfo culture) => letter switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'p' => date.ToString("tt", culture),
        'P' => date.ToString("tt", culture).ToLowerInvariant(),
        'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        _ => date.ToString("hh:mm:ss tt", culture),
    };

    private static string Counted(DateTime date, char letter)
    {
        var weekday = (int)date.DayOfWeek;
        return letter switch
        {
            'C' => $"{date.Year / 100}",
            'j' => $"{date.DayOfYear:000}",
            'u' => $"{(weekday == 0 ? 7 : weekday)}",
            'w' => $"{weekday}",
            'V' => $"{ISOWeek.GetWeekOfYear(date):00}",
            'U' => $"{CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday):00}",
            _ => $"{CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday):00}",
        };
    }
}
