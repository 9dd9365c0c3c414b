using System.Drawing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.Site.Exchange;

/// <summary>Colours as programs and people write them, in the one form that site.yml and REFI-QDA share: six digits.</summary>
internal static partial class QdaColor
{
    /// <summary>As <c>#rrggbb</c>; null where it is no colour that can be read.</summary>
    public static string? Of(string? written)
    {
        var text = written?.Trim().ToLowerInvariant() ?? "";
        if (Digits().Match(text) is { Success: true } match)
        {
            var digits = match.Groups["six"].Success ? match.Groups["six"].Value
                : string.Concat(match.Groups["three"].Value.Select(d => new string(d, 2)));
            return "#" + digits;
        }

        if (Parts().Match(text) is { Success: true } parts)
        {
            var numbers = "rgb".Select(p => int.Parse(parts.Groups[p.ToString()].Value, CultureInfo.InvariantCulture)).ToList();
            return numbers.TrueForAll(n => n <= 255) ? string.Create(CultureInfo.InvariantCulture, $"#{numbers[0]:x2}{numbers[1]:x2}{numbers[2]:x2}") : null;
        }

        // "Grey" is one with "gray"; what this machine calls a colour of its windows is none.
        var named = Color.FromName(text.Replace("grey", "gray", StringComparison.Ordinal));
        return named is { IsKnownColor: true, IsSystemColor: false, A: byte.MaxValue } ? string.Create(CultureInfo.InvariantCulture, $"#{named.R:x2}{named.G:x2}{named.B:x2}")
            : null;
    }

    // What follows six digits is how far one sees through, which no codebook says.
    [GeneratedRegex("^#?(?:(?<six>[0-9a-f]{6})(?:[0-9a-f]{2})?|(?<three>[0-9a-f]{3}))$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^rgba?\(\s*(?<r>\d{1,3})\s*[, ]\s*(?<g>\d{1,3})\s*[, ]\s*(?<b>\d{1,3})\s*(?:[,/][^)]*)?\)$")]
    private static partial Regex Parts();
}
