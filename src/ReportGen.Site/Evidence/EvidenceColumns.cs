using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Evidence;

/// <summary>
/// Which segments of one document are evidence for which nodes of the codebook, or for which two themes together: a few lists of numbers instead of an
/// object for each, since all documents of a report are gone through in every build.
/// </summary>
/// <param name="Names">Ids of themes and codes, or of pairs (<see cref="EvidenceFinder.PairOf"/>), in order.</param>
/// <param name="Counts">For each of them: codings by its own rule, those and its codes', segments that are crowded, and how many places lie before its last.</param>
/// <param name="Places">For each place: the number of the segment among those that are quoted, and where its quote begins and how long it is.</param>
internal sealed record EvidenceColumns(string[] Names, int[] Counts, int[] Places) : IStored<EvidenceColumns>
{
    private const int PerNode = 4;
    private const int PerPlace = 3;

    public int Count => Names.Length;

    public NodeEvidence this[int index] => new(this, index);

    /// <summary>Where a node is; below 0 where it is not.</summary>
    public int IndexOf(string node) => Array.BinarySearch(Names, node, StringComparer.Ordinal);

    public int Own(int node) => Counts[node * PerNode];

    public int Total(int node) => Counts[(node * PerNode) + 1];

    public int Crowded(int node) => Counts[(node * PerNode) + 2];

    public int First(int node) => node == 0 ? 0 : End(node - 1);

    public int End(int node) => Counts[(node * PerNode) + 3];

    public QuotePlace Place(int index) => new(Places[index * PerPlace], new Slice(Places[(index * PerPlace) + 1], Places[(index * PerPlace) + 2]));

    /// <summary>Writes how many segments each node has.</summary>
    public void WriteCounts(CanonicalWriter writer)
    {
        for (var i = 0; i < Count; i++)
        {
            writer.Text(Names[i]).Number(End(i));
        }
    }

    public void Write(CanonicalWriter writer) => writer.Texts(EquatableArray.Create<string>(Names)).Numbers(Counts).Numbers(Places);

    public static EvidenceColumns Read(CanonicalReader reader)
    {
        var names = new string[reader.Whole()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.Name();
        }

        var (counts, places) = (reader.Numbers(), reader.Numbers());
        return counts.Length == names.Length * PerNode && (names.Length == 0 ? 0 : counts[^1] * PerPlace) == places.Length
            ? new(names, counts, places)
            : throw new DamagedException("places without nodes");
    }

    /// <summary>Collects them.</summary>
    internal sealed class Builder
    {
        private readonly List<string> _names = [];
        private readonly List<int> _counts = [];
        private readonly List<int> _places = [];

        /// <summary>Adds a node; they come in order.</summary>
        public void Add(string node, int own, int total, int crowded, IEnumerable<QuotePlace> places)
        {
            foreach (var (segment, slice) in places)
            {
                _places.AddRange([segment, slice.Start, slice.Length]);
            }

            _names.Add(node);
            _counts.AddRange([own, total, crowded, _places.Count / PerPlace]);
        }

        public EvidenceColumns Build() => new([.. _names], [.. _counts], [.. _places]);
    }
}

/// <summary>The evidence for one node in one document.</summary>
/// <param name="Columns">All evidence of the document.</param>
/// <param name="Index">Which node of it.</param>
internal readonly record struct NodeEvidence(EvidenceColumns Columns, int Index)
{
    public string Node => Columns.Names[Index];

    /// <summary>Codings by the node's own rule.</summary>
    public int Own => Columns.Own(Index);

    /// <summary>Own codings and, for a theme, those of its codes.</summary>
    public int Total => Columns.Total(Index);

    /// <summary>Segments with so many themes that they take no part in pairs; counted for themes only.</summary>
    public int Crowded => Columns.Crowded(Index);

    /// <summary>How many segments there are.</summary>
    public int Count => Columns.End(Index) - Columns.First(Index);

    /// <summary>The segments, in document order, each with its quote.</summary>
    public QuotePlace this[int place] => Columns.Place(Columns.First(Index) + place);
}

/// <summary>A quote of one document: which segment, by its number among those that are quoted, and where its words lie.</summary>
internal readonly record struct QuotePlace(int Segment, Slice Slice) : IStored<QuotePlace>
{
    public void Write(CanonicalWriter writer) => writer.Number(Segment).Number(Slice.Start).Number(Slice.Length);

    public static QuotePlace Read(CanonicalReader reader) => new(reader.Whole(), new Slice(reader.Whole(), reader.Whole()));
}
