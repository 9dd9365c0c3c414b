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
        let segment = SegmentAt(document, byTarget.First().Link.Span)
        select KeyValuePair.Create(PartKey.Of(byTarget.Key, document.Id), new Backlink(byTarget.Key, document.Id, document.Label, segment));

    public void Write(CanonicalWriter writer) => writer.Text(To).Text(From).Text(FromTitle).Text(FromSegment);

    public static Backlink Read(CanonicalReader reader) => new(To: reader.Text(), From: reader.Text(), FromTitle: reader.Text(), FromSegment: reader.Text());

    private static string SegmentAt(Document document, Span span)
    {
        foreach (var segment in document.Segments)
        {
            if (segment.Span.Contains(span))
            {
                return segment.Id;
            }
        }

        return "";
    }
}
