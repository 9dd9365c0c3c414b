using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Links;

/// <summary>A link as a document has it, with all that is needed to find out where it leads without looking at the document again.</summary>
/// <param name="Target">As written.</param>
/// <param name="Kind">A wikilink's kind, or <see cref="ResolvedLink.Markdown"/>.</param>
/// <param name="IsImage">Whether it shows a picture.</param>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Place">The same as messages name it.</param>
/// <param name="Segment">The id of the segment that it stands in; empty where it stands in none.</param>
internal sealed record WrittenLink(string Target, string Kind, bool IsImage, Span Span, Place Place, string Segment) : IStored<WrittenLink>
{
    /// <summary>The links of a document: wikilinks, then those in Markdown, each in their order.</summary>
    public static EquatableArray<WrittenLink> Of(Document document) => document.Wikilinks.Count + document.MarkdownLinks.Count == 0 ? [] : EquatableArray.From(
        document.Wikilinks.Select(l => Of(document, l.Target, l.Kind, false, l.Span))
            .Concat(document.MarkdownLinks.Select(l => Of(document, l.Target, ResolvedLink.Markdown, l.IsImage, l.Span))));

    public void Write(CanonicalWriter writer) => writer.Text(Target).Text(Kind).Flag(IsImage).Value(Span).Value(Place).Text(Segment);

    public static WrittenLink Read(CanonicalReader reader) => new(
        Target: reader.Text(), Kind: reader.Name(), IsImage: reader.Flag(), Span: reader.Value<Span>(), Place: reader.Value<Place>(), Segment: reader.Text());

    private static WrittenLink Of(Document document, string target, string kind, bool isImage, Span span) =>
        new(target, kind, isImage, span, document.Source.PlaceOf(document.File, span), SegmentAt(document, span));

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
