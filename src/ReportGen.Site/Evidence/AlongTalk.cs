using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>
/// Where in a conversation each theme and code comes up: how many of its segments stand in each tenth of what can be coded in an interview. Notes and articles
/// have no beginning and end in this sense.
/// </summary>
internal sealed class AlongTalk : ICanonical
{
    /// <summary>Of fewer segments a picture would show chance.</summary>
    public const int Fewest = 20;

    private const int Parts = 10;

    private static readonly int[] s_none = new int[Parts];

    private readonly Dictionary<string, int[]> _nodes = new(StringComparer.Ordinal);

    /// <summary>Takes the counts of all themes and codes that occur in interviews.</summary>
    public static AlongTalk Of(EvidenceIndex index)
    {
        var along = new AlongTalk();
        foreach (var node in index.Nodes)
        {
            if (index.Of(node).Tenths is var tenths && tenths.AsSpan().ContainsAnyExcept(0))
            {
                along._nodes.Add(node, tenths);
            }
        }

        return along;
    }

    /// <summary>Counts segments in interviews, from the first tenth to the last.</summary>
    public static int[] Count(IEnumerable<EvidenceIn> evidence)
    {
        var tenths = new int[Parts];
        foreach (var (document, node, _, _) in evidence.Where(e => e.Document.Card.Kind == DocumentKind.Interview))
        {
            for (var i = 0; i < node.Count; i++)
            {
                tenths[document.Tenths[node.Segment(i)]]++;
            }
        }

        return tenths;
    }

    /// <summary>Segments with a theme or code, from the first tenth to the last.</summary>
    public IReadOnlyList<int> this[string node] => _nodes.GetValueOrDefault(node) ?? s_none;

    public void Write(CanonicalWriter writer)
    {
        foreach (var node in _nodes.Keys.Order(StringComparer.Ordinal))
        {
            Write(writer.Text(node), node);
        }
    }

    /// <summary>Writes the numbers of a node.</summary>
    public void Write(CanonicalWriter writer, string node)
    {
        foreach (var tenth in this[node])
        {
            writer.Number(tenth);
        }
    }
}
