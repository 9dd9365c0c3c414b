namespace ReportGen.Site.Codebook;

/// <summary>Many patterns' literal beginnings as one tree: a text is compared with all of them at once, character by character.</summary>
internal sealed class TermTrie
{
    private readonly char[] _labels;
    private readonly int[] _targets;
    private readonly int[] _firstChild;
    private readonly TermTail[] _tails;
    private readonly int[] _firstTail;
    private readonly int[] _asciiRoot = new int[128];

    private TermTrie(List<BuildNode> nodes)
    {
        _firstChild = new int[nodes.Count + 1];
        _firstTail = new int[nodes.Count + 1];
        _labels = new char[nodes.Count - 1];
        _targets = new int[nodes.Count - 1];
        var tails = new List<TermTail>();
        var edge = 0;
        for (var node = 0; node < nodes.Count; node++)
        {
            (_firstChild[node], _firstTail[node]) = (edge, tails.Count);
            tails.AddRange(nodes[node].Tails);
            foreach (var (label, target) in nodes[node].Children)
            {
                (_labels[edge], _targets[edge]) = (label, target);
                edge++;
            }
        }

        (_firstChild[^1], _firstTail[^1]) = (edge, tails.Count);
        _tails = [.. tails];
        for (var unit = 0; unit < _asciiRoot.Length; unit++)
        {
            _asciiRoot[unit] = Search(0, (char)unit);
        }
    }

    /// <summary>Whether any pattern is in it.</summary>
    public bool IsEmpty => _tails.Length == 0;

    /// <summary>What is left of the patterns that have been read in full when a node is reached.</summary>
    public ReadOnlySpan<TermTail> TailsOf(int node) => _tails.AsSpan(_firstTail[node].._firstTail[node + 1]);

    /// <summary>The node after the root by a character, or -1.</summary>
    public int FromRoot(char unit) => unit < 128 ? _asciiRoot[unit] : Search(0, unit);

    /// <summary>The node after a node by a character, or -1.</summary>
    public int Next(int node, char unit) => Search(node, unit);

    /// <summary>The characters that patterns begin with.</summary>
    public ReadOnlySpan<char> FirstUnits => _labels.AsSpan(0, _firstChild[1]);

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

    private int Search(int node, char unit)
    {
        var first = _firstChild[node];
        var found = _labels.AsSpan(first, _firstChild[node + 1] - first).IndexOf(unit);
        return found < 0 ? -1 : _targets[first + found];
    }

    private sealed class BuildNode
    {
        public SortedDictionary<char, int> Children { get; } = [];

        public List<TermTail> Tails { get; } = [];
    }
}

/// <summary>A term, and from which offset of its pattern on it is still to be compared.</summary>
internal readonly record struct TermTail(int Term, int From);
