using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>Each row of one table beside the only row of another.</summary>
internal sealed class CombineStep<TLeft, TRight>(Step<TLeft> left, Step<TRight> right)
    : ProjectedStep<Pair<TLeft, TRight>>($"{left.Name} + {right.Name}", left, right)
{
    protected override Table<Pair<TLeft, TRight>> Arrange(StepContext context)
    {
        var rights = context.TableOf(right);
        return rights.Count == 0
            ? Table<Pair<TLeft, TRight>>.Empty
            : Pairing<TLeft, TRight>.Of(context.TableOf(left), _ => (true, rights[0]));
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => [new(left, key), new(right, "")];
}

/// <summary>The rows whose keys are in both tables.</summary>
internal sealed class JoinStep<TLeft, TRight>(Step<TLeft> left, Step<TRight> right)
    : ProjectedStep<Pair<TLeft, TRight>>($"{left.Name} & {right.Name}", left, right)
{
    protected override Table<Pair<TLeft, TRight>> Arrange(StepContext context)
    {
        var rights = context.TableOf(right);
        return Pairing<TLeft, TRight>.Of(context.TableOf(left), key => (rights.TryFind(key, out var found), found));
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => [new(left, key), new(right, key)];
}

/// <summary>Every row of one table, beside the other's row of the same key where there is one.</summary>
internal sealed class LeftJoinStep<TLeft, TRight>(Step<TLeft> left, Step<TRight> right)
    : ProjectedStep<Pair<TLeft, TRight?>>($"{left.Name} &? {right.Name}", left, right)
    where TRight : class
{
    protected override Table<Pair<TLeft, TRight?>> Arrange(StepContext context)
    {
        var rights = context.TableOf(right);
        return Pairing<TLeft, TRight?>.Of(
            context.TableOf(left),
            key => (true, rights.TryFind(key, out var found) ? new Row<TRight?>(key, new Present(found), found.Digest, found.Reason) : new(key, null, default, Reason.Cached)));
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => [new(left, key), new(right, key)];

    private sealed class Present(Row<TRight> row) : Later<TRight?>
    {
        public override TRight? Get(string key) => row.Value;
    }
}

/// <summary>Pairs rows without touching their values: a pair's digest comes from the digests of its halves, and the halves are read with the pair.</summary>
internal sealed class Pairing<TLeft, TRight> : Later<Pair<TLeft, TRight>>
{
    private readonly Table<TLeft> _lefts;
    private readonly Func<string, (bool IsThere, Row<TRight> Row)> _find;

    private Pairing(Table<TLeft> lefts, Func<string, (bool IsThere, Row<TRight> Row)> find) => (_lefts, _find) = (lefts, find);

    public static Table<Pair<TLeft, TRight>> Of(Table<TLeft> lefts, Func<string, (bool IsThere, Row<TRight> Row)> find)
    {
        var later = new Pairing<TLeft, TRight>(lefts, find);
        var rows = new List<Row<Pair<TLeft, TRight>>>(lefts.Count);
        foreach (var left in lefts.Rows)
        {
            var (isThere, right) = find(left.Key);
            if (isThere)
            {
                rows.Add(new(left.Key, later, Digest.Of(left.Digest, right.Digest), left.Reason == Reason.Cached ? right.Reason : left.Reason));
            }
        }

        return Table<Pair<TLeft, TRight>>.FromSorted([.. rows]);
    }

    public override Pair<TLeft, TRight> Get(string key) =>
        _lefts.TryFind(key, out var left) ? new(left.Value, _find(key).Row.Value) : throw new KeyNotFoundException($"There is no row '{key}'.");
}
