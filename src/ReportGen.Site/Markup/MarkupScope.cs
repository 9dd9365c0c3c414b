using ReportGen.Site.Documents;
using ReportGen.Site.Links;

namespace ReportGen.Site.Markup;

/// <summary>What turning a stretch of a document into HTML needs to know about that document.</summary>
/// <param name="Document">Whose words they are.</param>
/// <param name="Links">Where its wikilinks lead; null to show them as words, as quotes on other pages do.</param>
/// <param name="Root">The way from the page up to the report's root.</param>
internal sealed record MarkupScope(Document Document, DocumentLinks? Links, string Root)
{
    /// <summary>The wikilink that begins at an offset of the document's text.</summary>
    public Wikilink? WikilinkAt(int offset) => Find(Document.Wikilinks.AsSpan(), offset, static w => w.Span);

    /// <summary>The moment of the video that is named at an offset of the document's text.</summary>
    public Timestamp? TimestampAt(int offset) => Find(Document.Timestamps.AsSpan(), offset, static t => t.Span);

    /// <summary>The address of the document that a wikilink leads to, relative to the page; null where it leads nowhere.</summary>
    public string? HrefOf(Wikilink link) =>
        Links is not null && Find(Links.Links.AsSpan(), link.Span.Start, static r => r.Link.Span) is { To: { } to } ? Root + Addresses.Href(Addresses.Document(to)) : null;

    private static T? Find<T>(ReadOnlySpan<T> sorted, int offset, Func<T, Span> spanOf)
        where T : class
    {
        var low = 0;
        var high = sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var start = spanOf(sorted[middle]).Start;
            if (start == offset)
            {
                return sorted[middle];
            }

            (low, high) = start < offset ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
