using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What a check tells the author of a codebook (RG22xx): nothing here is wrong, but it may not be what was meant.</summary>
internal static class AdviceDiagnostics
{
    public static readonly DiagnosticKind NeverFound = new("RG2201", Severity.Info, "Terms are found nowhere");
    public static readonly DiagnosticKind NeverApplied = new("RG2202", Severity.Warning, "A theme or code is never applied");
    public static readonly DiagnosticKind OutOfSight = new("RG2203", Severity.Info, "Terms are found only where their rule does not look");
    public static readonly DiagnosticKind TooWide = new("RG2204", Severity.Info, "A term is found in more than half of all segments");
    public static readonly DiagnosticKind CoveredTerm = new("RG2205", Severity.Info, "A term finds nothing that another does not find");
    public static readonly DiagnosticKind CoveredCode = new("RG2206", Severity.Info, "A theme or code rests on nothing but the words of another");
    public static readonly DiagnosticKind FinalWithoutMemo = new("RG2207", Severity.Warning, "A theme is final and has no memo");

    public static IReadOnlyList<DiagnosticKind> All { get; } = [NeverFound, NeverApplied, OutOfSight, TooWide, CoveredTerm, CoveredCode, FinalWithoutMemo];
}
