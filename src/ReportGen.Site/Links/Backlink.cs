using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Links;

/// <summary>A link seen from where it leads: which document points here, and from which segment.</summary>
internal sealed record Backlink(string To, string From, string FromTitle, string FromSegment) : IStored<Backlink>
{
    /// <summary>The links out of a document, one for each document that it leads to, keyed by both.</summary>
    public static IEnumerable<KeyValuePair<string, Backlink>> Of(Document document, DocumentLinks links) =>
        from link in links.Links
        where link.To is not null && link.To != document.Id
        group link by link.To into byTarget
        let segment = SegmentAt(document, byTarget.First().Span)
        select KeyValuePair.Create(PartKey.Of(byTarget.Key, document.Id), new Backlink(byTarget.Key, document.Id, document.Label, segment));

    public void Write(CanonicalWriter writer) => writer.Text(To).Text(From).Text(FromTitle).Text(FromSegment);

    public static Backlink Read(CanonicalReader reader) => new(To: reader.Text(), From: reader.Text(), FromTitle: reader.Text(), FromSegment: reader.Text());

    private static string SegmentAt(Document document, Span span)
    {
        var (low, high) = (0, document.Segments.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = document.Segments[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < document.Segments.Count && document.Segments[low].Span.Contains(span) ? document.Segments[low].Id : "";
    }
}
