using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What can be wrong with links: wikilinks in documents (RG30xx), addresses in finished pages (RG31xx).</summary>
internal static class LinkDiagnostics
{
    public static readonly DiagnosticKind Unresolved = new("RG3001", Severity.Warning, "A wikilink does not resolve");
    public static readonly DiagnosticKind Ambiguous = new("RG3002", Severity.Warning, "A wikilink could mean several documents");
    public static readonly DiagnosticKind UnsafeLink = new("RG3003", Severity.Warning, "A link was left out because its address is not safe");
    public static readonly DiagnosticKind BrokenLink = new("RG3101", Severity.Error, "A page links to a page that does not exist");
    public static readonly DiagnosticKind BrokenFragment = new("RG3102", Severity.Error, "A page links to a place that does not exist");

    public static IReadOnlyList<DiagnosticKind> All { get; } = [Unresolved, Ambiguous, UnsafeLink, BrokenLink, BrokenFragment];
}
