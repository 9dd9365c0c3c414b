using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Templates;

namespace ReportGen.Site.Pages;

/// <summary>Spreads evidence over pages and shows it, document by document.</summary>
internal static class EvidenceGroups
{
    /// <summary>Which segments a page quotes.</summary>
    /// <param name="parts">All evidence, in layout order.</param>
    /// <param name="page">The page, from 1.</param>
    public static EquatableArray<QuoteRun> LayOut(IReadOnlyList<EvidencePart> parts, int page)
    {
        var runs = new List<QuoteRun>();
        var (from, to) = ((page - 1) * EvidencePaging.PerPage, page * EvidencePaging.PerPage);
        var before = 0;
        foreach (var part in parts)
        {
            if (before >= to)
            {
                break;
            }

            var (first, last) = (Math.Max(from - before, 0), Math.Min(to - before, part.Segments.Count));
            if (first < last)
            {
                runs.Add(new QuoteRun(part.Card, "", part.Segments.Skip(first).Take(last - first).ToEquatableArray(), first > 0));
            }

            before += part.Segments.Count;
        }

        return EquatableArray.From(runs);
    }

    /// <summary>The quotes of a page.</summary>
    /// <param name="runs">Which segments it quotes.</param>
    /// <param name="node">What they are evidence for.</param>
    /// <param name="documents">The documents that they stand in.</param>
    /// <param name="root">The way from that page up to the report's root.</param>
    /// <param name="nodes">For the labels of other codes.</param>
    /// <param name="own">Nodes that need no label here, since the page is about them.</param>
    public static EquatableArray<QuoteGroup> Show(
        EquatableArray<QuoteRun> runs, string node, QuotedDocuments documents, string root, NodeList nodes, IReadOnlyCollection<string> own) => runs
        .Select(run => new QuoteGroup(
            EvidencePaging.Anchor(run.Card.Id),
            run.Card.Label,
            root + Addresses.Href(Addresses.Document(run.Card.Id)),
            run.Card.Group,
            run.IsContinued,
            run.Segments.Select(s => documents.Cutter(run.Card.Id).ForNode(s, node)).OfType<Quote>().Select(q => View(run.Card.Id, q, root, nodes, own)).ToEquatableArray()))
        .ToEquatableArray();

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
