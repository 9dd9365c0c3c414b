using System.Runtime.InteropServices;
using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes matrices of counts; every cell that is not empty leads to its segments. Shades follow shares, never counts: a long document is not a full one.</summary>
internal static class Matrices
{
    /// <summary>More documents than this do not fit a screen: the matrix then goes by document group.</summary>
    public const int MostColumns = 24;

    /// <summary>Of more themes than this, those with most segments are shown by theme: each theme more is a row and a column more.</summary>
    public const int MostThemes = 60;

    /// <summary>The same where themes are both rows and columns: a page of them stays as light as others are.</summary>
    public const int MostSquare = 14;

    // Besides none.
    private const int Shades = 5;
    private const double FewPercent = 0.1;

    /// <summary>Themes by document, or by document group.</summary>
    /// <param name="nodes">Themes and codes.</param>
    /// <param name="evidence">All documents and what they are evidence for.</param>
    /// <param name="root">The way from the page up to the report's root.</param>
    /// <param name="count">Which segments of a document count.</param>
    public static Matrix ByDocument(NameList nodes, EvidenceIndex evidence, string root, Func<NodeEvidence, int> count)
    {
        var order = evidence.InOrder;
        var isByGroup = IsByGroup(evidence);
        string[] groups = isByGroup ? [.. order.Select(d => d.Card.Group).Distinct()] : [];
        var columns = isByGroup
            ? groups.Take(MostColumns).Select(g => new Column(g, g, "")).ToList()
            : order.Select(d => new Column(d.Card.Id, d.Card.Label, root + Addresses.Href(Addresses.Document(d.Card.Id)))).ToList();
        var rows = nodes.Themes.Select(node => (Node: node, Here: HereOf(evidence.Of(node.Id), isByGroup, count))).ToList();
        var codable = order.GroupBy(d => isByGroup ? d.Card.Group : d.Card.Id).ToDictionary(g => g.Key, g => g.Sum(d => d.Codable), StringComparer.Ordinal);
        var most = rows.SelectMany(r => columns.Select(c => Share(r.Here.GetValueOrDefault(c.Key).Count, codable[c.Key]))).DefaultIfEmpty().Max();
        return new Matrix(
            isByGroup ? nodes.Language.Say("Theme by group") : nodes.Language.Say("Theme by document"),
            columns.Select(c => new Link(c.Label, c.Href)).ToEquatableArray(),
            rows.Select(r => new MatrixRow(
                nodes.Tag(r.Node.Id, root),
                columns.Select(c => Cell(r.Node, c, r.Here.GetValueOrDefault(c.Key), codable[c.Key], most, root, nodes.Language)).ToEquatableArray())).ToEquatableArray(),
            groups.Length > MostColumns
                ? nodes.Language.Say(
                    "The first {0} of {1} groups; the table of the data files has all documents.", nodes.Language.Number(MostColumns), nodes.Language.Number(groups.Length))
                : "",
            most > 0 ? Enumerable.Range(0, Shades + 1).Select(i => ShadeText(most * i / Shades, most, nodes.Language)).ToEquatableArray() : []);
    }

    // The darkest is the largest share that there is, and shares of segments are small: a tenth of a percent may be a shade.
    private static string ShadeText(double share, double most, Language language) =>
        share == 0 ? language.Percent(0) : language.Say("to {0}", language.Percent(share, most < FewPercent ? 1 : 0));

    /// <summary>Whether there are too many documents for a column each, so that those of a group share one.</summary>
    public static bool IsByGroup(EvidenceIndex evidence) => evidence.InOrder.Count > MostColumns;

    public static Matrix Cooccurrence(NameList nodes, Totals totals, PairList pairs, string root)
    {
        var segments = pairs.Pairs.ToDictionary(p => (p.First, p.Second), p => p.Segments);
        var every = nodes.Themes.ToList();
        var shown = every.OrderByDescending(t => totals.Of(t.Id).Segments).Take(MostSquare).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var themes = every.FindAll(t => shown.Contains(t.Id));
        var rows = themes.Select(row => new MatrixRow(nodes.Tag(row.Id, root), themes.Select(column =>
        {
            if (row.Id == column.Id)
            {
                var all = totals.Of(row.Id).Segments;
                return new MatrixCell(all, 0, all > 0 ? root + Addresses.Href(Addresses.Theme(row.Id)) : "",
                    nodes.Language.Count(all, "{1}: {0} segment in all", "{1}: {0} segments in all", row.Label), true);
            }

            var key = string.CompareOrdinal(row.Id, column.Id) < 0 ? (row.Id, column.Id) : (column.Id, row.Id);
            var count = segments.GetValueOrDefault(key);
            var own = totals.Of(row.Id).Segments;
            return new MatrixCell(
                count,
                ShareCell.LevelOf(Share(count, own)),
                count > 0 ? root + Addresses.Href(Addresses.Cooccurrence(row.Id, column.Id)) : "",
                nodes.Language.Say("{0} and {1}: {2} of {3} with {0}",
                    row.Label, column.Label, CrowdNote.Segments(nodes.Language, count, totals.Uncounted(row.Id, column.Id)), nodes.Language.Number(own)),
                false);
        }).ToEquatableArray()));
        return new Matrix(
            nodes.Language.Say("Theme by theme"),
            themes.Select(t => new Link(t.Label, root + Addresses.Href(Addresses.Theme(t.Id)))).ToEquatableArray(),
            EquatableArray.From(rows),
            string.Join(' ', new[] { Cut(every.Count, nodes.Language), CrowdNote.Of(nodes.Language, totals.Crowded) }.Where(n => n.Length > 0)), []);
    }

    private static string Cut(int themes, Language language) => themes > MostSquare
        ? language.Say("These are the {0} themes with most segments, of {1}; the table of the data files has all.", language.Number(MostSquare), language.Number(themes))
        : "";

    // What each column has of a theme: the columns come one after the other in the order in which evidence is laid out.
    private static Dictionary<string, Here> HereOf(EvidenceList evidence, bool isByGroup, Func<NodeEvidence, int> count)
    {
        var (here, before) = (new Dictionary<string, Here>(StringComparer.Ordinal), 0);
        foreach (var part in evidence)
        {
            var card = part.Document.Card;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(here, isByGroup ? card.Group : card.Id, out var isKnown);
            sum = new(sum.Count + count(part.Node), isKnown ? sum.First : card.Id, isKnown ? sum.Page : (before / EvidencePaging.PerPage) + 1);
            before += part.Node.Count;
        }

        return here;
    }

    private static MatrixCell Cell(NodeCard node, Column column, Here here, int codable, double most, string root, Language language)
    {
        var count = here.Count;
        var href = count == 0 ? "" : $"{root}{Addresses.Href(Addresses.Theme(node.Id, here.Page))}#{EvidencePaging.Anchor(here.First)}";
        return new MatrixCell(
            count, ShareCell.LevelOf(most > 0 ? Share(count, codable) / most : 0), href,
            language.Count(codable, "{1} in {2}: {3} of {0} segment that can be coded", "{1} in {2}: {3} of {0} segments that can be coded",
                node.Label, column.Label, language.Number(count)), false);
    }

    private static double Share(int count, int of) => of == 0 ? 0 : (double)count / of;

    // How many segments there are, the first document with one, and on which page of the theme its quotes begin.
    private readonly record struct Here(int Count, string First, int Page);

    // One document, or all documents of a group.
    private sealed record Column(string Key, string Label, string Href);
}
