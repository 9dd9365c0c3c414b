using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What can go wrong while files are written (RG50xx).</summary>
internal static class OutputDiagnostics
{
    public static readonly DiagnosticKind ForeignFile = new("RG5001", Severity.Error, "A file that the build did not write stands where a page belongs");
    public static readonly DiagnosticKind CannotWrite = new("RG5002", Severity.Error, "A file cannot be written");
    public static readonly DiagnosticKind Busy = new("RG5003", Severity.Error, "Another build is writing to the same output folder");
    public static readonly DiagnosticKind UnusableFolder = new("RG5004", Severity.Error, "The output folder cannot be used");

    public static readonly DiagnosticKind CacheUnused = new("RG5005", Severity.Info, "What an earlier build left could not be used");
    public static readonly DiagnosticKind EditedFile = new("RG5006", Severity.Warning, "A file of the report is not what the last build made");

    public static IReadOnlyList<DiagnosticKind> All { get; } = [ForeignFile, CannotWrite, Busy, UnusableFolder, CacheUnused, EditedFile];
}
