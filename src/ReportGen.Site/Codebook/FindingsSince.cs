using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Codebook;

/// <summary>What has been reported since a reader began one part of the codebook.</summary>
internal static class FindingsSince
{
    /// <summary>Whether any of it is an error; a warning, such as an unknown key, leaves the part usable.</summary>
    public static bool HaveError(ICollection<Diagnostic> findings, int before) =>
        findings.Skip(before).Any(f => f.Severity == Severity.Error);
}
