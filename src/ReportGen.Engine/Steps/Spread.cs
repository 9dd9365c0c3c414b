using System.Globalization;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// Rows dealt into groups by nothing but their keys, so that one value of a whole table can be made in two steps, of the groups and then of
/// what they came to: an edit of one row makes one group anew and not the whole.
/// </summary>
internal sealed class SpreadStep<T>(string name, Step<T> source, int groups) : ProjectedStep<Table<T>>(name, source)
{
    protected override RowSource<Table<T>> RowsIn(StepContext context) => new Groups(context.TableOf(source), groups);

    protected override Touched TouchedIn(StepContext context) => context.TouchedIn(source).Select(key => GroupOf(key, groups));

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => RowNames.AllOf(source, context).Where(r => GroupOf(r.Key, groups) == key);

    // The same on every machine: FNV-1a.
    private static string GroupOf(string key, int groups)
    {
        var hash = 2166136261;
        foreach (var unit in key)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return (hash % (uint)groups).ToString("x4", CultureInfo.InvariantCulture);
    }

    private sealed class Groups : RowSource<Table<T>>
    {
        private readonly Lazy<SortedDictionary<string, List<Row<T>>>> _members;

        public Groups(Table<T> rows, int groups) => _members = new(() =>
        {
            var members = new SortedDictionary<string, List<Row<T>>>(StringComparer.Ordinal);
            foreach (var row in rows)
            {
                var group = GroupOf(row.Key, groups);
                if (!members.TryGetValue(group, out var some))
                {
                    members.Add(group, some = []);
                }

                some.Add(row);
            }

            return members;
        });

        public override bool TryFind(string key, out Row<Table<T>> row)
        {
            row = default;
            return _members.Value.TryGetValue(key, out var members) && Group<T>.TryMake(key, members, out row);
        }

        public override Row<Table<T>>[] InOrder() => [.. _members.Value.Select(g => TryFind(g.Key, out var row) ? row : default)];
    }
}
