using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>Spreads evidence over pages and shows it, document by document.</summary>
internal static class EvidenceGroups
{
    // A segment is quoted by the pages of each of its themes: to name all of them on each would be work by the square.
    private const int MostTags = 24;

    private const int MostJumps = 24;

    /// <summary>On which page, and with which document, each document group begins, as many as a reader may want to jump to.</summary>
    /// <param name="evidence">All evidence, in layout order.</param>
    public static List<(string Group, int Page, string Document)> Begin(IReadOnlyList<EvidenceIn> evidence)
    {
        var begin = new List<(string Group, int Page, string Document)>();
        for (var (i, before) = (0, 0); i < evidence.Count && begin.Count < MostJumps;)
        {
            var card = evidence[i].Document.Card;
            begin.Add((card.Group, (before / EvidencePaging.PerPage) + 1, card.Id));
            for (var next = EndOf(evidence, i); i < next; i++)
            {
                before += evidence[i].Node.Count;
            }
        }

        return begin;
    }

    // Where the group of a document ends: they are laid out by group, and few of them need to be looked at.
    private static int EndOf(IReadOnlyList<EvidenceIn> evidence, int first)
    {
        var group = evidence[first].Document.Card.Group;
        var (low, step) = (first, 1);
        while (low + step < evidence.Count && evidence[low + step].Document.Card.Group == group)
        {
            (low, step) = (low + step, 2 * step);
        }

        for (var high = Math.Min(low + step, evidence.Count); low + 1 < high;)
        {
            var middle = (low + high) >>> 1;
            (low, high) = evidence[middle].Document.Card.Group == group ? (middle, high) : (low, middle);
        }

        return low + 1;
    }

    /// <summary>Writes all that decides what the quotes of a page show.</summary>
    public static void Write(CanonicalWriter shows, ArraySegment<QuoteRun> runs)
    {
        foreach (var run in runs)
        {
            run.Write(shows);
        }
    }

    /// <summary>The documents that a page quotes.</summary>
    public static IEnumerable<From> From(Many<CodedDocument> coded, params IEnumerable<ArraySegment<QuoteRun>> runs) =>
        runs.SelectMany(r => r).Select(r => r.Document.Card.Id).Distinct().Select(id => coded.Row(id));

    /// <summary>The quotes of a page.</summary>
    /// <param name="runs">Which segments it quotes.</param>
    /// <param name="root">The way from that page up to the report's root.</param>
    /// <param name="nodes">For the labels of other codes.</param>
    /// <param name="own">Nodes that need no label here, since the page is about them.</param>
    /// <param name="areRejected">Whether these are quotes that do not count.</param>
    public static EquatableArray<QuoteGroup> Show(
        ArraySegment<QuoteRun> runs, string root, NameList nodes, IReadOnlyCollection<string> own, bool areRejected = false) => runs
        .Select(run => new QuoteGroup(
            areRejected ? EvidencePaging.RejectedAnchor(run.Document.Card.Id) : EvidencePaging.Anchor(run.Document.Card.Id),
            run.Document.Card.Label,
            root + Addresses.Href(Addresses.Document(run.Document.Card.Id)),
            run.Document.Card.Group,
            run.First > 0,
            Enumerable.Range(run.First, run.Count).Select(i => View(run.Document.Card, run.Document.Quote(run.Node[i]), root, nodes, own)).ToEquatableArray()))
        .ToEquatableArray();

    /// <summary>A quote with its permalink and the labels of the other nodes on its segment.</summary>
    public static QuoteView View(DocumentCard document, Quote quote, string root, NameList nodes, IReadOnlyCollection<string> own) =>
        View(document.Id, quote.Case == document.Case ? document.Label : quote.Case, quote, root, nodes, own);

    /// <summary>Who speaks, where nothing else says in which document.</summary>
    public static string Speaking(DocumentCard document, Quote quote) => quote.Case == document.Case ? document.Label : $"{document.Label}, {quote.Case}";

    /// <summary>The same of a document by its id, and of what the one who speaks is called.</summary>
    public static QuoteView View(string document, string speaking, Quote quote, string root, NameList nodes, IReadOnlyCollection<string> own)
    {
        var others = quote.Nodes.Count(n => !own.Contains(n));
        var shown = Math.Min(others, MostTags);
        return new(
            $"{root}{Addresses.Href(Addresses.Document(document))}#{quote.Segment}",
            new Html(MarkNames.In(quote.Html, nodes)),
            new Html(MarkNames.In(quote.Around.Before, nodes)),
            new Html(MarkNames.In(quote.Around.After, nodes)),
            quote.Around.IsMoreBefore,
            quote.Around.IsMoreAfter,
            quote.Speaker ?? "",
            speaking,
            quote.IsCutBefore,
            quote.IsCutAfter,
            quote.IsPasted,
            quote.Language ?? "",
            quote.Nodes.Where(n => !own.Contains(n)).Take(shown).Select(n => nodes.Tag(n, root)).ToEquatableArray(),
            others - shown,
            VoiceView.Of(quote.Voices, nodes, own.FirstOrDefault()));
    }
}
