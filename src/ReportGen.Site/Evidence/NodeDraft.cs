using ReportGen.Site.Codebook;

namespace ReportGen.Site.Evidence;

/// <summary>A theme or code while its codings are gone through, segment by segment.</summary>
internal sealed class NodeDraft
{
    private readonly List<List<Coding>> _codings = [];
    private (int Rules, int People) _last = (-1, -1);

    public List<int> Segments { get; } = [];

    public EvidenceCounts Counts { get; private set; }

    public void Add(Coding coding, bool isOwn)
    {
        if (Segments.Count == 0 || Segments[^1] != coding.Segment)
        {
            Segments.Add(coding.Segment);
            _codings.Add([]);
        }

        _codings[^1].Add(coding);
        var (isNewByRules, isNewByPeople) = (coding.IsByRules && _last.Rules != coding.Segment, !coding.IsByRules && _last.People != coding.Segment);
        _last = coding.IsByRules ? _last with { Rules = coding.Segment } : _last with { People = coding.Segment };
        Counts = Counts.With(isOwn, !coding.IsByRules, coding.IsByRules && coding.IsAccepted) with
        {
            SegmentsByRules = Counts.SegmentsByRules + (isNewByRules ? 1 : 0),
            SegmentsByPeople = Counts.SegmentsByPeople + (isNewByPeople ? 1 : 0),
        };
    }

    /// <summary>The quote of each segment, and whether a coding there is the node's own.</summary>
    /// <param name="node">The node.</param>
    /// <param name="cut">Cuts a segment with some codings marked.</param>
    public IEnumerable<(QuotePlace Place, bool IsOwn)> Places(string node, Func<int, List<Coding>, QuotePlace> cut) =>
        Segments.Select((segment, i) => (cut(segment, _codings[i]), _codings[i].Exists(c => c.Code == node)));
}
