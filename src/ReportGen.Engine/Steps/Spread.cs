using System.Globalization;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// Rows dealt into groups by nothing but their keys, so that one value of a whole table can be made in two steps, of the groups and then of
/// what they came to: an edit of one row makes one group anew and not the whole.
/// </summary>
internal sealed class SpreadStep<T>(string name, Step<T> source, int groups) : ProjectedStep<Table<T>>(name, source)
{
    // Who is in which group is known from the run before where no row came and none went: then an edit of one row goes through one group.
    protected override RowSource<Table<T>> RowsIn(StepContext context) => new Groups(
        context.TableOf(source), groups, context.BeforeOf<ProjectedState<Table<T>>>(this) is { Rows: Groups before } && context.TouchedIn(source).AreKeysSame ? before.Members : null);

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

    private sealed class Groups(Table<T> rows, int groups, SortedDictionary<string, List<string>>? members) : RowSource<Table<T>>
    {
        private readonly Lazy<SortedDictionary<string, List<string>>> _members = new(() => members ?? Deal(rows, groups));

        /// <summary>The keys in each group; null while nobody has asked.</summary>
        public SortedDictionary<string, List<string>>? Members => _members.IsValueCreated ? _members.Value : members;

        public override bool TryFind(string key, out Row<Table<T>> row)
        {
            row = default;
            return _members.Value.TryGetValue(key, out var keys) && Group<T>.TryMake(key, Found(keys), out row);
        }

        public override Row<Table<T>>[] InOrder() => [.. _members.Value.Select(g => TryFind(g.Key, out var row) ? row : default)];

        private List<Row<T>> Found(List<string> keys)
        {
            var found = new List<Row<T>>(keys.Count);
            foreach (var key in keys)
            {
                if (rows.TryFind(key, out var row))
                {
                    found.Add(row);
                }
            }

            return found;
        }

        private static SortedDictionary<string, List<string>> Deal(Table<T> rows, int groups)
        {
            var members = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var row in rows)
            {
                var group = GroupOf(row.Key, groups);
                if (!members.TryGetValue(group, out var some))
                {
                    members.Add(group, some = []);
                }

                some.Add(row.Key);
            }

            return members;
        }
    }
}
