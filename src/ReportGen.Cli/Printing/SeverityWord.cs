using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Severities as each reader calls them.</summary>
internal static class SeverityWord
{
    /// <summary>For people and in our own JSON, as in site.yml.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };

    /// <summary>So many findings of a severity: "1 error", "60 notes".</summary>
    public static string Counted(Severity severity, int count) => Plural.Of(count, severity is Severity.Error or Severity.Warning ? Of(severity) : "note");

    /// <summary>In SARIF.</summary>
    public static string InSarif(Severity severity) => severity == Severity.Info ? "note" : Of(severity);

    /// <summary>In GitHub's workflow commands.</summary>
    public static string InGithub(Severity severity) => severity == Severity.Info ? "notice" : Of(severity);
}
