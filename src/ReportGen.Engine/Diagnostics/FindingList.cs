using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Diagnostics;

/// <summary>Findings as a value that later steps can read, in the order of places.</summary>
public sealed record FindingList(EquatableArray<Diagnostic> Findings) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Values(Findings);
}
