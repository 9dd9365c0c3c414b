using System.Collections.Concurrent;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>Rows gathered under the names that another step makes of their values; members keep their own keys and their order.</summary>
internal sealed class GroupStep<T>(string name, Step<T> source, Step<Name> names) : ProjectedStep<Table<T>>(name, source, names)
{
    protected override RowSource<Table<T>> RowsIn(StepContext context) => new Groups(context.TableOf(source), new NameIndex(context.TableOf(names)));

    // A row that got another name has left a group too.
    protected override Touched TouchedIn(StepContext context) => NameIndex.Touched(source, names, context);

    // Those that left the group changed it too.
    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) =>
        (context.TableOf(this).Find(key)?.Select(r => r.Key) ?? [])
            .Concat(context.StateOf(names).Changes.Where(c => c.Read?.Name == key).Select(c => c.Key))
            .SelectMany(k => new[] { new RowName(source, k), new RowName(names, k) });

    private sealed class Groups(Table<T> rows, NameIndex names) : RowSource<Table<T>>
    {
        public override bool TryFind(string key, out Row<Table<T>> row)
        {
            var members = new List<Row<T>>();
            foreach (var member in names.KeysOf(key))
            {
                if (rows.TryFind(member, out var found))
                {
                    members.Add(found);
                }
            }

            return Group<T>.TryMake(key, members, out row);
        }

        public override Row<Table<T>>[] InOrder()
        {
            var groups = new List<Row<Table<T>>>();
            foreach (var name in names.Names.Order(StringComparer.Ordinal))
            {
                if (TryFind(name, out var group))
                {
                    groups.Add(group);
                }
            }

            return [.. groups];
        }
    }
}

/// <summary>Rows gathered under the names that their keys begin with, up to a mark: nothing needs to be remembered of them, since they stand together.</summary>
internal sealed class KeyGroupStep<T>(string name, Step<T> source, string mark) : ProjectedStep<Table<T>>(name, source)
{
    protected override RowSource<Table<T>> RowsIn(StepContext context) => new Groups(context.TableOf(source), mark);

    protected override Touched TouchedIn(StepContext context) => context.TouchedIn(source).Select(key => Begin(key, mark));

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => RowNames.AllOf(source, context).Where(r => Begin(r.Key, mark) == key);

    private static string Begin(string key, string mark) => key.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? key[..at] : key;

    private sealed class Groups(Table<T> rows, string mark) : RowSource<Table<T>>
    {
        // Those who ask for a group mostly ask for its digest first and then for its rows.
        private readonly ConcurrentDictionary<string, Row<Table<T>>> _known = new(StringComparer.Ordinal);

        public override bool TryFind(string key, out Row<Table<T>> row)
        {
            if (_known.TryGetValue(key, out row))
            {
                return true;
            }

            var isThere = Group<T>.TryMake(key, [.. rows.Beginning(key + mark)], out row);
            if (isThere)
            {
                _known[key] = row;
            }

            return isThere;
        }

        public override Row<Table<T>>[] InOrder()
        {
            var groups = new List<Row<Table<T>>>();
            var (key, members) = ("", new List<Row<T>>());
            foreach (var row in rows)
            {
                var begin = Begin(row.Key, mark);
                if (begin != key)
                {
                    Close();
                    (key, members) = (begin, []);
                }

                members.Add(row);
            }

            Close();
            return Table<Table<T>>.Sorted([.. groups], "");

            void Close()
            {
                if (Group<T>.TryMake(key, members, out var group))
                {
                    groups.Add(group);
                }
            }
        }
    }
}

/// <summary>Some rows of a table as a value.</summary>
internal static class Group<T>
{
    /// <summary>False where there are no rows: a group of none is not there.</summary>
    public static bool TryMake(string key, List<Row<T>> members, out Row<Table<T>> row)
    {
        var table = Table<T>.FromSorted([.. members]);
        row = members.Count == 0 ? default : new(key, table, table.Digest);
        return members.Count > 0;
    }
}

/// <summary>Which rows have a name, found the other way round when it is first asked for.</summary>
internal sealed class NameIndex(Table<Name> names)
{
    private readonly Lazy<Dictionary<string, List<string>>> _keys = new(() =>
    {
        var keys = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in names)
        {
            var name = row.Value.Text;
            if (!keys.TryGetValue(name, out var some))
            {
                keys.Add(name, some = []);
            }

            some.Add(row.Key);
        }

        return keys;
    });

    public IEnumerable<string> Names => _keys.Value.Keys;

    /// <summary>The keys of the rows that have a name, in order.</summary>
    public IReadOnlyList<string> KeysOf(string name) => _keys.Value.TryGetValue(name, out var keys) ? keys : [];

    /// <summary>The names that rows have or had which may be other than before.</summary>
    public static Touched Touched<T>(Step<T> source, Step<Name> names, StepContext context)
    {
        var (rows, renamed) = (context.TouchedIn(source), context.TouchedIn(names));
        if (rows.And(renamed) is not { Keys: { } keys })
        {
            return Steps.Touched.Anything;
        }

        var now = context.TableOf(names);
        var before = context.StateOf(names).Changes.Select(c => c.Read?.Name).OfType<string>();
        return Steps.Touched.Of(keys.Select(key => now.Find(key)?.Text).OfType<string>().Concat(before), rows.AreKeysSame && renamed.IsNothing);
    }
}
