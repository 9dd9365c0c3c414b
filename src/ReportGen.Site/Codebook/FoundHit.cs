using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>Where something that rules look for stands in a document, before any rule is judged.</summary>
/// <param name="Span">In the document's text.</param>
/// <param name="Segment">Index of the segment that holds it.</param>
/// <param name="Word">How many words of the segment begin before it.</param>
/// <param name="Words">How many words begin in it.</param>
internal readonly record struct FoundHit(Span Span, int Segment, int Word, int Words);

/// <summary>A hit that counts for a rule, with the words that say why.</summary>
internal readonly record struct KeptHit(Span Span, int Segment, string Rule);
