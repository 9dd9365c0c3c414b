using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages of a theme or code.</summary>
internal static class ThemePages
{
    // More names than this say no more than their number does; the matrix as a file has them all.
    private const int MostWithout = 60;

    /// <summary>What a theme's pages are made from, besides the node itself.</summary>
    /// <param name="Nodes">For labels.</param>
    /// <param name="Totals">The corpus in numbers.</param>
    /// <param name="Pairs">How often themes share segments.</param>
    internal sealed record Setting(NodeList Nodes, Totals Totals, EquatableArray<PairTotal> Pairs) : ICanonical
    {
        /// <summary>What one node's pages show of the corpus, so that what happens to other nodes does not reach them.</summary>
        public static Setting Of(ThemeNode node, NodeList nodes, Totals totals, PairList pairs) => new(
            nodes,
            totals.About([node.Card.Id, .. node.Codes]),
            node.Card.IsTheme ? pairs.With(node.Card.Id).ToEquatableArray() : []);

        public void Write(CanonicalWriter writer) => writer.Value(Nodes).Value(Totals).Values(Pairs);
    }

    /// <summary>The first page and those that the rest of the evidence takes, keyed by address.</summary>
    public static IEnumerable<KeyValuePair<string, Sheet>> Make(ThemeNode node, string memo, Setting setting, Table<EvidencePart>? evidence, Table<DocumentCard> documents)
    {
        var parts = EvidencePaging.Order(evidence?.Values ?? [], p => p.Origin.Group, p => p.Origin.Id).ToList();
        var runs = EvidenceGroups.LayOut(parts);
        for (var number = 1; number <= runs.Count; number++)
        {
            var page = Make(node, memo, setting, parts, documents, number, runs.Count);
            yield return KeyValuePair.Create(page.Head.Path, new Sheet(page, runs[number - 1]));
        }
    }

    private static ThemePage Make(
        ThemeNode node, string memo, Setting setting, List<EvidencePart> parts, Table<DocumentCard> documents, int number, int count)
    {
        var card = node.Card;
        var path = Addresses.Theme(card.Id, number);
        var (nodes, totals) = (setting.Nodes, setting.Totals);
        var root = Addresses.RootOf(path);
        var total = totals.Of(card.Id);
        var head = PageHeads.Make(
            path, "themes", number == 1 ? card.FullLabel : $"{card.FullLabel}, page {number}",
            node.Definition ?? $"{card.FullLabel}: {total.Segments} segments in {total.Documents} of {totals.Documents} documents.",
            Above(card, number));
        var isFirst = number == 1;
        var without = isFirst ? Without(parts, documents) : [];
        return new ThemePage(
            head,
            card.Id,
            card.Label,
            card.Theme,
            card.IsTheme ? null : new Link(card.ThemeLabel, root + Addresses.Href(Addresses.Theme(card.Theme))),
            isFirst,
            node.Definition ?? "",
            node.Include ?? "",
            node.Exclude ?? "",
            node.Example ?? "",
            new Html(isFirst ? memo : ""),
            node.Rules,
            isFirst ? node.Codes.Select(c => CodeBar(nodes, totals, c, root)).ToEquatableArray() : [],
            Bar.Make(card.Label, "", total.Documents, totals.Documents),
            total.Segments,
            total.Own,
            total.Total,
            isFirst ? GroupBars(total, totals, parts, root, card.Id) : [],
            isFirst && card.IsTheme ? Together(card.Id, setting, root) : [],
            isFirst ? CrowdNote.Of(total.Crowded) : "",
            [],
            without.Take(MostWithout).Select(d => new Link(d.Label, root + Addresses.Href(Addresses.Document(d.Id)))).ToEquatableArray(),
            without.Count,
            PageHeads.Pager(root, number, count, n => Addresses.Theme(card.Id, n)),
            Neighbour(nodes, node.Previous, root),
            Neighbour(nodes, node.Next, root));
    }

    private static List<(string Label, string Path)> Above(NodeCard card, int number)
    {
        var above = new List<(string, string)> { ("Themes", Addresses.Themes) };
        if (!card.IsTheme)
        {
            above.Add((card.ThemeLabel, Addresses.Theme(card.Theme)));
        }

        if (number > 1)
        {
            above.Add((card.Label, Addresses.Theme(card.Id)));
        }

        return above;
    }

    private static Bar CodeBar(NodeList nodes, Totals totals, string code, string root)
    {
        var total = totals.Of(code);
        return Bar.Make(nodes.Find(code)!.Label, root + Addresses.Href(Addresses.Theme(code)), total.Documents, totals.Documents, Words.Count(total.Segments, "segment"));
    }

    // Each group's bar leads to where its evidence begins.
    private static EquatableArray<Bar> GroupBars(NodeTotal total, Totals totals, List<EvidencePart> parts, string root, string node)
    {
        var pages = EvidencePaging.FirstPages(parts.Select(p => (p.Origin.Id, p.Segments.Count)));
        return totals.Groups.Select(group =>
        {
            var here = total.Groups.FirstOrDefault(g => g.Group == group.Group);
            var first = parts.FirstOrDefault(p => p.Origin.Group == group.Group)?.Origin.Id;
            var href = first is null ? "" : $"{root}{Addresses.Href(Addresses.Theme(node, pages[first]))}#{EvidencePaging.Anchor(first)}";
            return Bar.Make(group.Group, href, here?.Documents ?? 0, group.Documents, Words.Count(here?.Segments ?? 0, "segment"));
        }).ToEquatableArray();
    }

    private static EquatableArray<CodeTag> Together(string theme, Setting setting, string root) => setting.Pairs
        .OrderByDescending(p => p.Segments)
        .ThenBy(p => p.First == theme ? p.Second : p.First, StringComparer.Ordinal)
        .Select(p =>
        {
            var other = p.First == theme ? p.Second : p.First;
            var tag = setting.Nodes.Tag(other, root, $"{CrowdNote.Segments(p.Segments, setting.Totals.Of(theme).Crowded)} in {Words.Count(p.Documents, "document")}", p.Segments);
            return tag with { Href = root + Addresses.Href(Addresses.Cooccurrence(theme, other)) };
        })
        .ToEquatableArray();

    private static List<Origin> Without(List<EvidencePart> parts, Table<DocumentCard> documents)
    {
        var with = parts.Select(p => p.Origin.Id).ToHashSet(StringComparer.Ordinal);
        return [.. DocumentOrder.Of(documents).Where(d => !with.Contains(d.Id))];
    }

    private static Link? Neighbour(NodeList nodes, string? id, string root) =>
        id is not null && nodes.Find(id) is { } node ? new Link(node.Label, root + Addresses.Href(Addresses.Theme(id))) : null;
}
