using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Advice;

/// <summary>
/// Which codes of a document rest on no other words than another code. Two codes on the same segments say little: in long turns that
/// happens by itself; on the same words they say the same.
/// </summary>
internal static class CodingCovers
{
    public static EquatableArray<CodeCover> Of(DocumentCodings codings)
    {
        var bySegment = codings.ByOwnRules.ToLookup(c => c.Segment);
        return codings.ByOwnRules
            .GroupBy(c => c.Code, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new CodeCover(g.Key, g.Count(), Covering([.. g], bySegment)))
            .ToEquatableArray();
    }

    private static EquatableArray<string> Covering(Coding[] codings, ILookup<int, Coding> bySegment)
    {
        var covering = Covering(codings[0], bySegment);
        for (var i = 1; i < codings.Length && covering.Count > 0; i++)
        {
            covering.IntersectWith(Covering(codings[i], bySegment));
        }

        return covering.ToEquatableArray();
    }

    private static SortedSet<string> Covering(Coding coding, ILookup<int, Coding> bySegment) => new(
        bySegment[coding.Segment]
            .Where(other => other.Code != coding.Code && SpanCover.Holds(SpansOf(other), SpansOf(coding)))
            .Select(other => other.Code),
        StringComparer.Ordinal);

    private static Span[] SpansOf(Coding coding) => [.. coding.Hits.Select(h => h.Span)];
}
