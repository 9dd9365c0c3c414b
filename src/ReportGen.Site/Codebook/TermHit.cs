using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>One place where a term was found.</summary>
/// <param name="Term">Its index among the terms that were compiled.</param>
/// <param name="Span">Where, in the text that was searched.</param>
/// <param name="Word">How many words begin before it.</param>
/// <param name="Words">How many words begin in it.</param>
internal readonly record struct TermHit(int Term, Span Span, int Word, int Words);
