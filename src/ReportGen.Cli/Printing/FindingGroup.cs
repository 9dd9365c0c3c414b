using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>A finding and how often it came. What is wrong in a template comes again with every page that it renders; a person needs it once.</summary>
internal sealed record FindingGroup(Diagnostic First, int Count)
{
    /// <summary>Groups findings that say the same of the same place, in the order in which each came first.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Diagnostic> findings) =>
        [.. findings.GroupBy(f => (f.Code, f.Severity, f.Place, Message: IsOfTemplate(f) ? "" : f.Message)).Select(g => new FindingGroup(g.First(), g.Count()))];

    // The words of a template's finding may name the page or the includes that led to it. RG40xx speak of the language, RG41xx of what a template asked the report.
    private static bool IsOfTemplate(Diagnostic finding) => finding.Place.Line > 0 && finding.Code.StartsWith("RG4", StringComparison.Ordinal);
}
