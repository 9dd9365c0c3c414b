using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What can be wrong with people's codings (RG25xx).</summary>
internal static class CodingDiagnostics
{
    public static readonly DiagnosticKind Unreadable = new("RG2501", Severity.Error, "A coding file cannot be read");
    public static readonly DiagnosticKind Conflict = new("RG2502", Severity.Error, "A coding file has a merge conflict in it");
    public static readonly DiagnosticKind Incomplete = new("RG2503", Severity.Error, "A coding does not say all that it must");
    public static readonly DiagnosticKind UnknownCode = new("RG2504", Severity.Error, "A coding names a theme or code that does not exist");
    public static readonly DiagnosticKind UnknownDocument = new("RG2505", Severity.Warning, "A coding names a document that does not exist");
    public static readonly DiagnosticKind UnknownCoder = new("RG2506", Severity.Error, "A coding is by somebody who is not among the coders");
    public static readonly DiagnosticKind Orphaned = new("RG2507", Severity.Warning, "The words of a coding are not in its document");
    public static readonly DiagnosticKind SeveralPlaces = new("RG2508", Severity.Warning, "The words of a coding stand in several places");
    public static readonly DiagnosticKind NothingAccepted = new("RG2509", Severity.Warning, "A coding accepts what no rule finds");
    public static readonly DiagnosticKind NothingRejected = new("RG2510", Severity.Info, "A coding rejects what no rule finds");
    public static readonly DiagnosticKind Contradiction = new("RG2511", Severity.Warning, "Verdicts on a coding contradict each other");

    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [
        Unreadable, Conflict, Incomplete, UnknownCode, UnknownDocument, UnknownCoder, Orphaned, SeveralPlaces, NothingAccepted, NothingRejected, Contradiction,
    ];
}
