using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>All rows as one value.</summary>
internal sealed class CollectStep<T>(Step<T> source) : Step<Table<T>>($"all of {source.Name}", source)
{
    internal override StepState Evaluate(StepContext context)
    {
        var table = context.TableOf(source);
        return new ProjectedState<Table<T>>(Table<Table<T>>.FromSorted([new("", table, table.Digest, Reason.Unchanged)]));
    }
}

/// <summary>Rows gathered under the keys that a function gives them; members keep their own keys and their order.</summary>
internal sealed class GroupStep<T>(string name, Step<T> source, Func<T, string> keyOf) : Step<Table<T>>(name, source)
{
    internal override StepState Evaluate(StepContext context)
    {
        var groups = new SortedDictionary<string, List<Row<T>>>(StringComparer.Ordinal);
        foreach (var row in context.TableOf(source))
        {
            var key = keyOf(row.Value);
            if (!groups.TryGetValue(key, out var members))
            {
                groups.Add(key, members = []);
            }

            members.Add(row);
        }

        var rows = new List<Row<Table<T>>>(groups.Count);
        foreach (var (key, members) in groups)
        {
            var table = Table<T>.FromSorted([.. members]);
            rows.Add(new(key, table, table.Digest, Reason.Unchanged));
        }

        return new ProjectedState<Table<T>>(Table<Table<T>>.FromSorted([.. rows]));
    }
}

/// <summary>The same rows under other keys.</summary>
internal sealed class KeyStep<T>(string name, Step<T> source, Func<T, string> keyOf) : Step<T>(name, source)
{
    internal override StepState Evaluate(StepContext context) =>
        new ProjectedState<T>(Table<T>.FromUnsorted([.. context.TableOf(source).Select(r => r with { Key = keyOf(r.Value) })], Name));
}

/// <summary>The rows of several tables as one; a key may stand in one of them only.</summary>
internal sealed class UnionStep<T>(string name, Step<T>[] sources) : Step<T>(name, sources)
{
    internal override StepState Evaluate(StepContext context) =>
        new ProjectedState<T>(Table<T>.FromUnsorted([.. sources.SelectMany(s => context.TableOf(s))], Name));
}

/// <summary>Everything that some steps, and all that they read from, have found.</summary>
internal sealed class FindingsStep(string name, Step[] sources) : Step<FindingList>(name, sources)
{
    internal override StepState Evaluate(StepContext context)
    {
        var findings = new FindingList([.. StepOrder.Of(Sources).SelectMany(context.DiagnosticsOf).Distinct().Order()]);
        return new ProjectedState<FindingList>(Table<FindingList>.FromSorted([new("", findings, Digest.Of(findings), Reason.Unchanged)]));
    }
}
