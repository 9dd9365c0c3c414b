using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Templates;

namespace ReportGen.Site.Pages;

/// <summary>Lays quotes out for a page, document by document.</summary>
internal static class EvidenceGroups
{
    /// <summary>The quotes of one page.</summary>
    /// <param name="parts">All evidence, in layout order.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="root">The way from that page up to the report's root.</param>
    /// <param name="nodes">For the labels of other codes.</param>
    /// <param name="own">Nodes that need no label here, since the page is about them.</param>
    public static EquatableArray<QuoteGroup> Page(
        IReadOnlyList<EvidencePart> parts, int page, string root, NodeList nodes, IReadOnlyCollection<string> own)
    {
        var groups = new List<QuoteGroup>();
        var (from, to) = ((page - 1) * EvidencePaging.PerPage, page * EvidencePaging.PerPage);
        var before = 0;
        foreach (var part in parts)
        {
            if (before >= to)
            {
                break;
            }

            var (first, last) = (Math.Max(from - before, 0), Math.Min(to - before, part.Quotes.Count));
            if (first < last)
            {
                var quotes = part.Quotes.Skip(first).Take(last - first).Select(q => View(part.Card.Id, q, root, nodes, own));
                groups.Add(new QuoteGroup(
                    EvidencePaging.Anchor(part.Card.Id),
                    part.Card.Label,
                    root + Addresses.Href(Addresses.Document(part.Card.Id)),
                    part.Card.Group,
                    first > 0,
                    EquatableArray.From(quotes)));
            }

            before += part.Quotes.Count;
        }

        return EquatableArray.From(groups);
    }

    /// <summary>A quote with its permalink and the labels of the other nodes on its segment.</summary>
    public static QuoteView View(string document, Quote quote, string root, NodeList nodes, IReadOnlyCollection<string> own) => new(
        $"{root}{Addresses.Href(Addresses.Document(document))}#{quote.Segment}",
        new Html(quote.Html),
        quote.Speaker ?? "",
        quote.Case,
        quote.IsCutBefore,
        quote.IsCutAfter,
        quote.IsPasted,
        quote.Nodes.Where(n => !own.Contains(n)).Select(n => nodes.Tag(n, root)).ToEquatableArray());
}
