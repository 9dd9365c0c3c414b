using System.Globalization;

namespace ReportGen.Site.Exchange;

/// <summary>Counts at the beginning of a sentence.</summary>
internal static class Counted
{
    /// <summary>"1 coding is", "2 codings are".</summary>
    public static string Of(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
