using System.Globalization;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Findings as workflow commands, which GitHub shows beside the lines they are about.</summary>
internal static class GithubAnnotations
{
    /// <summary>The command for one finding.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="file">Its file as the checkout names it.</param>
    public static string Of(Diagnostic finding, string file)
    {
        var place = finding.Place;
        var properties = file.Length > 0 ? $"file={Property(file)}," : "";
        if (place.Line > 0)
        {
            properties += string.Create(CultureInfo.InvariantCulture, $"line={place.Line},col={Math.Max(1, place.Column)},");
        }

        if (place is { Line: > 0, Length: > 0 })
        {
            properties += string.Create(CultureInfo.InvariantCulture, $"endColumn={Math.Max(1, place.Column) + place.Length},");
        }

        var words = finding.Hint is null ? finding.Message : $"{finding.Message}\n{finding.Hint}";
        return $"::{SeverityWord.InGithub(finding.Severity)} {properties}title={Property(finding.Code)}::{Words(words)}";
    }

    private static string Words(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Words(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
