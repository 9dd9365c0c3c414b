using System.Collections.Concurrent;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>One value made from whole tables.</summary>
internal abstract class OnlyStep<T>(string name, params Step[] sources) : ProjectedStep<T>(name, sources)
    where T : class, ICanonical
{
    protected sealed override RowSource<T> RowsIn(StepContext context) => new Only(() => Make(context));

    protected abstract T Make(StepContext context);

    private sealed class Only(Func<T> make) : RowSource<T>
    {
        private readonly Lazy<Row<T>> _row = new(() =>
        {
            var value = make();
            return new("", value, value is Table<T> table ? table.Digest : Digest.Of(value));
        });

        public override bool TryFind(string key, out Row<T> row)
        {
            row = key.Length == 0 ? _row.Value : default;
            return key.Length == 0;
        }

        public override Row<T>[] InOrder() => [_row.Value];
    }
}

/// <summary>All rows as one value.</summary>
internal sealed class CollectStep<T>(Step<T> source) : OnlyStep<Table<T>>($"all of {source.Name}", source)
{
    protected override Table<T> Make(StepContext context) => context.TableOf(source);

    protected override Touched TouchedIn(StepContext context) => context.TouchedIn(source).IsNothing ? Touched.Nothing : Touched.Only;

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => RowNames.AllOf(source, context);
}

/// <summary>The same rows under the names that another step gives them.</summary>
internal sealed class KeyStep<T>(string name, Step<T> source, Step<Name> names) : ProjectedStep<T>(name, source, names)
{
    protected override RowSource<T> RowsIn(StepContext context) => new Renamed(Name, context.TableOf(source), new NameIndex(context.TableOf(names)));

    protected override Touched TouchedIn(StepContext context) => NameIndex.Touched(source, names, context);

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) =>
        new NameIndex(context.TableOf(names)).KeysOf(key).SelectMany(k => new[] { new RowName(source, k), new RowName(names, k) });

    private sealed class Renamed(string step, Table<T> rows, NameIndex names) : RowSource<T>
    {
        public override bool TryFind(string key, out Row<T> row)
        {
            var keys = names.KeysOf(key);
            row = default;
            if (keys.Count > 1)
            {
                throw Table<T>.MadeTwice(step, key);
            }

            if (keys.Count == 0 || !rows.TryFind(keys[0], out var found))
            {
                return false;
            }

            row = found.Under(key);
            return true;
        }

        public override Row<T>[] InOrder()
        {
            var found = new List<Row<T>>();
            foreach (var name in names.Names.Order(StringComparer.Ordinal))
            {
                if (TryFind(name, out var row))
                {
                    found.Add(row);
                }
            }

            return [.. found];
        }
    }
}

/// <summary>The rows of several tables as one; a key may stand in one of them only.</summary>
internal sealed class UnionStep<T>(string name, Step<T>[] sources) : ProjectedStep<T>(name, sources)
{
    protected override RowSource<T> RowsIn(StepContext context) => new Rows(Name, [.. sources.Select(context.TableOf)]);

    protected override Touched TouchedIn(StepContext context) => sources.Select(context.TouchedIn).Aggregate((all, one) => all.And(one));

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) =>
        sources.Where(s => context.TableOf(s).TryFind(key, out _)).Select(s => new RowName(s, key));

    private sealed class Rows(string step, Table<T>[] tables) : RowSource<T>
    {
        public override bool TryFind(string key, out Row<T> row)
        {
            row = default;
            var isThere = false;
            foreach (var table in tables)
            {
                if (table.TryFind(key, out var found))
                {
                    row = isThere ? throw Table<T>.MadeTwice(step, key) : found;
                    isThere = true;
                }
            }

            return isThere;
        }

        public override Row<T>[] InOrder() => Table<T>.Sorted([.. tables.SelectMany(t => t)], step);
    }
}

/// <summary>For each row of one table, the rows of another that it asks for by key, as a third step lists them; those that are not there are left out.</summary>
internal sealed class LookupStep<T, TOther>(string name, Step<T> source, Step<TOther> other, Step<KeyList> wanted)
    : ProjectedStep<Pair<T, Table<TOther>>>(name, source, other, wanted)
{
    protected override RowSource<Pair<T, Table<TOther>>> RowsIn(StepContext context)
    {
        var lists = context.TableOf(wanted);
        var others = context.TableOf(other);
        var known = new ConcurrentDictionary<string, Row<Table<TOther>>>(StringComparer.Ordinal);
        return new PairRows<T, Table<TOther>>(context.TableOf(source), (string key, out Row<Table<TOther>> row) =>
        {
            row = default;
            if (!lists.TryFind(key, out var list))
            {
                return false;
            }

            row = known.GetOrAdd(key, _ => Found(key, list.Value, others));
            return true;
        });
    }

    // Whoever asks for a row that is other, or came, or went.
    protected override Touched TouchedIn(StepContext context)
    {
        var own = context.TouchedIn(source).And(context.TouchedIn(wanted));
        var others = context.TouchedIn(other);
        if (own.Keys is null || others.IsNothing)
        {
            return own;
        }

        if (others.Keys is null)
        {
            return own.Every();
        }

        // After most edits it is one, and to compare with that takes less than to hash every key of every list.
        Func<string, bool> isSought = others.Keys is [var only] ? key => key == only : others.Keys.ToHashSet(StringComparer.Ordinal).Contains;
        var asking = context.TableOf(wanted).Where(r => r.Value.Keys.Any(isSought)).Select(r => r.Key);
        return Touched.Of(own.Keys.Concat(asking), own.AreKeysSame);
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => context.TableOf(wanted).TryFind(key, out var row)
        ? [new(source, key), new(wanted, key), .. row.Value.Keys.Select(k => new RowName(other, k))]
        : [];

    private Row<Table<TOther>> Found(string key, KeyList list, Table<TOther> others)
    {
        var members = new List<Row<TOther>>(list.Keys.Count);
        foreach (var wantedKey in list.Keys)
        {
            if (others.TryFind(wantedKey, out var member))
            {
                members.Add(member);
            }
        }

        var table = Table<TOther>.FromUnsorted([.. members], Name);
        return new(key, table, table.Digest);
    }
}

/// <summary>
/// Everything that some steps, and all that they read from, have found. All of them are its sources: what a step finds may change while its
/// table does not, and then the steps after it have nothing to tell.
/// </summary>
internal sealed class FindingsStep(string name, Step[] sources) : OnlyStep<FindingList>(name, [.. StepOrder.Of(sources)])
{
    protected override FindingList Make(StepContext context) => new([.. Sources.SelectMany(s => context.StateOf(s).Diagnostics).Distinct().Order()]);

    protected override Touched TouchedIn(StepContext context) => Sources.All(s => context.StateOf(s).HasSameFindings) ? Touched.Nothing : Touched.Only;

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => Sources.SelectMany(s => context.StateOf(s).Changes.Select(c => new RowName(s, c.Key)));
}

/// <summary>The keys of a table as one value.</summary>
internal sealed class KeysStep<T>(string name, Step<T> source) : OnlyStep<KeyList>(name, source)
{
    protected override KeyList Make(StepContext context) => new(context.TableOf(source).Select(r => r.Key).ToEquatableArray());

    protected override Touched TouchedIn(StepContext context) => context.TouchedIn(source).AreKeysSame ? Touched.Nothing : Touched.Only;

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => RowNames.AllOf(source, context);
}

/// <summary>The keys of a table, in order.</summary>
public sealed record KeyList(EquatableArray<string> Keys) : IStored<KeyList>
{
    public void Write(CanonicalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Texts(Keys);
    }

    public static KeyList Read(CanonicalReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new(reader.Texts());
    }
}

/// <summary>What a row is called for a step that gathers or renames.</summary>
internal sealed record Name(string Text) : IStored<Name>
{
    public void Write(CanonicalWriter writer) => writer.Text(Text);

    public static Name Read(CanonicalReader reader) => new(reader.Text());
}
