namespace ReportGen.Site.Differences;

/// <summary>
/// Finds, among the codings of one document that went and came, those whose segment was edited: the same code by the same coder, on words most of which
/// are the same. A segment's id is made from its words, so an edit gives it another.
/// </summary>
internal static class EditedWords
{
    // Half of all words of both: an answer that grew by a sentence is the same, another answer that begins alike is not.
    private const double LeastAlike = 0.5;

    public static List<(SnapshotCoding Before, SnapshotCoding After)> Pair(IReadOnlyList<SnapshotCoding> went, IReadOnlyList<SnapshotCoding> came)
    {
        var pairs = new List<(SnapshotCoding, SnapshotCoding)>();
        var byCode = came.ToLookup(c => (c.Node, c.Coder));
        var (words, segments) = (new Dictionary<string, HashSet<string>>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var taken = new HashSet<SnapshotCoding>(ReferenceEqualityComparer.Instance);
        var likely = went
            .SelectMany(old => byCode[(old.Node, old.Coder)].Select(now => (Old: old, Now: now, Alike: Alike(old.Quote, now.Quote))))
            .Where(p => p.Alike >= LeastAlike)
            .OrderByDescending(p => p.Alike).ThenBy(p => Math.Abs(p.Old.Line - p.Now.Line)).ThenBy(p => p.Old.Line).ThenBy(p => p.Now.Line);
        foreach (var (old, now, _) in likely)
        {
            // One segment became one segment, whatever is coded on it.
            var isFree = !taken.Contains(old) && !taken.Contains(now) && segments.GetValueOrDefault(old.Segment, now.Segment) == now.Segment;
            if (isFree)
            {
                taken.UnionWith([old, now]);
                segments[old.Segment] = now.Segment;
                pairs.Add((old, now));
            }
        }

        return pairs;

        double Alike(string one, string other)
        {
            var (a, b) = (WordsOf(one), WordsOf(other));
            var shared = a.Count(b.Contains);
            return a.Count + b.Count == 0 ? 1 : (double)shared / (a.Count + b.Count - shared);
        }

        HashSet<string> WordsOf(string text)
        {
            if (!words.TryGetValue(text, out var known))
            {
                words.Add(text, known = Split(text));
            }

            return known;
        }
    }

    private static HashSet<string> Split(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int at = 0, start = -1; at <= text.Length; at++)
        {
            var isWord = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (isWord && start < 0)
            {
                start = at;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..at]);
                start = -1;
            }
        }

        return words;
    }
}
