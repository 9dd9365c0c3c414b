using ReportGen.Site.Documents;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;

namespace ReportGen.Site.Markup;

/// <summary>What turning a stretch of a document into HTML needs to know about that document.</summary>
/// <param name="Document">Whose words they are.</param>
/// <param name="Links">Where its links lead; null to show them as words, as quotes on other pages do.</param>
/// <param name="Root">The way from the page up to the report's root.</param>
internal sealed record MarkupScope(Document Document, DocumentLinks? Links, string Root)
{
    private Dictionary<string, ResolvedLink>? _byAddress;

    /// <summary>The report's: in which is said that a link leads nowhere.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>What stands in the place of an embed, as HTML; null to show a link.</summary>
    public Func<Wikilink, string?>? Embeds { get; init; }

    /// <summary>Where a wikilink leads, relative to the page; null where it leads nowhere.</summary>
    public string? HrefOf(Wikilink link) => Links is null ? null : HrefOf(References.Find(Links.Links.AsSpan(), link.Span.Start, static r => r.Span));

    /// <summary>Where a link in Markdown leads, relative to the page; null where it leads nowhere.</summary>
    /// <param name="address">As written.</param>
    /// <param name="isKnown">Whether it was meant to lead to a document.</param>
    public string? HrefOf(string? address, out bool isKnown)
    {
        ResolvedLink? link = null;
        isKnown = address is not null && Links is not null && (_byAddress ??= ByAddress(Links)).TryGetValue(address, out link);
        return HrefOf(link);
    }

    private string? HrefOf(ResolvedLink? link) =>
        link?.To is { } to ? $"{Root}{Addresses.Href(Addresses.Document(to))}{(link.Segment is { } segment ? "#" + segment : "")}" : null;

    // The same address leads to the same place wherever it stands in a document.
    private static Dictionary<string, ResolvedLink> ByAddress(DocumentLinks links)
    {
        var byAddress = new Dictionary<string, ResolvedLink>(StringComparer.Ordinal);
        foreach (var link in links.Links)
        {
            if (link.Kind == ResolvedLink.Markdown)
            {
                byAddress.TryAdd(link.Target, link);
            }
        }

        return byAddress;
    }
}
