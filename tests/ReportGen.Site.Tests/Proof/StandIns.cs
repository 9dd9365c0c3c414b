using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Tests.Proof;

/// <summary>Records to make up and to change in the place of values whose parts fit together, so that no part can be made up without the others.</summary>
internal static class StandIns
{
    private static readonly Dictionary<Type, StandIn> s_known = new()
    {
        [typeof(EvidenceColumns)] = new(typeof(Columns), made => Build((Columns)made), value => Of((EvidenceColumns)value)),
        [typeof(NumberColumn)] = new(typeof(Numbers), made => NumberColumn.Of([.. ((Numbers)made).Values]), value => Of((NumberColumn)value)),
        [typeof(HashColumn)] = new(typeof(Hashes), made => HashColumn.Of([.. ((Hashes)made).Values]), value => Of((HashColumn)value)),
    };

    /// <summary>What to make up instead of a type; null where it can be made up itself.</summary>
    public static StandIn? For(Type type) => s_known.GetValueOrDefault(type) ?? (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Packed<>) ? OfPacked(type) : null);

    private static StandIn OfPacked(Type type) => new(
        type.GetGenericArguments()[0],
        made => type.GetMethod(nameof(Packed<QuestionWords>.Of))!.Invoke(null, [made])!,
        value => type.GetProperty(nameof(Packed<QuestionWords>.Value))!.GetValue(value)!);

    private static EvidenceColumns Build(Columns made)
    {
        var columns = new EvidenceColumns.Builder();
        foreach (var (id, own, total, byPeople, accepted, crowded, segmentsByRules, segmentsByPeople, places) in made.Nodes)
        {
            columns.Add(id, new EvidenceCounts(own, total, byPeople, accepted, crowded, segmentsByRules, segmentsByPeople), places);
        }

        return columns.Build();
    }

    private static Columns Of(EvidenceColumns columns) => new(EquatableArray.From(Enumerable.Range(0, columns.Count).Select(i => columns[i]).Select(n =>
        new Node(
            n.Node, n.Counts.Own, n.Counts.Total, n.Counts.ByPeople, n.Counts.Accepted, n.Counts.Crowded, n.Counts.SegmentsByRules, n.Counts.SegmentsByPeople,
            EquatableArray.From(Enumerable.Range(0, n.Count).Select(p => n[p]))))));

    private static Numbers Of(NumberColumn column) => new([.. column.ToArray()]);

    private static Hashes Of(HashColumn column) => new([.. Enumerable.Range(0, column.Count).Select(i => column[i])]);

    /// <summary>A record in the place of another.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Make">Makes the other of it.</param>
    /// <param name="From">Makes it of the other.</param>
    internal sealed record StandIn(Type Type, Func<object, object> Make, Func<object, object> From);

    /// <summary>For <see cref="NumberColumn"/>.</summary>
    internal sealed record Numbers(EquatableArray<int> Values);

    /// <summary>For <see cref="HashColumn"/>.</summary>
    internal sealed record Hashes(EquatableArray<ulong> Values);

    /// <summary>For <see cref="EvidenceColumns"/>.</summary>
    internal sealed record Columns(EquatableArray<Node> Nodes);

    /// <summary>For <see cref="NodeEvidence"/>.</summary>
    internal sealed record Node(
        string Id, int Own, int Total, int ByPeople, int Accepted, int Crowded, int SegmentsByRules, int SegmentsByPeople, EquatableArray<QuotePlace> Places);
}
