using System.Diagnostics.CodeAnalysis;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>Each row of one table beside the only row of another.</summary>
internal sealed class CombineStep<TLeft, TRight>(Step<TLeft> left, Step<TRight> right)
    : ProjectedStep<Pair<TLeft, TRight>>($"{left.Name} + {right.Name}", left, right)
{
    protected override RowSource<Pair<TLeft, TRight>> RowsIn(StepContext context)
    {
        var rights = context.TableOf(right);
        return new PairRows<TLeft, TRight>(context.TableOf(left), (string _, out Row<TRight> row) => rights.TryFind("", out row));
    }

    // The one value is beside every row.
    protected override Touched TouchedIn(StepContext context)
    {
        var (lefts, rights) = (context.TouchedIn(left), context.TouchedIn(right));
        return rights.IsNothing ? lefts : lefts.And(rights).Every();
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => [new(left, key), new(right, "")];
}

/// <summary>The rows whose keys are in both tables.</summary>
internal sealed class JoinStep<TLeft, TRight>(Step<TLeft> left, Step<TRight> right)
    : ProjectedStep<Pair<TLeft, TRight>>($"{left.Name} & {right.Name}", left, right)
{
    protected override RowSource<Pair<TLeft, TRight>> RowsIn(StepContext context) => new PairRows<TLeft, TRight>(context.TableOf(left), context.TableOf(right).TryFind);

    protected override Touched TouchedIn(StepContext context) => context.TouchedIn(left).And(context.TouchedIn(right));

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => [new(left, key), new(right, key)];
}

/// <summary>Every row of one table, beside the other's row of the same key where there is one.</summary>
internal sealed class LeftJoinStep<TLeft, TRight>(Step<TLeft> left, Step<TRight> right)
    : ProjectedStep<Pair<TLeft, TRight?>>($"{left.Name} &? {right.Name}", left, right)
    where TRight : class
{
    protected override RowSource<Pair<TLeft, TRight?>> RowsIn(StepContext context)
    {
        var rights = context.TableOf(right);
        return new PairRows<TLeft, TRight?>(context.TableOf(left), (string key, out Row<TRight?> row) =>
        {
            row = rights.TryFind(key, out var found) ? new(key, new Present(found), found.Digest) : new(key, null, default);
            return true;
        });
    }

    protected override Touched TouchedIn(StepContext context)
    {
        var lefts = context.TouchedIn(left);
        return lefts.And(context.TouchedIn(right)) with { AreKeysSame = lefts.AreKeysSame };
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => [new(left, key), new(right, key)];

    private sealed class Present(Row<TRight> row) : Later<TRight?>
    {
        public override TRight? Get(string key) => row.Value;
    }
}

/// <summary>Finds what belongs beside a row.</summary>
internal delegate bool FindRow<T>(string key, out Row<T> row);

/// <summary>Pairs rows without touching their values: a pair's digest comes from the digests of its halves, and the halves are read with the pair.</summary>
internal sealed class PairRows<TLeft, TRight>(Table<TLeft> lefts, FindRow<TRight> find) : RowSource<Pair<TLeft, TRight>>
{
    private readonly Halves _later = new(lefts, find);

    public override bool TryFind(string key, out Row<Pair<TLeft, TRight>> row)
    {
        row = default;
        return lefts.TryFind(key, out var left) && TryPair(left, out row);
    }

    public override Row<Pair<TLeft, TRight>>[] InOrder()
    {
        var rows = new List<Row<Pair<TLeft, TRight>>>(lefts.Count);
        foreach (var left in lefts)
        {
            if (TryPair(left, out var row))
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    private bool TryPair(Row<TLeft> left, [MaybeNullWhen(false)] out Row<Pair<TLeft, TRight>> row)
    {
        var isThere = find(left.Key, out var right);
        row = isThere ? new(left.Key, _later, Digest.Of(left.Digest, right.Digest)) : default;
        return isThere;
    }

    private sealed class Halves(Table<TLeft> lefts, FindRow<TRight> find) : Later<Pair<TLeft, TRight>>
    {
        public override Pair<TLeft, TRight> Get(string key) => lefts.TryFind(key, out var left) && find(key, out var right)
            ? new(left.Value, right.Value)
            : throw new KeyNotFoundException($"There is no row '{key}'.");
    }
}
