using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>What one pass over a document found, before any rule is judged.</summary>
/// <param name="Hits">By term, regular expression and code.</param>
/// <param name="Words">How many words each segment has, where some rule looks at it.</param>
internal sealed record DocumentScan(HitTable Hits, int[] Words)
{
    // Room that one huge document took is not worth keeping.
    private const int MostKept = 1 << 16;

    // Thousands of hits a document, gone once they are in their rows.
    [ThreadStatic]
    private static List<(int Row, FoundHit Hit)>? t_found;

    /// <summary>Looks for everything in every segment that some rule looks at.</summary>
    public static DocumentScan Of(Document document, RulePlan plan, bool[]?[] scopes)
    {
        var isRead = Union(document, scopes);
        var isReadByRegex = plan.Regexes.Count == 0
            ? []
            : Union(document, plan.Rules.Where(r => r.HasRegex).Select(r => scopes[r.Scope]));
        var words = new int[document.Segments.Count];
        var found = t_found is { Capacity: <= MostKept } kept ? kept : t_found = [];
        found.Clear();
        var hits = new List<TermHit>();
        for (var segment = 0; segment < words.Length; segment++)
        {
            if (!isRead[segment])
            {
                continue;
            }

            var visible = document.Visible(document.Segments[segment]);
            var text = visible.Text;
            hits.Clear();
            words[segment] = plan.Index.Find(text, hits);
            foreach (var hit in hits)
            {
                found.Add((hit.Term, new FoundHit(visible.ToSource(hit.Span), segment, hit.Word, hit.Words)));
            }

            if (isReadByRegex.Length > 0 && isReadByRegex[segment])
            {
                var first = found.Count;
                plan.Regexes.Find(text, new FoundHit(new Span(0, text.Length), segment, 0, 0), plan.Terms, found);
                for (var i = first; i < found.Count; i++)
                {
                    found[i] = (found[i].Row, found[i].Hit with { Span = visible.ToSource(found[i].Hit.Span) });
                }
            }
        }

        return new DocumentScan(new HitTable(found, plan.Terms + plan.Regexes.Count, plan.Codes.Count), words);
    }

    private static bool[] Union(Document document, IEnumerable<bool[]?> scopes)
    {
        var union = new bool[document.Segments.Count];
        foreach (var scope in scopes)
        {
            for (var i = 0; scope is not null && i < union.Length; i++)
            {
                union[i] |= scope[i];
            }
        }

        return union;
    }
}
