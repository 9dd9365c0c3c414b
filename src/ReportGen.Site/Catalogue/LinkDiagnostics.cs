using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What can be wrong with names and links: those in documents (RG30xx), addresses in finished pages (RG31xx).</summary>
internal static class LinkDiagnostics
{
    public static readonly DiagnosticKind Unresolved = new("RG3001", Severity.Warning, "A link to a document does not resolve");
    public static readonly DiagnosticKind Ambiguous = new("RG3002", Severity.Warning, "A link could mean several documents");
    public static readonly DiagnosticKind UnsafeLink = new("RG3003", Severity.Warning, "A link was left out because its address is not safe");
    public static readonly DiagnosticKind SameName = new("RG3004", Severity.Info, "Documents of one name are told apart by their folders");
    public static readonly DiagnosticKind NoSuchMaker = new("RG3005", Severity.Info, "The maker of a video has no document");
    public static readonly DiagnosticKind NoSuchPart = new("RG3006", Severity.Info, "A link names a part that its document does not have");
    public static readonly DiagnosticKind NoSuchPassage = new("RG3007", Severity.Warning, "A claim leads to a passage that its document does not have");
    public static readonly DiagnosticKind Misquoted = new("RG3008", Severity.Warning, "A memo quotes words that the document beside them does not have");
    public static readonly DiagnosticKind BrokenLink = new("RG3101", Severity.Error, "A page links to a page that does not exist");
    public static readonly DiagnosticKind BrokenFragment = new("RG3102", Severity.Error, "A page links to a place that does not exist");

    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [
        Unresolved, Ambiguous, UnsafeLink, SameName, NoSuchMaker, NoSuchPart, NoSuchPassage, Misquoted,
        BrokenLink, BrokenFragment,
    ];
}
