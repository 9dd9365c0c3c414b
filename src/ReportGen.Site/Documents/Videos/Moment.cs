using System.Globalization;

namespace ReportGen.Site.Documents;

/// <summary>A moment as people write it: <c>hh:mm:ss</c> or <c>mm:ss</c>.</summary>
internal static class Moment
{
    public static bool TryParse(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        var parts = 0;
        foreach (var range in text.Split(':'))
        {
            var part = text[range];
            var isFirst = parts++ == 0;
            if (part.Length is < 1 or > 2 || (!isFirst && part.Length != 2)
                || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || (!isFirst && number > 59))
            {
                return false;
            }

            seconds = (seconds * 60) + number;
        }

        return parts is 2 or 3;
    }

    /// <summary>A number of seconds as <c>hh:mm:ss</c>.</summary>
    public static string Write(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
}
