using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Codebook;

/// <summary>All that <c>themes:</c> says, taken apart by who reads it, and everything wrong with it.</summary>
/// <param name="Codebook">For readers of the report.</param>
/// <param name="Rules">For matching; only rules that can be used.</param>
/// <param name="ScopeWords">What rules are limited to, to be compared with the documents (<see cref="ScopeNames.Missing"/>).</param>
/// <param name="Diagnostics">By place.</param>
internal sealed record CodebookDraft(
    Codebook Codebook, RuleSet Rules, EquatableArray<ScopeWord> ScopeWords, EquatableArray<Diagnostic> Diagnostics) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Value(Codebook).Value(Rules).Values(ScopeWords).Values(Diagnostics);
}
