using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Evidence;

/// <summary>The numbers of the whole corpus.</summary>
/// <param name="Crowded">Segments with so many themes that they take no part in pairs.</param>
/// <param name="People">Who coded by hand, in order of their names; empty where only rules did.</param>
/// <param name="ByFormerRules">Codings that former rules made.</param>
/// <param name="Groups">By document group, in order of name.</param>
/// <param name="Nodes">By theme and code, in order of id; those that never occur are not among them.</param>
internal sealed record Totals(
    int Documents, int Words, int ParticipantTurns, int InterviewerTurns, int Segments, int Codings, int Crowded, EquatableArray<CoderCount> People,
    int ByFormerRules, EquatableArray<GroupTotal> Groups, EquatableArray<NodeTotal> Nodes)
    : ICanonical
{
    private readonly Dictionary<string, NodeTotal> _byNode = Nodes.ToDictionary(n => n.Node, StringComparer.Ordinal);

    // Several pages and files show all of it: its lists are gone through once. A copy by `with` would keep the digest: there is none.
    private readonly Lazy<Digest> _digest = new(() => Digest.Of(all => all
        .Number(Documents).Number(Words).Number(ParticipantTurns).Number(InterviewerTurns).Number(Segments).Number(Codings).Number(Crowded)
        .Values(People).Number(ByFormerRules).Values(Groups).Values(Nodes)));

    /// <summary>Whether people coded passages that no rule found; who only judges what rules found has not.</summary>
    public bool IsCodedByPeople => People.Any(p => p.Added > 0);

    /// <summary>Whether rules coded anything, or may: those of this codebook or former ones.</summary>
    /// <param name="rules">The rules of this codebook.</param>
    public bool IsCodedByRules(RuleSet rules) => rules.Rules.Count > 0 || ByFormerRules > 0;

    /// <summary>The numbers of all documents.</summary>
    public static Totals Of(EvidenceIndex index)
    {
        var groups = new List<GroupTotal>();
        var people = new SortedDictionary<string, CoderCount>(StringComparer.Ordinal);
        var (words, participants, interviewers, segments, codings, crowded, former) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var document in index.InOrder)
        {
            var group = document.Card.Group;
            words += document.Words;
            participants += document.ParticipantTurns;
            interviewers += document.InterviewerTurns;
            segments += document.Segments;
            codings += document.Codings;
            crowded += document.Crowded;
            former += document.ByFormerRules;
            if (groups.Count == 0 || groups[^1].Group != group)
            {
                groups.Add(new GroupTotal(group, 0, 0));
            }

            groups[^1] = groups[^1] with { Documents = groups[^1].Documents + 1, Words = groups[^1].Words + document.Words };
            foreach (var coder in document.People)
            {
                people[coder.Coder] = people.TryGetValue(coder.Coder, out var sum) ? sum.With(coder) : coder;
            }
        }

        return new(
            index.InOrder.Count, words, participants, interviewers, segments, codings, crowded, people.Values.ToEquatableArray(), former, groups.ToEquatableArray(),
            index.Nodes.Union(index.Rejected, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Node).ToEquatableArray());

        NodeTotal Node(string node) => index.RejectedOf(node) is { Count: > 0 } rejected
            ? index.Of(node).Total with { Node = node, Rejected = rejected.Sum(r => r.Node.Counts.Total) }
            : index.Of(node).Total;
    }

    /// <summary>Only what was coded, and of how many documents: what an edit that changes words and no codings leaves as it is.</summary>
    public Totals WithoutWords() => new(Documents, 0, 0, 0, 0, 0, Crowded, People, ByFormerRules, Groups.Select(g => g with { Words = 0 }).ToEquatableArray(), Nodes);

    /// <summary>The same of some nodes.</summary>
    public Totals About(IEnumerable<string> nodes)
    {
        var those = nodes.Distinct().Order(StringComparer.Ordinal).Select(Of).Where(n => n.Documents + n.Rejected > 0).ToEquatableArray();
        return new(Documents, 0, 0, 0, 0, 0, 0, [], 0, Groups.Select(g => g with { Words = 0 }).ToEquatableArray(), those);
    }

    /// <summary>The numbers of a theme or code; zeros where it never occurs.</summary>
    public NodeTotal Of(string node) => _byNode.GetValueOrDefault(node) ?? new NodeTotal(node, 0, 0, default, 0, []);

    /// <summary>Those first that reach furthest, by documents and then by segments; else they stay in order.</summary>
    /// <param name="all">Things about themes or codes.</param>
    /// <param name="node">Which theme or code each is about.</param>
    public IEnumerable<T> ByReach<T>(IEnumerable<T> all, Func<T, string> node) => all.OrderByDescending(t => Of(node(t)).Documents).ThenByDescending(t => Of(node(t)).Segments);

    /// <summary>How many segments may have both themes without being counted, at most; 0 where their number is known.</summary>
    public int Uncounted(string first, string second) => Math.Min(Of(first).Counts.Crowded, Of(second).Counts.Crowded);

    public bool Equals(Totals? other) => other is not null && (Documents, Words, ParticipantTurns, InterviewerTurns, Segments).Equals(
        (other.Documents, other.Words, other.ParticipantTurns, other.InterviewerTurns, other.Segments))
        && (Codings, Crowded, People, ByFormerRules, Groups, Nodes).Equals((other.Codings, other.Crowded, other.People, other.ByFormerRules, other.Groups, other.Nodes));

    public override int GetHashCode() => HashCode.Combine(Documents, Words, Codings, Nodes);

    public void Write(CanonicalWriter writer) => writer.Digest(_digest.Value);
}

/// <summary>A document group's share of the corpus.</summary>
internal sealed record GroupTotal(string Group, int Documents, int Words) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Group).Number(Documents).Number(Words);
}

/// <summary>How far a theme or code reaches.</summary>
/// <param name="Documents">Documents with it.</param>
/// <param name="Segments">Segments with it, or with any of its codes.</param>
/// <param name="Counts">Its codings.</param>
/// <param name="Rejected">Codings by rules that people rejected: among no other number.</param>
/// <param name="Groups">By document group, those that have it.</param>
internal sealed record NodeTotal(string Node, int Documents, int Segments, EvidenceCounts Counts, int Rejected, EquatableArray<NodeInGroup> Groups) : ICanonical
{
    /// <summary>Sums up evidence for one node, in layout order, so that what belongs to a document group stands together.</summary>
    public static NodeTotal Of(IReadOnlyList<EvidenceIn> evidence)
    {
        var (counts, segments, groups) = (default(EvidenceCounts), 0, new List<NodeInGroup>());
        foreach (var part in evidence)
        {
            counts += part.Node.Counts;
            segments += part.Node.Count;
            if (groups.Count == 0 || groups[^1].Group != part.Document.Card.Group)
            {
                groups.Add(new NodeInGroup(part.Document.Card.Group, 0, 0));
            }

            groups[^1] = groups[^1] with { Documents = groups[^1].Documents + 1, Segments = groups[^1].Segments + part.Node.Count };
        }

        return new(evidence.Count > 0 ? evidence[0].Node.Node : "", evidence.Count, segments, counts, 0, EquatableArray.From(groups));
    }

    public void Write(CanonicalWriter writer) => writer.Text(Node).Number(Documents).Number(Segments).Value(Counts).Number(Rejected).Values(Groups);
}

/// <summary>How far a theme or code reaches in one document group.</summary>
internal sealed record NodeInGroup(string Group, int Documents, int Segments) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Group).Number(Documents).Number(Segments);
}
