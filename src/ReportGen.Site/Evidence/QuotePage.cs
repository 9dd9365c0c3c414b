using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>What one page quotes, document by document.</summary>
/// <param name="Runs">Which segments.</param>
internal sealed record QuotePage(ArraySegment<QuoteRun> Runs)
{
    /// <summary>A page that quotes nothing.</summary>
    public static QuotePage Empty { get; } = new(ArraySegment<QuoteRun>.Empty);

    /// <summary>How many segments it quotes.</summary>
    public int Quotes { get; } = Runs.Sum(r => r.Count);

    /// <summary>A digest of all that decides what the quotes show.</summary>
    public Digest Shows { get; } = Digest.Of(writer =>
    {
        foreach (var run in Runs)
        {
            run.Write(writer);
        }
    });

    /// <summary>Spreads evidence over pages; there is at least one.</summary>
    /// <param name="evidence">All of it, in layout order.</param>
    public static IReadOnlyList<QuotePage> LayOut(IReadOnlyList<EvidenceIn> evidence)
    {
        var (runs, ends) = (new List<QuoteRun>(evidence.Count + 16), new List<int>());
        var room = EvidencePaging.PerPage;
        foreach (var part in evidence)
        {
            var segments = part.Node.Count;
            for (var first = 0; first < segments;)
            {
                if (room == 0)
                {
                    ends.Add(runs.Count);
                    room = EvidencePaging.PerPage;
                }

                var count = Math.Min(room, segments - first);
                runs.Add(new QuoteRun(part, first, count));
                first += count;
                room -= count;
            }
        }

        ends.Add(runs.Count);
        var all = runs.ToArray();
        var pages = new QuotePage[ends.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            var start = i == 0 ? 0 : ends[i - 1];
            pages[i] = new(new ArraySegment<QuoteRun>(all, start, ends[i] - start));
        }

        return pages;
    }
}

/// <summary>Segments of one document that a page quotes together.</summary>
/// <param name="Evidence">Evidence in the document.</param>
/// <param name="First">The number of the first among its segments; the page before has those before it.</param>
/// <param name="Count">How many there are.</param>
internal sealed record QuoteRun(EvidenceIn Evidence, int First, int Count)
{
    public CodedDocument Document => Evidence.Document;

    public NodeEvidence Node => Evidence.Node;

    /// <summary>Writes all that decides what they show.</summary>
    public void Write(CanonicalWriter shows)
    {
        shows.Number(First).Number(Count);
        if (Count == Node.Count)
        {
            shows.Hash(Evidence.Hash);
            return;
        }

        shows.Hash(Evidence.Naming);
        for (var i = First; i < First + Count; i++)
        {
            shows.Hash(Document.Contents[Node.Segment(i)]);
        }
    }
}
