using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>
/// What quotes of a document's segments show, as a hash for each: an edit elsewhere in the document leaves it as it is, and with it the
/// pages that quote the segment.
/// </summary>
/// <param name="Ids">Hashes of the segments' ids, in order.</param>
/// <param name="Contents">Of everything that <see cref="QuoteCutter"/> reads to quote a segment, wherever it stands in the document. Two different ones
/// have one hash about once in 10^19 edits.</param>
internal sealed record QuotableSegments(ulong[] Ids, ulong[] Contents) : IStored<QuotableSegments>
{
    public static QuotableSegments Of(Document document, DocumentCodings codings)
    {
        var cases = QuoteCutter.CasesOf(document);
        var bySegment = codings.Codings.ToLookup(c => c.Segment);
        var (ids, contents) = (new ulong[document.Segments.Count], new ulong[document.Segments.Count]);
        var (link, moment) = (0, 0);
        for (var i = 0; i < ids.Length; i++)
        {
            var segment = document.Segments[i];
            ids[i] = HashOf(segment.Id);
            using var writer = CanonicalWriter.Rent();
            writer.Text(segment.Id).Number((int)segment.Kind).OptionalText(segment.Speaker).Number(segment.Role is { } role ? (int)role : -1)
                .Text(document.TextOf(segment)).Text(cases.GetValueOrDefault(i, document.Case)).Flag(document.Timestamps.Count > 0).Value(document.Video).OptionalText(document.Language).Flag(document.IsPlain);
            foreach (var coding in bySegment[i])
            {
                writer.Text(coding.Theme).Text(coding.Code).Number(coding.Hits.Count);
                foreach (var hit in coding.Hits)
                {
                    writer.Text(hit.Rule).Number(hit.Span.Start - segment.Span.Start).Number(hit.Span.End - segment.Span.Start);
                }
            }

            // Both lists are in the order of the text, as segments are.
            for (; link < document.Wikilinks.Count && document.Wikilinks[link].Span.Start < segment.Span.End; link++)
            {
                var (target, label, span, kind) = document.Wikilinks[link];
                writer.Text(target).OptionalText(label).Text(kind).Number(span.Start - segment.Span.Start);
            }

            for (; moment < document.Timestamps.Count && document.Timestamps[moment].Span.Start < segment.Span.End; moment++)
            {
                writer.Number(document.Timestamps[moment].Seconds).Number(document.Timestamps[moment].Span.Start - segment.Span.Start);
            }

            contents[i] = writer.ToDigest().A;
        }

        Array.Sort(ids, contents);
        return new(ids, contents);
    }

    public void Write(CanonicalWriter writer) => writer.Hashes(Ids).Hashes(Contents);

    public static QuotableSegments Read(CanonicalReader reader)
    {
        var (ids, contents) = (reader.Hashes(), reader.Hashes());
        return ids.Length == contents.Length ? new(ids, contents) : throw new DamagedException("segments without contents");
    }

    /// <summary>The hash of what a quote shows; 0 where there is no such segment.</summary>
    public ulong Of(string segment) => Array.BinarySearch(Ids, HashOf(segment)) is >= 0 and var at ? Contents[at] : 0;

    private static ulong HashOf(string id) => Digest.Of(Encoding.UTF8.GetBytes(id)).A;
}
