namespace ReportGen.Site.Differences;

/// <summary>Two snapshots of a report side by side: pure, and of the order of what there is in them.</summary>
internal sealed class SnapshotPair
{
    private readonly Snapshot _before;
    private readonly Snapshot _after;
    private readonly Dictionary<string, SnapshotNode> _nodesBefore;
    private readonly Dictionary<string, SnapshotNode> _nodesAfter;
    private readonly Dictionary<string, NodeSides> _sides = new(StringComparer.Ordinal);
    private readonly List<CodingChange> _codings = [];
    private readonly HashSet<SnapshotDocument> _edited = new(ReferenceEqualityComparer.Instance);
    private readonly List<(SnapshotDocument? Before, SnapshotDocument? After)> _documents;

    /// <summary>The name of the fact that is a document's group.</summary>
    public const string Group = "group";

    public SnapshotPair(Snapshot before, Snapshot after)
    {
        (_before, _after) = (before, after);
        _nodesBefore = before.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        _nodesAfter = after.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        _documents = SameDocuments.Of(before.Documents, after.Documents);
    }

    /// <summary>What is other.</summary>
    public Difference Find()
    {
        foreach (var (before, after) in _documents)
        {
            Compare(before, after);
        }

        var nodes = Nodes();
        var place = nodes.Select((n, i) => (n.Id, i)).ToDictionary(n => n.Id, n => n.i, StringComparer.Ordinal);
        var codings = _codings.OrderBy(c => place.GetValueOrDefault(c.Node, int.MaxValue)).ThenBy(c => c.Node, StringComparer.Ordinal)
            .ThenBy(c => c.Kind == ChangeKind.Went ? 0 : c.Kind == ChangeKind.Came ? 1 : 2)
            .ThenBy(c => c.Any.Document, StringComparer.Ordinal).ThenBy(c => c.Any.Line).ThenBy(c => c.Any.Segment, StringComparer.Ordinal)
            .ThenBy(c => c.Coder, StringComparer.Ordinal);
        return new Difference(Total(_before), Total(_after), Documents(), nodes, [.. codings], Questions());
    }

    private void Compare(SnapshotDocument? before, SnapshotDocument? after)
    {
        var reasons = new Reasons(before, after, _nodesBefore, _nodesAfter);
        var known = _codings.Count;
        var (went, came, kept) = Sides(before?.Codings ?? [], after?.Codings ?? []);
        var edited = before is not null && after is not null && went.Count > 0 && came.Count > 0 && reasons.IsEdited ? EditedWords.Pair(went, came) : [];
        var moved = edited.Select(e => (e.Before.Segment, Now: e.After.Segment)).Distinct().ToDictionary(e => e.Segment, e => e.Now, StringComparer.Ordinal);
        foreach (var (old, now) in kept.Concat(edited))
        {
            Note(now, after!.Id, now.Segment, isBefore: true, isAfter: true);
            if (reasons.OfChange(old, now) is { } because)
            {
                _codings.Add(new(ChangeKind.Changed, now.Theme, now.Node, now.Coder, Words(old, before!), Words(now, after), because));
            }
        }

        foreach (var coding in went.Except(edited.Select(e => e.Before), ReferenceEqualityComparer.Instance).Cast<SnapshotCoding>())
        {
            Note(coding, (after ?? before!).Id, moved.GetValueOrDefault(coding.Segment, coding.Segment), isBefore: true, isAfter: false);
            _codings.Add(new(ChangeKind.Went, coding.Theme, coding.Node, coding.Coder, Words(coding, before!), null, reasons.OfGone(coding)));
        }

        foreach (var coding in came.Except(edited.Select(e => e.After), ReferenceEqualityComparer.Instance).Cast<SnapshotCoding>())
        {
            Note(coding, after!.Id, coding.Segment, isBefore: false, isAfter: true);
            _codings.Add(new(ChangeKind.Came, coding.Theme, coding.Node, coding.Coder, null, Words(coding, after), reasons.OfCome(coding)));
        }

        if (_codings.Count == known && reasons.IsEdited)
        {
            _edited.Add(after!);
        }
    }

    // A coding is the same one where the same coder puts the same code on the same segment.
    private static (List<SnapshotCoding> Went, List<SnapshotCoding> Came, List<(SnapshotCoding Before, SnapshotCoding After)> Kept) Sides(
        IReadOnlyList<SnapshotCoding> before, IReadOnlyList<SnapshotCoding> after)
    {
        var old = before.ToLookup(KeyOf);
        var (came, kept, taken) = (new List<SnapshotCoding>(), new List<(SnapshotCoding, SnapshotCoding)>(), new HashSet<SnapshotCoding>(ReferenceEqualityComparer.Instance));
        foreach (var coding in after)
        {
            if (old[KeyOf(coding)].FirstOrDefault(c => !taken.Contains(c)) is { } same)
            {
                taken.Add(same);
                kept.Add((same, coding));
            }
            else
            {
                came.Add(coding);
            }
        }

        return ([.. before.Where(c => !taken.Contains(c))], came, kept);

        static (string, string, string) KeyOf(SnapshotCoding coding) => (coding.Segment, coding.Node, coding.Coder);
    }

    // What has a code has its theme. A segment that was edited goes by the id that it has now, on both sides.
    private void Note(SnapshotCoding coding, string document, string segment, bool isBefore, bool isAfter)
    {
        foreach (var node in coding.Node == coding.Theme ? [coding.Theme] : new[] { coding.Node, coding.Theme })
        {
            if (!_sides.TryGetValue(node, out var sides))
            {
                _sides.Add(node, sides = new NodeSides());
            }

            sides.Add((document, segment), isBefore, isAfter);
        }
    }

    private List<NodeChange> Nodes()
    {
        var changes = _after.Nodes.Concat(_before.Nodes).Select(n => n.Id).Concat(_sides.Keys).Distinct(StringComparer.Ordinal)
            .Select(Node).OfType<NodeChange>().ToDictionary(n => n.Id, StringComparer.Ordinal);
        return
        [
            .. changes.Values.OrderByDescending(n => Weight(changes.GetValueOrDefault(ThemeOf(n.Id)))).ThenBy(n => ThemeOf(n.Id), StringComparer.Ordinal)
                .ThenBy(n => !n.IsTheme).ThenByDescending(Weight).ThenBy(n => n.Id, StringComparer.Ordinal),
        ];
    }

    private static int Weight(NodeChange? change) => change is null ? 0 : change.Lost + change.Gained;

    private static string ThemeOf(string node) => Codebook.Coding.ThemeOf(node);

    // Null where nothing of it is other.
    private NodeChange? Node(string id)
    {
        var (before, after, sides) = (_nodesBefore.GetValueOrDefault(id), _nodesAfter.GetValueOrDefault(id), _sides.GetValueOrDefault(id) ?? new NodeSides());
        var (old, now) = (sides.Before, sides.After);
        var (isOld, isNow) = (before is not null || old.Segments > 0, after is not null || now.Segments > 0);
        IReadOnlyList<SnapshotRule> went = before?.Rule is { } a && after?.Rule is { } b ? [.. a.Except(b)] : [];
        IReadOnlyList<SnapshotRule> came = before?.Rule is { } c && after?.Rule is { } d ? [.. d.Except(c)] : [];
        var facts = FactChange.Between(before?.Facts, after?.Facts);
        return isOld == isNow && old == now && sides.Lost + sides.Gained + went.Count + came.Count + facts.Count == 0 ? null : new NodeChange(
            !isOld ? ChangeKind.Came : !isNow ? ChangeKind.Went : ChangeKind.Changed,
            id, (after ?? before)?.Label ?? id, isOld ? old : null, isNow ? now : null, sides.Lost, sides.Gained, went, came, facts)
        {
            IsRuleGone = went.Count > 0 && after?.Rule is [],
        };
    }

    private List<DocumentChange> Documents() =>
    [
        .. _documents.Select(d => new DocumentChange(
                d.Before is null ? ChangeKind.Came : d.After is null ? ChangeKind.Went : ChangeKind.Changed, Count(d.Before), Count(d.After),
                d.After is not null && _edited.Contains(d.After), FactChange.Between(d.Before?.Facts, d.After?.Facts)))
            .Where(d => d.Before is null || d.After is null || d.IsRenamed || d.IsEdited || d.Facts.Count > 0
                || (d.Before.Words, d.Before.Segments, d.Before.Codings) != (d.After.Words, d.After.Segments, d.After.Codings))
            .OrderBy(d => d.Kind).ThenBy(d => !d.IsRenamed).ThenBy(d => d.Any.Id, StringComparer.Ordinal),
    ];

    private List<QuestionChange> Questions()
    {
        var (before, after) = (_before.Questions.ToDictionary(q => q.Id, StringComparer.Ordinal), _after.Questions.ToDictionary(q => q.Id, StringComparer.Ordinal));
        return
        [
            .. _after.Questions.Concat(_before.Questions.Where(q => !after.ContainsKey(q.Id)))
                .Select(q => new QuestionChange(
                    !before.ContainsKey(q.Id) ? ChangeKind.Came : !after.ContainsKey(q.Id) ? ChangeKind.Went : ChangeKind.Changed,
                    q.Id, q.Text, before.GetValueOrDefault(q.Id)?.Answers, after.GetValueOrDefault(q.Id)?.Answers))
                .Where(q => q.Before != q.After),
        ];
    }

    private static CodedWords Words(SnapshotCoding coding, SnapshotDocument document) =>
        new(document.Id, document.Source, coding.Segment, coding.Line, coding.Rules, coding.Quote);

    private static DocumentCount? Count(SnapshotDocument? document) =>
        document is null ? null : new(document.Id, document.Title, document.Source, document.Words, document.Segments, document.Codings.Count);

    private static DifferenceTotal Total(Snapshot snapshot) => new(
        snapshot.Documents.Count, snapshot.Documents.Sum(d => d.Words), snapshot.Documents.Sum(d => d.Segments), snapshot.Documents.Sum(d => d.Codings.Count));
}

/// <summary>The segments that a theme or code is on, before and after.</summary>
internal sealed class NodeSides
{
    private readonly Dictionary<(string Document, string Segment), (bool Before, bool After)> _segments = [];
    private int _codingsBefore;
    private int _codingsAfter;

    public NodeCount Before => Count(s => s.Before, _codingsBefore);

    public NodeCount After => Count(s => s.After, _codingsAfter);

    public int Lost => _segments.Values.Count(s => s is (true, false));

    public int Gained => _segments.Values.Count(s => s is (false, true));

    /// <summary>Notes a coding on a segment.</summary>
    public void Add((string Document, string Segment) segment, bool isBefore, bool isAfter)
    {
        var known = _segments.GetValueOrDefault(segment);
        _segments[segment] = (known.Before || isBefore, known.After || isAfter);
        _codingsBefore += isBefore ? 1 : 0;
        _codingsAfter += isAfter ? 1 : 0;
    }

    private NodeCount Count(Func<(bool Before, bool After), bool> isThere, int codings)
    {
        var there = _segments.Where(s => isThere(s.Value)).ToList();
        return new(there.Select(s => s.Key.Document).Distinct(StringComparer.Ordinal).Count(), there.Count, codings);
    }
}
