using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Markup;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>Which passages an edition shows of a theme or code: decided by numbers alone, before a word is fetched.</summary>
/// <param name="Node">The theme or code.</param>
/// <param name="Narrative">What the analyst says of it.</param>
/// <param name="Quotes">How many quotes there are to be at most, besides those that somebody picked.</param>
/// <param name="Chosen">Some of its evidence: as many as are wanted, then some that stand in where one of those was picked.</param>
/// <param name="Codes">A theme's codes.</param>
internal sealed record ChapterPlan(ThemeNode Node, Narrative Narrative, int Quotes, ArraySegment<QuoteRun> Chosen, IReadOnlyList<ChapterPlan> Codes)
{
    // About three lines: as much as says something and is read.
    private const int BestLength = 320;

    /// <summary>Every theme with its codes, in the order of the codebook. Of a theme that has codes, they show the evidence.</summary>
    /// <param name="frame">Names.</param>
    /// <param name="memos">Narratives.</param>
    /// <param name="index">All evidence.</param>
    /// <param name="quotes">How many quotes there are to be at most of each code, or theme without codes.</param>
    public static IReadOnlyList<ChapterPlan> Of(Frame frame, Table<Narrative> memos, EvidenceIndex index, int quotes)
    {
        var nodes = ThemeNode.Of(frame.Codebook, frame.Rules, frame.Language).ToList();
        var codes = nodes.Where(n => !n.Card.IsTheme).Select(n => Plan(n, [])).ToLookup(p => p.Node.Card.Theme, StringComparer.Ordinal);
        return [.. nodes.Where(n => n.Card.IsTheme).Select(n => Plan(n, [.. codes[n.Card.Id]]))];

        ChapterPlan Plan(ThemeNode node, IReadOnlyList<ChapterPlan> below) => new(
            node, Of(node.Card.Id), quotes, below.Count > 0 || quotes == 0 ? ArraySegment<QuoteRun>.Empty : Chosen(node.Card), below);

        Narrative Of(string id) => memos.Find(id) ?? Narrative.None;

        ArraySegment<QuoteRun> Chosen(NodeCard card)
        {
            var picked = card.IsTheme ? [Of(card.Id)] : new[] { Of(card.Id), Of(card.Theme) };
            var chosen = Choose(index.Of(card.Id), quotes);
            var count = picked.Sum(n => n.Quotes.Count + n.Against.Count);
            return count == 0 ? new([.. chosen]) : new([.. chosen.Union(Choose(index.Of(card.Id), quotes + count))]);
        }
    }

    /// <summary>Some of the evidence: from as many documents as there are to be quotes, evenly spread over those that have any, and only then more of the same.</summary>
    public static IReadOnlyList<QuoteRun> Choose(IReadOnlyList<EvidenceIn> evidence, int count)
    {
        var documents = Math.Min(count, evidence.Count);
        var chosen = new List<QuoteRun>();
        var places = Enumerable.Range(0, documents).Select(i => evidence[(((2 * i) + 1) * evidence.Count) / (2 * documents)]).ToList();
        var left = count;
        for (var i = 0; i < documents; i++)
        {
            // Those that have fewer leave room for those after them.
            var share = Math.Min(places[i].Node.Count, (left + documents - i - 1) / (documents - i));
            chosen.AddRange(Best(places[i].Node, share).Select(at => new QuoteRun(places[i], at, 1)));
            left -= share;
        }

        return chosen;
    }

    /// <summary>Writes all that decides what it shows of documents; what is said of it is told by the codebook and the narratives.</summary>
    public void Write(CanonicalWriter shows)
    {
        EvidenceGroups.Write(shows.Text(Node.Card.Id).Number(Chosen.Count), Chosen);
        foreach (var code in Codes)
        {
            code.Write(shows);
        }
    }

    /// <summary>The chapter in words.</summary>
    /// <param name="number">Which it is among its siblings.</param>
    /// <param name="root">The way to the report's root.</param>
    /// <param name="nodes">For names.</param>
    /// <param name="totals">The corpus in numbers.</param>
    /// <param name="above">What was picked for the theme of a code.</param>
    public Chapter Make(int number, string root, NameList nodes, Totals totals, Narrative? above = null)
    {
        var (card, total) = (Node.Card, totals.Of(Node.Card.Id));
        var pinned = new[] { Narrative, above ?? Narrative.None }.SelectMany(n => n.Quotes.Concat(n.Against)).Select(q => (q.Document, q.Quote.Segment)).ToHashSet();
        var evidence = Chosen.Select(r => (Run: r, Quote: r.Document.Quote(r.Node[r.First])))
            .Where(e => !pinned.Contains((e.Run.Document.Card.Id, e.Quote.Segment)))
            .Take(Quotes)
            .OrderBy(e => e.Run.Document.Card.Group, StringComparer.Ordinal).ThenBy(e => e.Run.Document.Card.Id, StringComparer.Ordinal).ThenBy(e => e.Run.First)
            .Select(e => View(e.Run.Document.Card.Id, EvidenceGroups.Speaking(e.Run.Document.Card, e.Quote), e.Quote)).ToEquatableArray();
        return new(
            Anchor(card.Id),
            number,
            nodes.Tag(card.Id, root),
            Node.Claim ?? "",
            new Html(Narrative.Definition.Length > 0 ? FromHere(Narrative.Definition) : PlainWriter.Escape(Node.Definition ?? "")),
            new Html(FromHere(Narrative.Memo)),
            Bar.Make(card.Label, root + Addresses.Href(Addresses.Theme(card.Id)), total.Documents, totals.Documents,
                nodes.Language.Count(total.Segments, "{0} segment", "{0} segments")),
            Pinned(Narrative.Quotes),
            Pinned(Narrative.Against),
            evidence,
            Math.Max(0, total.Segments - evidence.Count),
            Codes.Select((c, i) => c.Make(i + 1, root, nodes, totals, Narrative)).ToEquatableArray());

        EquatableArray<QuoteView> Pinned(EquatableArray<PinnedQuote> quotes) => quotes.Select(q => View(q.Document, q.Label, q.Quote)).ToEquatableArray();

        QuoteView View(string document, string label, Quote quote) => EvidenceGroups.View(document, label, quote, root, nodes, []) with { Tags = [], MoreTags = 0, Voices = [] };

        // What the analyst wrote leads to documents from the page of its theme or code.
        string FromHere(string html) => html.Replace($"href=\"{Addresses.RootOf(Addresses.Theme(card.Id))}", $"href=\"{root}", StringComparison.Ordinal);
    }

    // Where several speak in a document, it says who, and the document where.

    /// <summary>The id of a theme's or code's chapter on a page that has all of them.</summary>
    public static string Anchor(string node) => $"n-{node.Replace('/', '.')}";

    // The length of a quote that is kept tells how long it will look; the order is the document's.
    private static IEnumerable<int> Best(NodeEvidence node, int count) => Enumerable.Range(0, node.Count)
        .OrderBy(i => Math.Abs(node[i].Slice.Length - BestLength)).ThenBy(i => i).Take(count).Order();
}
