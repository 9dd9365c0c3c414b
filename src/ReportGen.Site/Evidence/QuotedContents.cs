using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>
/// What quotes of a document's segments show, as a hash for each: an edit elsewhere in the document leaves it as it is, and with it the
/// pages that quote the segment.
/// </summary>
internal static class QuotedContents
{
    /// <summary>Of everything that <see cref="QuoteCutter"/> reads to quote a segment, wherever it stands in the document. Two different ones have one hash
    /// about once in 10^19 edits.</summary>
    /// <param name="document">The document.</param>
    /// <param name="codings">Its codings.</param>
    /// <param name="segments">Which segments are asked about.</param>
    public static ulong[] Of(Document document, DocumentCodings codings, IReadOnlyList<int> segments)
    {
        var cases = QuoteCutter.CasesOf(document);
        var bySegment = codings.Codings.Concat(codings.Rejected).ToLookup(c => c.Segment);
        var contents = new ulong[segments.Count];
        for (var i = 0; i < contents.Length; i++)
        {
            contents[i] = Of(document, segments[i], bySegment[segments[i]], cases);
        }

        return contents;
    }

    private static ulong Of(Document document, int index, IEnumerable<Coding> codings, IReadOnlyDictionary<int, string> cases)
    {
        var segment = document.Segments[index];
        using var writer = CanonicalWriter.Rent();
        writer.Text(segment.Id).Number((int)segment.Kind).OptionalText(segment.Speaker).Number(segment.Role is { } role ? (int)role : -1)
            .Text(document.TextOf(segment)).Text(cases.GetValueOrDefault(index, document.Case)).Flag(document.Timestamps.Count > 0).Value(document.Video)
            .OptionalText(document.Language).Flag(document.IsPlain);
        foreach (var coding in codings)
        {
            writer.Text(coding.Theme).Text(coding.Code).Text(coding.Coder).Text(coding.Note).Values(coding.Judgements).Number(coding.Hits.Count);
            foreach (var hit in coding.Hits)
            {
                writer.Text(hit.Rule).Number(hit.Span.Start - segment.Span.Start).Number(hit.Span.End - segment.Span.Start);
            }
        }

        foreach (var link in Within(document.Wikilinks, l => l.Span, segment.Span))
        {
            writer.Text(link.Target).OptionalText(link.Label).Text(link.Kind).Number(link.Span.Start - segment.Span.Start);
        }

        foreach (var moment in Within(document.Timestamps, t => t.Span, segment.Span))
        {
            writer.Number(moment.Seconds).Number(moment.Span.Start - segment.Span.Start);
        }

        return writer.ToDigest().A;
    }

    // Lists are in the order of the text, as segments are.
    private static IEnumerable<T> Within<T>(EquatableArray<T> list, Func<T, Span> spanOf, Span span)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = spanOf(list[middle]).Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < list.Count && spanOf(list[i]).Start < span.End; i++)
        {
            yield return list[i];
        }
    }
}
