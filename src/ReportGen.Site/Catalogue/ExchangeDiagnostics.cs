using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What can be found on the way in from the field's other programs, and on the way out to them (RG80xx).</summary>
internal static class ExchangeDiagnostics
{
    public static readonly DiagnosticKind Unreadable = new("RG8001", Severity.Error, "A file of another program cannot be read");
    public static readonly DiagnosticKind LeftOut = new("RG8002", Severity.Warning, "Something of an imported project is left out");
    public static readonly DiagnosticKind Fitted = new("RG8003", Severity.Info, "Something of an imported project was changed to fit");
    public static readonly DiagnosticKind Kept = new("RG8004", Severity.Warning, "A file that was there is left as it was");
    public static readonly DiagnosticKind NotGiven = new("RG8005", Severity.Info, "Something of the report has no place in an exported file");
    public static readonly DiagnosticKind NothingToGive = new("RG8006", Severity.Error, "There is nothing to export");

    public static IReadOnlyList<DiagnosticKind> All { get; } = [Unreadable, LeftOut, Fitted, Kept, NotGiven, NothingToGive];
}
