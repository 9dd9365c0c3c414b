namespace ReportGen.Site.Codebook;

/// <summary>Many patterns' literal beginnings as one tree: a text is compared with all of them at once, character by character.</summary>
internal sealed class TermTrie
{
    private const int Ascii = 128;
    private const int None = -1;

    private readonly Node[] _nodes;
    private readonly char[] _labels;
    private readonly int[] _targets;
    private readonly TermTail[] _tails;

    // Most words of a text begin no term: what their first two characters lead to is looked up, not searched.
    private readonly int[] _fromRoot = new int[Ascii];
    private readonly int[] _fromPair = new int[Ascii * Ascii];

    private TermTrie(List<BuildNode> nodes)
    {
        _nodes = new Node[nodes.Count];
        _labels = new char[nodes.Count - 1];
        _targets = new int[nodes.Count - 1];
        var tails = new List<TermTail>();
        var edge = 0;
        for (var node = 0; node < nodes.Count; node++)
        {
            _nodes[node] = new Node(edge, nodes[node].Children.Count, tails.Count, nodes[node].Tails.Count);
            tails.AddRange(nodes[node].Tails);
            foreach (var (label, target) in nodes[node].Children)
            {
                (_labels[edge], _targets[edge]) = (label, target);
                edge++;
            }
        }

        _tails = [.. tails];
        for (var first = 0; first < Ascii; first++)
        {
            _fromRoot[first] = Next(0, (char)first);
            for (var second = 0; second < Ascii; second++)
            {
                _fromPair[(first * Ascii) + second] = _fromRoot[first] < 0 ? None : Next(_fromRoot[first], (char)second);
            }
        }
    }

    /// <summary>What is left of the patterns that have been read in full when a node is reached.</summary>
    public ReadOnlySpan<TermTail> TailsOf(int node)
    {
        ref readonly var found = ref _nodes[node];
        return found.Tails == 0 ? default : _tails.AsSpan(found.FirstTail, found.Tails);
    }

    /// <summary>The node after the root by a character; negative where no pattern begins so.</summary>
    public int FromRoot(char unit) => unit < Ascii ? _fromRoot[unit] : Next(0, unit);

    /// <summary>The node after the root by two characters.</summary>
    public int FromPair(char first, char second) =>
        (first | second) < Ascii ? _fromPair[(first * Ascii) + second] : FromRoot(first) is var node and >= 0 ? Next(node, second) : None;

    /// <summary>The node after a node by a character.</summary>
    public int Next(int node, char unit)
    {
        ref readonly var from = ref _nodes[node];
        if (from.Edges == 1)
        {
            return _labels[from.FirstEdge] == unit ? _targets[from.FirstEdge] : None;
        }

        var found = _labels.AsSpan(from.FirstEdge, from.Edges).IndexOf(unit);
        return found < 0 ? None : _targets[from.FirstEdge + found];
    }

    /// <summary>Compiles patterns, each from an offset on, up to its first wildcard or hyphen.</summary>
    public static TermTrie Compile(IReadOnlyList<string> patterns, IEnumerable<TermTail> beginnings)
    {
        var nodes = new List<BuildNode> { new() };
        foreach (var (term, from) in beginnings)
        {
            var (node, at) = (0, from);
            for (; at < patterns[term].Length && patterns[term][at] is not (TermPattern.Hyphen or TermPattern.Any or TermPattern.Star); at++)
            {
                if (!nodes[node].Children.TryGetValue(patterns[term][at], out var next))
                {
                    next = nodes.Count;
                    nodes[node].Children.Add(patterns[term][at], next);
                    nodes.Add(new BuildNode());
                }

                node = next;
            }

            nodes[node].Tails.Add(new TermTail(term, at));
        }

        return new TermTrie(nodes);
    }

    private readonly record struct Node(int FirstEdge, int Edges, int FirstTail, int Tails);

    private sealed class BuildNode
    {
        public SortedDictionary<char, int> Children { get; } = [];

        public List<TermTail> Tails { get; } = [];
    }
}

/// <summary>A term, and from which offset of its pattern on it is still to be compared.</summary>
internal readonly record struct TermTail(int Term, int From);
