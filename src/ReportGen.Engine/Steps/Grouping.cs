using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>Rows gathered under new keys; members keep their own keys and their order.</summary>
internal abstract class GroupingStep<T>(string name, params Step[] sources) : ProjectedStep<Table<T>>(name, sources)
{
    protected override Table<Table<T>> Arrange(StepContext context)
    {
        var groups = new SortedDictionary<string, List<Row<T>>>(StringComparer.Ordinal);
        foreach (var (group, row) in Named(context))
        {
            if (!groups.TryGetValue(group, out var members))
            {
                groups.Add(group, members = []);
            }

            members.Add(row);
        }

        var rows = new List<Row<Table<T>>>(groups.Count);
        foreach (var (key, members) in groups)
        {
            var table = Table<T>.FromSorted([.. members]);
            rows.Add(new(key, table, table.Digest, Reason.Cached));
        }

        return Table<Table<T>>.FromSorted([.. rows]);
    }

    /// <summary>Each row with the group that it belongs to, in the order of the rows' keys.</summary>
    protected abstract IEnumerable<(string Group, Row<T> Row)> Named(StepContext context);
}

/// <summary>Rows gathered under the names that another step makes of their values.</summary>
internal sealed class GroupStep<T>(string name, Step<T> source, Step<Name> names) : GroupingStep<T>(name, source, names)
{
    protected override IEnumerable<(string Group, Row<T> Row)> Named(StepContext context)
    {
        var named = context.TableOf(names);
        foreach (var row in context.TableOf(source))
        {
            if (named.Find(row.Key) is { } group)
            {
                yield return (group.Text, row);
            }
        }
    }

    // Those that left the group changed it too.
    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) =>
        (context.TableOf(this).Find(key)?.Select(r => r.Key) ?? [])
            .Concat(context.StateOf(names).Changes.Where(c => c.Read?.Name == key).Select(c => c.Key))
            .SelectMany(k => new[] { new RowName(source, k), new RowName(names, k) });
}

/// <summary>Rows gathered under the names that their keys begin with: nothing needs to be remembered of them.</summary>
internal sealed class KeyGroupStep<T>(string name, Step<T> source, Func<string, string> groupOf) : GroupingStep<T>(name, source)
{
    protected override IEnumerable<(string Group, Row<T> Row)> Named(StepContext context)
    {
        foreach (var row in context.TableOf(source))
        {
            yield return (groupOf(row.Key), row);
        }
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => RowNames.AllOf(source, context).Where(r => groupOf(r.Key) == key);
}
