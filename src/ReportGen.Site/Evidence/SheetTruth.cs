using ReportGen.Engine.Tables;
using ReportGen.Site.Coders;
using ReportGen.Site.Corpus;

namespace ReportGen.Site.Evidence;

/// <summary>What sheets say of documents and rules, held against what these are now: a sheet tells nothing of what has changed since it was drawn.</summary>
internal sealed class SheetTruth(Table<ReadyDocument> ready, Table<CodedDocument> coded)
{
    private readonly Dictionary<string, (Dictionary<string, int> Segments, HashSet<(int Segment, string Code)> Found)?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _hits = new(StringComparer.Ordinal);

    /// <summary>Whether the rule finds a segment now; null where there is no such segment.</summary>
    public bool? IsFound(string code, JudgedSegment segment)
    {
        if (!_documents.TryGetValue(segment.Document, out var known))
        {
            _documents.Add(segment.Document, known = Open(segment.Document));
        }

        return known is { } document && document.Segments.TryGetValue(segment.Segment, out var index) ? document.Found.Contains((index, code)) : null;
    }

    /// <summary>In how many segments the rule finds its code now.</summary>
    public int HitsOf(string code)
    {
        if (!_hits.TryGetValue(code, out var hits))
        {
            // A person codes a segment besides, as former rules do, and takes nothing from what the rule finds.
            _hits.Add(code, hits = coded.Values.Where(d => d.Nodes.OwnOf(code) + d.Rejected.OwnOf(code) > 0).Sum(d => d.People.Count + d.ByFormerRules == 0 ? d.Nodes.OwnOf(code)
                : d.AllCodings.ByOwnRules.Count(c => c.Code == code)));
        }

        return hits;
    }

    private (Dictionary<string, int> Segments, HashSet<(int Segment, string Code)> Found)? Open(string id) =>
        ready.TryFind(id, out var row) && coded.TryFind(id, out var codings)
            ? (row.Value.Open().Segments.Select((s, i) => (s.Id, i)).ToDictionary(StringComparer.Ordinal), codings.Value.AllCodings.ByOwnRules.Select(c => (c.Segment,
                c.Code)).ToHashSet())
            : null;
}
