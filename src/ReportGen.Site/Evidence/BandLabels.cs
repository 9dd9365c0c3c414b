using System.Globalization;
using ReportGen.Site.Languages;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>What bands of numbers are called: "under 10", "10 to 19", "20 and more".</summary>
internal static class BandLabels
{
    private const string First = "under {0}";
    private const string Whole = "{0} to {1}";
    private const string Broken = "{0} to under {1}";
    private const string Last = "{0} and more";

    /// <summary>The words that every language needs its own for.</summary>
    public static IReadOnlyList<string> Said { get; } = [First, Whole, Broken, Last];

    /// <summary>The labels of all bands, in order. Bounds stay as numbers are written everywhere: they may be years.</summary>
    /// <param name="bands">The bands.</param>
    /// <param name="areWhole">Whether all numbers that there are, are whole: then 10 to under 20 is 10 to 19.</param>
    public static IReadOnlyList<Saying> Of(NumberBands bands, bool areWhole)
    {
        var bounds = bands.Bounds;
        areWhole &= bounds.All(b => decimal.IsInteger(Number(b)));
        return
        [
            Saying.Of(First, bounds[0]),
            .. bounds.Skip(1).Zip(bounds, (next, bound) => areWhole ? Between(bound, (Number(next) - 1).ToString(CultureInfo.InvariantCulture)) : Saying.Of(Broken, bound, next)),
            Saying.Of(Last, bounds[^1]),
        ];
    }

    private static Saying Between(string first, string last) => first == last ? Saying.Verbatim(first) : Saying.Of(Whole, first, last);

    private static decimal Number(string bound) => decimal.Parse(bound, CultureInfo.InvariantCulture);
}
