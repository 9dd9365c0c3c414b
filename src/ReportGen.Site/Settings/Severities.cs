using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>Gives findings the severities that a project wants them to have.</summary>
internal static class Severities
{
    /// <summary>Applies the project's severities; findings of severity none are dropped.</summary>
    public static FindingList Weigh(FindingList findings, SiteSettings settings)
    {
        var rules = settings.Severities.ToDictionary(r => r.Code, r => r.Severity, StringComparer.Ordinal);
        return new FindingList(findings.Findings
            .Select(f => rules.TryGetValue(f.Code, out var severity) ? f with { Severity = severity } : f)
            .Where(f => f.Severity != Severity.None)
            .ToEquatableArray());
    }

    /// <summary>Makes errors of warnings: the one place where <c>--strict</c> acts.</summary>
    public static EquatableArray<Diagnostic> Strict(EquatableArray<Diagnostic> findings) =>
        findings.Select(f => f.Severity == Severity.Warning ? f with { Severity = Severity.Error } : f).ToEquatableArray();
}
