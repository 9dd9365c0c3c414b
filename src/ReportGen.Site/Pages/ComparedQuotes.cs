using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Makes the pages with the segments of one cell: a theme or code, in the documents with one value of an attribute.</summary>
internal static class ComparedQuotes
{
    // More names than this say no more than their number does.
    private const int MostWithout = 24;

    public static IEnumerable<Made<PagePlan>> Plan(ReportPages report)
    {
        var comparison = report.Numbers.Comparison;
        if (comparison.Attributes.Count == 0)
        {
            yield break;
        }

        foreach (var attribute in comparison.Attributes)
        {
            foreach (var (cell, value) in attribute.Values.SelectMany((v, i) => v.Cells.Where(c => c.Place.Pages > 0).Select(c => (c, i))))
            {
                foreach (var plan in Plan(new Cell(attribute, value, cell), report))
                {
                    yield return plan;
                }
            }
        }
    }

    private static IEnumerable<Made<PagePlan>> Plan(Cell cell, ReportPages report)
    {
        var evidence = report.Index.Of(cell.Sums.Node).Where(e => cell.Attribute.ValueOf[e.Order] == cell.Value).ToList();
        var (pages, without) = (QuotePage.LayOut(evidence), Without(cell, evidence, report.Index.InOrder));
        for (var number = 1; number <= pages.Count; number++)
        {
            var (at, runs) = (number, pages[number - 1]);
            yield return PagePlan.Of(
                cell.Path(number),
                shows =>
                {
                    Write(shows.Digest(report.Frame.Names).Number(at).Number(pages.Count), cell);
                    foreach (var document in at == 1 ? without : [])
                    {
                        shows.Hash(document.Naming);
                    }

                    shows.Digest(runs.Shows);
                },
                () => [report.Steps.Frame.Row(""), report.Steps.Numbers.Row(""), .. EvidenceGroups.From(report.Steps.Coded, runs.Runs)],
                () => Make(cell, runs, at == 1 ? without : [], at, pages.Count, report.Frame.Nodes));
        }
    }

    private static void Write(CanonicalWriter shows, Cell cell) => shows
        .Text(cell.Attribute.Name).Text(cell.Attribute.Address).Value(cell.Of.Label).Text(cell.Of.Address).Number(cell.Of.Documents)
        .Text(cell.Sums.Node).Number(cell.Sums.Documents).Number(cell.Sums.Segments);

    private static List<CodedDocument> Without(Cell cell, List<EvidenceIn> evidence, IReadOnlyList<CodedDocument> documents)
    {
        var without = new List<CodedDocument>();
        for (var (i, next) = (0, 0); i < documents.Count && without.Count < MostWithout; i++)
        {
            if (next < evidence.Count && ReferenceEquals(evidence[next].Document, documents[i]))
            {
                next++;
            }
            else if (cell.Attribute.ValueOf[i] == cell.Value)
            {
                without.Add(documents[i]);
            }
        }

        return without;
    }

    private static ComparedQuotesPage Make(Cell cell, QuotePage runs, List<CodedDocument> without, int number, int count, NameList nodes)
    {
        var (root, label, value) = (Addresses.RootOf(cell.Path(number)), ComparePages.LabelOf(cell.Attribute, nodes.Language), cell.Of.Label.In(nodes.Language));
        var node = nodes.Tag(cell.Sums.Node, root);
        var title = $"{nodes.Find(cell.Sums.Node)?.FullLabel ?? node.Label}, {label} {value}";
        List<(string, string)> above = [(nodes.Language.Say("Compare"), Addresses.Compare), (nodes.Language.Say("By {0}", label), Addresses.Compared(cell.Attribute.Address))];
        if (number > 1)
        {
            above.Add((title, cell.Path(1)));
        }

        return new ComparedQuotesPage(
            PageHeads.Make(
                nodes.Language, cell.Path(number), "compare", number == 1 ? title : nodes.Language.Say("{0}, page {1}", title, nodes.Language.Number(number)),
                nodes.Language.Count(
                    cell.Sums.Segments,
                    "{0} segment with {1} in {2} of the {3} documents that have this value.", "{0} segments with {1} in {2} of the {3} documents that have this value.",
                    nodes.Find(cell.Sums.Node)?.FullLabel ?? "", nodes.Language.Number(cell.Sums.Documents), nodes.Language.Number(cell.Of.Documents)),
                above),
            node,
            label,
            value,
            cell.Sums.Segments,
            cell.Sums.Documents,
            cell.Of.Documents,
            EvidenceGroups.Show(runs.Runs, root, nodes, cell.Sums.Node.Split('/') is [var theme, _] ? [cell.Sums.Node, theme] : [cell.Sums.Node]),
            without.Select(d => new Link(d.Card.Label, root + Addresses.Href(Addresses.Document(d.Card.Id)))).ToEquatableArray(),
            PageHeads.Pager(nodes.Language, root, number, count, cell.Path));
    }

    /// <summary>A cell of a table.</summary>
    private sealed record Cell(ComparedAttribute Attribute, int Value, ComparedCell Sums)
    {
        public ComparedValue Of => Attribute.Values[Value];

        public string Path(int page) => Addresses.ComparedQuotes(Attribute.Address, Of.Address, Sums.Node, page);
    }
}
