namespace ReportGen.Site.Differences;

/// <summary>
/// Which document is which on the other side. One that was given another name is still the same, and none of its codings went or came: it is known by
/// its file, by the segments that are coded in it, whose ids are made from their words, or by its size where nothing is coded.
/// </summary>
internal sealed class SameDocuments
{
    // Less of two documents may be the same by chance: greetings, a question that everybody is asked.
    private const double LeastShared = 0.5;

    // Words that so many documents have tell none of them from the others.
    private const int MostWithSegment = 20;

    private readonly List<(SnapshotDocument? Before, SnapshotDocument? After)> _pairs = [];
    private readonly Dictionary<string, SnapshotDocument> _went;
    private readonly Dictionary<string, SnapshotDocument> _came;

    private SameDocuments(IReadOnlyList<SnapshotDocument> before, IReadOnlyList<SnapshotDocument> after) =>
        (_went, _came) = (before.ToDictionary(d => d.Id, StringComparer.Ordinal), after.ToDictionary(d => d.Id, StringComparer.Ordinal));

    /// <summary>Every document of both sides once, with what it is on the other; null where it is not there.</summary>
    public static List<(SnapshotDocument? Before, SnapshotDocument? After)> Of(IReadOnlyList<SnapshotDocument> before, IReadOnlyList<SnapshotDocument> after)
    {
        var same = new SameDocuments(before, after);
        same.Pair(d => [d.Id], static (_, _) => 1);
        same.Pair(d => [d.Source], static (_, _) => 1);
        same.Pair(SegmentsOf, Shared);
        same.Pair(
            d => d.Codings.Count == 0 && d.Words > 0 ? [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{d.Words} {d.Segments}")] : [], static (_, _) => 1);
        same._pairs.AddRange(same._went.Values.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => ((SnapshotDocument?)d, (SnapshotDocument?)null)));
        same._pairs.AddRange(same._came.Values.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => ((SnapshotDocument?)null, (SnapshotDocument?)d)));
        return same._pairs;
    }

    // The likeliest first, so that of two copies of which one was edited each finds its own.
    private void Pair(Func<SnapshotDocument, IEnumerable<string>> marksOf, Func<SnapshotDocument, SnapshotDocument, double> likeness)
    {
        if (_went.Count == 0 || _came.Count == 0)
        {
            return;
        }

        var marked = _came.Values.SelectMany(d => marksOf(d).Select(m => (Mark: m, Document: d))).ToLookup(m => m.Mark, m => m.Document, StringComparer.Ordinal);
        var likely = _went.Values
            .SelectMany(old => marksOf(old).SelectMany(m => marked[m].Take(MostWithSegment)).Distinct().Select(now => (Old: old, Now: now, Likeness: likeness(old, now))))
            .Where(p => p.Likeness > 0)
            .OrderByDescending(p => p.Likeness).ThenBy(p => p.Old.Id, StringComparer.Ordinal).ThenBy(p => p.Now.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var (old, now, _) in likely)
        {
            if (_went.ContainsKey(old.Id) && _came.Remove(now.Id))
            {
                _went.Remove(old.Id);
                _pairs.Add((old, now));
            }
        }
    }

    private static double Shared(SnapshotDocument before, SnapshotDocument after)
    {
        var (a, b) = (SegmentsOf(before), SegmentsOf(after));
        var shared = a.Count(b.Contains);
        return shared >= LeastShared * Math.Min(a.Count, b.Count) ? (double)shared / Math.Max(a.Count, b.Count) : 0;
    }

    private static HashSet<string> SegmentsOf(SnapshotDocument document) => document.Codings.Select(c => c.Segment).ToHashSet(StringComparer.Ordinal);
}
