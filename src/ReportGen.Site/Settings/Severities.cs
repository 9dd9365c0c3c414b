using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>Gives findings the severities that a project wants them to have.</summary>
/// <param name="Rules">Those that differ from the catalogue.</param>
internal sealed record Severities(EquatableArray<SeverityRule> Rules) : IStored<Severities>
{
    // Kept apart from all else that site.yml says: a build with nothing to do needs this and nothing more of it.
    public static Severities Of(SiteSettings settings) => new(settings.Severities);

    /// <summary>Applies the project's severities; findings of severity none are dropped.</summary>
    public static FindingList Weigh(FindingList findings, Severities severities)
    {
        var rules = severities.Rules.ToDictionary(r => r.Code, r => r.Severity, StringComparer.Ordinal);
        return new FindingList(findings.Findings
            .Select(f => rules.TryGetValue(f.Code, out var severity) ? f with { Severity = severity } : f)
            .Where(f => f.Severity != Severity.None)
            .ToEquatableArray());
    }

    /// <summary>Makes errors of warnings: the one place where <c>--strict</c> acts.</summary>
    public static EquatableArray<Diagnostic> Strict(EquatableArray<Diagnostic> findings) =>
        findings.Select(f => f.Severity == Severity.Warning ? f with { Severity = Severity.Error } : f).ToEquatableArray();

    public void Write(CanonicalWriter writer) => writer.Values(Rules);

    public static Severities Read(CanonicalReader reader) => new(reader.Values<SeverityRule>());
}
