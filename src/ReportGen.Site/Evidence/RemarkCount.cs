using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>How many findings there are about the sources of a report, before a page of it is made: what its first page says of how far it is to be trusted.</summary>
internal sealed record RemarkCount(int Errors, int Warnings, int Notes) : ICanonical
{
    public int All => Errors + Warnings + Notes;

    /// <summary>Counts findings that have the project's severities.</summary>
    public static RemarkCount Of(FindingList findings) => new(
        findings.Findings.Count(f => f.Severity == Severity.Error),
        findings.Findings.Count(f => f.Severity == Severity.Warning),
        findings.Findings.Count(f => f.Severity == Severity.Info));

    public void Write(CanonicalWriter writer) => writer.Number(Errors).Number(Warnings).Number(Notes);
}
