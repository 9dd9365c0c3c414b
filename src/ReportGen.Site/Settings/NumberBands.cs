using System.Globalization;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>How an attribute that is a number is cut: a new band begins at each bound.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Bounds">From the smallest to the largest, as numbers are written everywhere; at least one.</param>
internal sealed record NumberBands(ComparedName Attribute, EquatableArray<string> Bounds) : ICanonical
{
    /// <summary>What a text says as a number; null where it is none.</summary>
    public static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// The numbers of an attribute's values; null where one is none. <c>2.500</c> is two and a half to some and thousands to others: it is a number only beside
    /// values whose decimals are not always three.
    /// </summary>
    public static decimal?[] NumbersOf(IReadOnlyList<string> values)
    {
        var pointed = values.Where(v => v.Contains('.', StringComparison.Ordinal)).ToList();
        var areThousands = pointed.Count > 0 && pointed.TrueForAll(MayBeThousands);
        return [.. values.Select(v => areThousands && MayBeThousands(v) ? null : NumberOf(v))];
    }

    /// <summary>The band in which a number lies, from 0.</summary>
    public int IndexOf(decimal number)
    {
        var band = 0;
        while (band < Bounds.Count && number >= Bound(band))
        {
            band++;
        }

        return band;
    }

    public void Write(CanonicalWriter writer) => writer.Value(Attribute).Texts(Bounds);

    private decimal Bound(int index) => decimal.Parse(Bounds[index], CultureInfo.InvariantCulture);

    private static bool MayBeThousands(string value)
    {
        var groups = value.Trim().Split('.');
        return groups.Length > 1 && groups[0].TrimStart('-', '+') is { Length: > 0 and <= 3 } first && first[0] != '0'
            && Array.TrueForAll([first, .. groups[1..]], g => g.All(char.IsAsciiDigit)) && Array.TrueForAll(groups[1..], g => g.Length == 3);
    }
}
