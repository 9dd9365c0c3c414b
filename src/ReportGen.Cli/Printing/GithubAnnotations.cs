using System.Globalization;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Findings as workflow commands, which GitHub shows beside the lines they are about.</summary>
internal static class GithubAnnotations
{
    public static string Of(Diagnostic finding)
    {
        var level = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var place = string.Create(CultureInfo.InvariantCulture, $"file={Property(finding.Place.File)}");
        if (finding.Place.Line > 0)
        {
            place += string.Create(CultureInfo.InvariantCulture, $",line={finding.Place.Line},col={Math.Max(1, finding.Place.Column)}");
        }

        var words = finding.Hint is null ? finding.Message : $"{finding.Message} ({finding.Hint})";
        return $"::{level} {place},title={Property(finding.Code)}::{Data(words)}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
