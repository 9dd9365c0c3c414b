using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What can be wrong with the report's own words in a language.</summary>
internal static class LanguageDiagnostics
{
    public static readonly DiagnosticKind NotWritten = new("RG4201", Severity.Info, "Nobody has written the report's own words in this language");
    public static readonly DiagnosticKind Lacking = new("RG4202", Severity.Info, "A project's language lacks words");
    public static readonly DiagnosticKind WrongPlaces = new("RG4203", Severity.Warning, "Translated words have other places for values than the English ones");

    public static IReadOnlyList<DiagnosticKind> All { get; } = [NotWritten, Lacking, WrongPlaces];
}
