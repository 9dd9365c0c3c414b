using System.Globalization;

namespace ReportGen.Site.Pages;

/// <summary>Numbers in words, as the report's sentences need them.</summary>
internal static class Words
{
    /// <summary>A number with its noun: "1 segment", "1,204 segments".</summary>
    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A number with its thousands set off.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
