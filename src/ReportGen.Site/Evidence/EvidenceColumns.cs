using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Evidence;

/// <summary>
/// Which segments of one document are evidence for which nodes of the codebook, or for which two themes together: a few lists of numbers instead of an
/// object for each, since all documents of a report are gone through in every build.
/// </summary>
/// <param name="Names">Ids of themes and codes, or of pairs (<see cref="EvidenceFinder.PairOf"/>), in order.</param>
/// <param name="Counts">For each of them: own codings, those and its codes', those of them that are people's and that people accept, segments that are crowded, those
/// that rules and that people code, and how many places lie before its last.</param>
/// <param name="Places">For each place: the number of the segment among those that are quoted, twice, and one more where the node itself is applied there and not only a
/// code of it; where its quote begins; and how long it is.</param>
internal sealed record EvidenceColumns(string[] Names, NumberColumn Counts, NumberColumn Places) : IStored<EvidenceColumns>
{
    private const int PerNode = 8;
    private const int PerPlace = 3;

    public int Count => Names.Length;

    public NodeEvidence this[int index] => new(this, index, First(index), End(index) - First(index));

    /// <summary>Where a node is; below 0 where it is not.</summary>
    public int IndexOf(string node) => Array.BinarySearch(Names, node, StringComparer.Ordinal);

    /// <summary>How many of a theme's codes there are: they stand behind it, though other themes may stand between.</summary>
    public int CodesBehind(int theme)
    {
        var codes = 0;
        for (var i = theme + 1; i < Names.Length && Names[i].StartsWith(Names[theme], StringComparison.Ordinal); i++)
        {
            codes += IsCodeOf(theme, i) ? 1 : 0;
        }

        return codes;
    }

    /// <summary>Finds them.</summary>
    public IEnumerable<NodeEvidence> CodesOf(int theme)
    {
        for (var i = theme + 1; i < Names.Length && Names[i].StartsWith(Names[theme], StringComparison.Ordinal); i++)
        {
            if (IsCodeOf(theme, i))
            {
                yield return this[i];
            }
        }
    }

    private bool IsCodeOf(int theme, int node) => Names[node].Length > Names[theme].Length && Names[node][Names[theme].Length] == '/';

    /// <summary>The sums of a node.</summary>
    public EvidenceCounts CountsOf(int node) => new(Counts, node * PerNode);

    /// <summary>Codings of a node itself; 0 where it has none.</summary>
    public int OwnOf(string node) => IndexOf(node) is >= 0 and var at ? Counts[at * PerNode] : 0;

    private int First(int node) => node == 0 ? 0 : End(node - 1);

    private int End(int node) => Counts[(node * PerNode) + PerNode - 1];

    public QuotePlace Place(int index) => new(Segment(index), new Slice(Places[(index * PerPlace) + 1], Places[(index * PerPlace) + 2]));

    /// <summary>The segment alone.</summary>
    public int Segment(int index) => Places[index * PerPlace] / 2;

    /// <summary>Whether the node itself is applied there, and not only a code of it.</summary>
    public bool IsOwn(int index) => Places[index * PerPlace] % 2 == 1;

    /// <summary>Writes how many segments each node has.</summary>
    public void WriteCounts(CanonicalWriter writer)
    {
        for (var i = 0; i < Count; i++)
        {
            var counts = CountsOf(i);
            writer.Text(Names[i]).Number(End(i)).Number(counts.SegmentsByRules).Number(counts.SegmentsByPeople);
        }
    }

    public void Write(CanonicalWriter writer) => writer.Texts(EquatableArray.Create<string>(Names)).Column(Counts).Column(Places);

    public static EvidenceColumns Read(CanonicalReader reader)
    {
        var names = new string[reader.Whole()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.Name();
        }

        var (counts, places) = (reader.NumberColumn(), reader.NumberColumn());
        return counts.Count == names.Length * PerNode && (names.Length == 0 ? 0 : counts[counts.Count - 1] * PerPlace) == places.Count
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
        public void Add(string node, EvidenceCounts counts, IEnumerable<QuotePlace> places) => Add(node, counts, places.Select(p => (p, false)));

        /// <summary>Adds a node and says of each place whether the node itself is applied there.</summary>
        public void Add(string node, EvidenceCounts counts, IEnumerable<(QuotePlace Place, bool IsOwn)> places)
        {
            foreach (var ((segment, slice), isOwn) in places)
            {
                _places.AddRange([(segment * 2) + (isOwn ? 1 : 0), slice.Start, slice.Length]);
            }

            _names.Add(node);
            _counts.AddRange(
                [counts.Own, counts.Total, counts.ByPeople, counts.Accepted, counts.Crowded, counts.SegmentsByRules, counts.SegmentsByPeople, _places.Count / PerPlace]);
        }

        public EvidenceColumns Build() => new([.. _names], NumberColumn.Of([.. _counts]), NumberColumn.Of([.. _places]));
    }
}

/// <summary>The evidence for one node in one document.</summary>
/// <param name="Columns">All evidence of the document.</param>
/// <param name="Index">Which node of it.</param>
/// <param name="First">Where its places begin.</param>
/// <param name="Count">How many segments there are.</param>
internal readonly record struct NodeEvidence(EvidenceColumns Columns, int Index, int First, int Count)
{
    public string Node => Columns.Names[Index];

    /// <summary>Its sums.</summary>
    public EvidenceCounts Counts => Columns.CountsOf(Index);

    /// <summary>The segments, in document order, each with its quote.</summary>
    public QuotePlace this[int place] => Columns.Place(First + place);

    /// <summary>The number of one of the segments among those that are quoted.</summary>
    public int Segment(int place) => Columns.Segment(First + place);

    /// <summary>Whether the node itself is applied to one of the segments, and not only a code of it.</summary>
    public bool IsOwn(int place) => Columns.IsOwn(First + place);
}

/// <summary>How often a theme or code is applied.</summary>
/// <param name="Own">Codings of the node itself.</param>
/// <param name="Total">Those and, for a theme, those of its codes.</param>
/// <param name="ByPeople">Codings among all of them that people made.</param>
/// <param name="Accepted">Codings among all of them that rules made and people accept.</param>
/// <param name="Crowded">Segments with so many themes that they take no part in pairs; counted for themes only.</param>
/// <param name="SegmentsByRules">Segments that rules code.</param>
/// <param name="SegmentsByPeople">Segments that people code; one may be among both.</param>
internal readonly record struct EvidenceCounts(int Own, int Total, int ByPeople, int Accepted, int Crowded, int SegmentsByRules, int SegmentsByPeople) : ICanonical
{
    public EvidenceCounts(NumberColumn counts, int first)
        : this(counts[first], counts[first + 1], counts[first + 2], counts[first + 3], counts[first + 4], counts[first + 5], counts[first + 6])
    {
    }

    public static EvidenceCounts operator +(EvidenceCounts one, EvidenceCounts other) => new(
        one.Own + other.Own, one.Total + other.Total, one.ByPeople + other.ByPeople, one.Accepted + other.Accepted, one.Crowded + other.Crowded,
        one.SegmentsByRules + other.SegmentsByRules, one.SegmentsByPeople + other.SegmentsByPeople);

    /// <summary>The sums with one more coding.</summary>
    public EvidenceCounts With(bool isOwn, bool isByPeople, bool isAccepted) => this with
    {
        Own = Own + (isOwn ? 1 : 0),
        Total = Total + 1,
        ByPeople = ByPeople + (isByPeople ? 1 : 0),
        Accepted = Accepted + (isAccepted ? 1 : 0),
    };

    public void Write(CanonicalWriter writer) =>
        writer.Number(Own).Number(Total).Number(ByPeople).Number(Accepted).Number(Crowded).Number(SegmentsByRules).Number(SegmentsByPeople);
}

/// <summary>A quote of one document: which segment, by its number among those that are quoted, and where its words lie.</summary>
internal readonly record struct QuotePlace(int Segment, Slice Slice) : IStored<QuotePlace>
{
    public void Write(CanonicalWriter writer) => writer.Number(Segment).Number(Slice.Start).Number(Slice.Length);

    public static QuotePlace Read(CanonicalReader reader) => new(reader.Whole(), new Slice(reader.Whole(), reader.Whole()));
}
