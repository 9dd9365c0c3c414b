using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>Every kind of finding that a build can make, in the order of codes. Each has a page in docs/diagnostics.</summary>
internal static class DiagnosticCatalogue
{
    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [
        .. new[] { EngineDiagnostics.Bug, EngineDiagnostics.Untrue }
            .Concat(DocumentDiagnostics.All)
            .Concat(SettingsDiagnostics.All)
            .Concat(CodebookDiagnostics.All)
            .Concat(AdviceDiagnostics.All)
            .Concat(CodingDiagnostics.All)
            .Concat(LinkDiagnostics.All)
            .Concat(TemplateDiagnostics.All)
            .Concat(LanguageDiagnostics.All)
            .Concat(OutputDiagnostics.All)
            .Concat(ExchangeDiagnostics.All)
            .OrderBy(k => k.Code, StringComparer.Ordinal),
    ];
}
