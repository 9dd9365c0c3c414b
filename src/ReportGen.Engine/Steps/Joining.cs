using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>Each row of one table beside the only row of another.</summary>
internal sealed class CombineStep<TLeft, TRight>(Step<TLeft> left, Step<TRight> right)
    : Step<Pair<TLeft, TRight>>($"{left.Name} + {right.Name}", left, right)
{
    internal override StepState Evaluate(StepContext context)
    {
        var lefts = context.TableOf(left);
        var rights = context.TableOf(right);
        return rights.Count == 0
            ? ProjectedState<Pair<TLeft, TRight>>.Empty
            : Joining.Pairs<TLeft, TRight>(lefts, row => (rights[0].Value, rights[0].Digest));
    }
}

/// <summary>The rows whose keys are in both tables.</summary>
internal sealed class JoinStep<TLeft, TRight>(Step<TLeft> left, Step<TRight> right)
    : Step<Pair<TLeft, TRight>>($"{left.Name} & {right.Name}", left, right)
{
    internal override StepState Evaluate(StepContext context)
    {
        var rights = context.TableOf(right);
        return Joining.Pairs<TLeft, TRight>(context.TableOf(left), row => rights.TryFind(row.Key, out var found) ? (found.Value, found.Digest) : null);
    }
}

/// <summary>Every row of one table, beside the other's row of the same key where there is one.</summary>
internal sealed class LeftJoinStep<TLeft, TRight>(Step<TLeft> left, Step<TRight> right)
    : Step<Pair<TLeft, TRight?>>($"{left.Name} &? {right.Name}", left, right)
    where TRight : class
{
    internal override StepState Evaluate(StepContext context)
    {
        var rights = context.TableOf(right);
        return Joining.Pairs<TLeft, TRight?>(
            context.TableOf(left),
            row => rights.TryFind(row.Key, out var found) ? (found.Value, found.Digest) : (null, default(Digest)));
    }
}

/// <summary>Pairs rows without running anything: a pair's digest comes from the digests of its halves.</summary>
internal static class Joining
{
    public static ProjectedState<Pair<TLeft, TRight>> Pairs<TLeft, TRight>(Table<TLeft> lefts, Func<Row<TLeft>, (TRight Value, Digest Digest)?> find)
    {
        var rows = new List<Row<Pair<TLeft, TRight>>>(lefts.Count);
        foreach (var row in lefts)
        {
            if (find(row) is { } right)
            {
                var digest = Digest.Of(row.Digest, right.Digest);
                rows.Add(new(row.Key, new(row.Value, right.Value, digest), digest, row.Reason));
            }
        }

        return new(Table<Pair<TLeft, TRight>>.FromSorted([.. rows]));
    }
}
