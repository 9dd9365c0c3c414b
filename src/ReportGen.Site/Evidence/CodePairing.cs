using System.Runtime.InteropServices;

namespace ReportGen.Site.Evidence;

/// <summary>Counts which two codes share segments.</summary>
internal sealed class CodePairing
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [];
    private readonly List<int> _segments = [];
    private readonly Dictionary<(int First, int Second), (int Segments, int Documents, int Last)> _pairs = [];
    private readonly List<(int Segment, int Code)> _here = [];
    private int _documents;

    /// <summary>Segments with so many codes that they take no part.</summary>
    public int Crowded { get; private set; }

    /// <summary>Every two codes that share a segment.</summary>
    public IEnumerable<MetPair> Pairs => _pairs.Select(p => string.CompareOrdinal(_codes[p.Key.First], _codes[p.Key.Second]) < 0
        ? new MetPair(_codes[p.Key.First], _codes[p.Key.Second], p.Value.Segments, p.Value.Documents, _segments[p.Key.First], _segments[p.Key.Second])
        : new MetPair(_codes[p.Key.Second], _codes[p.Key.First], p.Value.Segments, p.Value.Documents, _segments[p.Key.Second], _segments[p.Key.First]));

    /// <summary>Adds a document's segments.</summary>
    public void Add(CodedDocument document)
    {
        _documents++;
        _here.Clear();
        for (var i = 0; i < document.Nodes.Count; i++)
        {
            if (document.Nodes.Names[i].Contains('/', StringComparison.Ordinal))
            {
                var (node, code) = (document.Nodes[i], NumberOf(document.Nodes.Names[i]));
                for (var place = 0; place < node.Count; place++)
                {
                    _here.Add((node.Segment(place), code));
                }
            }
        }

        _here.Sort();
        for (var (from, to) = (0, 0); from < _here.Count; from = to)
        {
            while (to < _here.Count && _here[to].Segment == _here[from].Segment)
            {
                to++;
            }

            AddSegment(from, to);
        }
    }

    /// <summary>How many codes a segment has.</summary>
    public static int CodesOn(CodedDocument document, int segment)
    {
        var codes = 0;
        for (var i = 0; i < document.Nodes.Count; i++)
        {
            var node = document.Nodes[i];
            for (var place = 0; document.Nodes.Names[i].Contains('/', StringComparison.Ordinal) && place < node.Count; place++)
            {
                codes += node.Segment(place) == segment ? 1 : 0;
            }
        }

        return codes;
    }

    private void AddSegment(int from, int to)
    {
        if (to - from > EvidenceFinder.MostThemes)
        {
            Crowded++;
            return;
        }

        for (var i = from; i < to; i++)
        {
            _segments[_here[i].Code]++;
            for (var j = i + 1; j < to; j++)
            {
                ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (_here[i].Code, _here[j].Code), out _);
                pair = (pair.Segments + 1, pair.Documents + (pair.Last == _documents ? 0 : 1), _documents);
            }
        }
    }

    private int NumberOf(string code)
    {
        if (!_numbers.TryGetValue(code, out var number))
        {
            _numbers.Add(code, number = _codes.Count);
            _codes.Add(code);
            _segments.Add(0);
        }

        return number;
    }
}
