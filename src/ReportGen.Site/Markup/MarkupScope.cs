using ReportGen.Site.Documents;
using ReportGen.Site.Links;

namespace ReportGen.Site.Markup;

/// <summary>What turning a stretch of a document into HTML needs to know about that document.</summary>
/// <param name="Document">Whose words they are.</param>
/// <param name="Links">Where its wikilinks lead; null to show them as words, as quotes on other pages do.</param>
/// <param name="Root">The way from the page up to the report's root.</param>
internal sealed record MarkupScope(Document Document, DocumentLinks? Links, string Root)
{
    /// <summary>The address of the document that a wikilink leads to, relative to the page; null where it leads nowhere.</summary>
    public string? HrefOf(Wikilink link) =>
        Links is not null && References.Find(Links.Links.AsSpan(), link.Span.Start, static r => r.Link.Span) is { To: { } to } ? Root + Addresses.Href(Addresses.Document(to)) : null;
}
