using System.Runtime.InteropServices;

namespace ReportGen.Site.Evidence;

/// <summary>Chooses the quote that stands for a theme where the analyst has pinned none.</summary>
internal static class TellingQuote
{
    // Of a quote with all that is kept beside its words: shorter ones are mostly half a thought, longer ones nobody reads on a first page.
    private const int Shortest = 250;
    private const int Longest = 1200;

    // More than one code more would say.
    private const int New = 3;

    /// <summary>
    /// Where most codes of the theme, and the theme itself, meet on one segment it says most about the theme, unless its speaker was heard already; among equals one
    /// of a length that is read at a glance, then the first in the order in which evidence is laid out. It looks at numbers only.
    /// </summary>
    /// <param name="evidence">The theme's evidence.</param>
    /// <param name="heard">Ids of documents that other themes quote: of equals somebody is taken who was not heard yet.</param>
    public static (CodedDocument Document, QuotePlace Place)? Of(IReadOnlyList<EvidenceIn> evidence, IReadOnlySet<string> heard)
    {
        (CodedDocument Document, QuotePlace Place)? best = null;
        var (most, met) = (-1, new Dictionary<int, int>());
        foreach (var (document, node, _, codes) in evidence)
        {
            var all = (2 * (codes + 1)) + 1;
            if (New + all <= most || (heard.Contains(document.Card.Id) ? 0 : New) is var isNew && isNew + all <= most)
            {
                // However its codes meet, it says no more than what was found.
                continue;
            }

            met.Clear();
            foreach (var code in document.Nodes.CodesOf(node.Index))
            {
                for (var i = 0; i < code.Count; i++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(met, code.Segment(i), out _)++;
                }
            }

            for (var i = 0; i < node.Count; i++)
            {
                var place = node[i];
                var weight = isNew + (2 * (met.GetValueOrDefault(place.Segment) + (node.IsOwn(i) ? 1 : 0))) + (place.Slice.Length is >= Shortest and <= Longest ? 1 : 0);
                if (weight > most)
                {
                    (most, best) = (weight, (document, place));
                }
            }
        }

        return best;
    }
}
