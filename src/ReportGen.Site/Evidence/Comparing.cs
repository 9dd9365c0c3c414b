using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>Counts themes and codes by the values of attributes, in one pass over the columns of all documents.</summary>
internal sealed class Comparing
{
    private readonly IReadOnlyList<CodedDocument> _documents;
    private readonly IReadOnlyList<DividedBy> _divided;
    private readonly EvidenceList[] _nodes;
    private readonly Sum[][][] _sums;

    private Comparing(EvidenceIndex index, IReadOnlyList<DividedBy> divided)
    {
        (_documents, _divided) = (index.InOrder, divided);
        _nodes = [.. index.Nodes.Order(StringComparer.Ordinal).Select(index.Of)];
        _sums = [.. divided.Select(d => Array.ConvertAll(_nodes, n => Count(n, d)))];
    }

    /// <summary>Compares all documents.</summary>
    /// <param name="index">They and their evidence.</param>
    /// <param name="settings">What site.yml asks for.</param>
    /// <param name="findings">Where that cannot be done.</param>
    public static Comparison Of(EvidenceIndex index, CompareSettings settings, ICollection<Diagnostic> findings)
    {
        var documents = index.InOrder;
        var (divided, left) = AttributeChoosing.Choose(documents, settings, findings);
        var comparing = new Comparing(index, divided);
        var cells = comparing.Cells().ToList();
        var most = settings.PagesFor(documents.Count);
        var unlinked = GivePages(cells, most);
        var byValue = cells.ToLookup(c => (c.Attribute, c.Value));
        var names = new OwnAddresses("documents", "together", "without");
        return new Comparison(
            divided.Select((d, a) => comparing.Attribute(a, names.Of(d.Name), byValue)).ToEquatableArray(), EquatableArray.From(left), documents.Count, settings.Few,
            most, unlinked);
    }

    private static Sum[] Count(EvidenceList evidence, DividedBy divided)
    {
        var (sums, before) = (new Sum[divided.Labels.Count], 0);
        foreach (var part in evidence.AsSpan())
        {
            if (divided.ValueOf[part.Order] is >= 0 and var value)
            {
                ref var sum = ref sums[value];
                sum = new Sum(sum.Documents + 1, sum.Segments + part.Node.Count, part.Order, before);
            }

            before += part.Node.Count;
        }

        return sums;
    }

    private IEnumerable<CellDraft> Cells()
    {
        for (var a = 0; a < _divided.Count; a++)
        {
            for (var n = 0; n < _nodes.Length; n++)
            {
                for (var v = 0; v < _divided[a].Labels.Count; v++)
                {
                    if (_sums[a][n][v] is { Documents: > 0 } sum)
                    {
                        yield return new CellDraft(a, v, _nodes[n].Total.Node, sum, PlaceOf(sum, _nodes[n].Count));
                    }
                }
            }
        }
    }

    // The pages of a theme show nothing but a cell's segments where no other document has the theme, and a part of one page where only one document of the cell has it.
    private CellPlace PlaceOf(Sum sum, int documents) => sum.Documents == documents
        ? new CellPlace(0, 1, "")
        : sum.Documents == 1 && sum.Before / EvidencePaging.PerPage == (sum.Before + sum.Segments - 1) / EvidencePaging.PerPage
        ? new CellPlace(0, (sum.Before / EvidencePaging.PerPage) + 1, _documents[sum.Document].Card.Id)
        : CellPlace.None;

    // Themes come first, and short lists before long ones: so most cells have their pages.
    private static int GivePages(List<CellDraft> cells, int most)
    {
        var unlinked = 0;
        foreach (var cell in cells.Where(c => c.Place == CellPlace.None).OrderBy(c => c.Node.Contains('/', StringComparison.Ordinal)).ThenBy(c => c.Pages))
        {
            if (cell.Pages <= most)
            {
                most -= cell.Pages;
                cell.Place = new CellPlace(cell.Pages, 0, "");
            }
            else
            {
                unlinked++;
            }
        }

        return unlinked;
    }

    private ComparedAttribute Attribute(int attribute, string address, ILookup<(int Attribute, int Value), CellDraft> cells)
    {
        var divided = _divided[attribute];
        var documents = new int[divided.Labels.Count];
        foreach (var value in divided.ValueOf.Where(v => v >= 0))
        {
            documents[value]++;
        }

        var names = new OwnAddresses("counts", "codes");
        return new ComparedAttribute(
            divided.Name,
            address,
            divided.Labels.Select((label, v) => new ComparedValue(
                label, names.Of(label.ToString()), documents[v],
                cells[(attribute, v)].Select(c => new ComparedCell(c.Node, c.Sum.Documents, c.Sum.Segments, c.Place)).ToEquatableArray())).ToEquatableArray(),
            divided.Strays,
            divided.ValueOf);
    }

    /// <summary>A cell while it is filled.</summary>
    /// <param name="Documents">Documents with the node.</param>
    /// <param name="Segments">Their segments with it.</param>
    /// <param name="Document">The last of the documents.</param>
    /// <param name="Before">Segments with the node in all documents before that one.</param>
    private readonly record struct Sum(int Documents, int Segments, int Document, int Before);

    private sealed class CellDraft(int attribute, int value, string node, Sum sum, CellPlace place)
    {
        public int Attribute => attribute;

        public int Value => value;

        public string Node => node;

        public Sum Sum => sum;

        public CellPlace Place { get; set; } = place;

        public int Pages => (sum.Segments + EvidencePaging.PerPage - 1) / EvidencePaging.PerPage;
    }
}
