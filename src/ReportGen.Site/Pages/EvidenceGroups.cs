using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>Spreads evidence over pages and shows it, document by document.</summary>
internal static class EvidenceGroups
{
    // A segment is quoted by the pages of each of its themes: to name all of them on each would be work by the square.
    private const int MostTags = 24;

    /// <summary>Which segments each page quotes; there is at least one page.</summary>
    /// <param name="parts">All evidence, in layout order.</param>
    public static IReadOnlyList<EquatableArray<QuoteRun>> LayOut(IEnumerable<EvidencePart> parts)
    {
        var pages = new List<EquatableArray<QuoteRun>>();
        var runs = new List<QuoteRun>();
        var room = EvidencePaging.PerPage;
        foreach (var part in parts)
        {
            for (var first = 0; first < part.Segments.Count;)
            {
                if (room == 0)
                {
                    pages.Add(EquatableArray.From(runs));
                    runs.Clear();
                    room = EvidencePaging.PerPage;
                }

                var count = Math.Min(room, part.Segments.Count - first);
                runs.Add(new QuoteRun(part.Origin, "", EquatableArray.Create(part.Segments.AsSpan().Slice(first, count)), first > 0));
                first += count;
                room -= count;
            }
        }

        pages.Add(EquatableArray.From(runs));
        return pages;
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
            EvidencePaging.Anchor(run.Origin.Id),
            run.Origin.Label,
            root + Addresses.Href(Addresses.Document(run.Origin.Id)),
            run.Origin.Group,
            run.IsContinued,
            run.Segments.Select(s => documents.Cutter(run.Origin.Id).ForNode(s, node)).OfType<Quote>().Select(q => View(run.Origin.Id, q, root, nodes, own)).ToEquatableArray()))
        .ToEquatableArray();

    /// <summary>A quote with its permalink and the labels of the other nodes on its segment.</summary>
    public static QuoteView View(string document, Quote quote, string root, NodeList nodes, IReadOnlyCollection<string> own)
    {
        var others = quote.Nodes.Count(n => !own.Contains(n));
        var shown = Math.Min(others, MostTags);
        return new(
            $"{root}{Addresses.Href(Addresses.Document(document))}#{quote.Segment}",
            new Html(quote.Html),
            quote.Speaker ?? "",
            quote.Case,
            quote.IsCutBefore,
            quote.IsCutAfter,
            quote.IsPasted,
            quote.Language ?? "",
            quote.Nodes.Where(n => !own.Contains(n)).Take(shown).Select(n => nodes.Tag(n, root)).ToEquatableArray(),
            others - shown);
    }
}
