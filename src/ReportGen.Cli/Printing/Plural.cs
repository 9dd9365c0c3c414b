using System.Globalization;

namespace ReportGen.Cli.Printing;

/// <summary>Counts in words: "1 error", "2 errors".</summary>
internal static class Plural
{
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
