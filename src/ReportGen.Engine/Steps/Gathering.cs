using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>All rows as one value.</summary>
internal sealed class CollectStep<T>(Step<T> source) : ProjectedStep<Table<T>>($"all of {source.Name}", source)
{
    protected override Table<Table<T>> Arrange(StepContext context)
    {
        var table = context.TableOf(source);
        return Table<Table<T>>.FromSorted([new("", table, table.Digest, Reason.Cached)]);
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => RowNames.AllOf(source, context);
}

/// <summary>The same rows under the names that another step gives them.</summary>
internal sealed class KeyStep<T>(string name, Step<T> source, Step<Name> names) : ProjectedStep<T>(name, source, names)
{
    protected override Table<T> Arrange(StepContext context)
    {
        var named = context.TableOf(names);
        return Table<T>.FromUnsorted([.. context.TableOf(source).Where(r => named.TryFind(r.Key, out _)).Select(r => r.Under(named.Find(r.Key)!.Text))], Name);
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => context.TableOf(names)
        .Where(r => r.Value.Text == key)
        .SelectMany(r => new[] { new RowName(source, r.Key), new RowName(names, r.Key) });
}

/// <summary>The rows of several tables as one; a key may stand in one of them only.</summary>
internal sealed class UnionStep<T>(string name, Step<T>[] sources) : ProjectedStep<T>(name, sources)
{
    protected override Table<T> Arrange(StepContext context) => Table<T>.FromUnsorted([.. sources.SelectMany(s => context.TableOf(s))], Name);

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) =>
        sources.Where(s => context.TableOf(s).TryFind(key, out _)).Select(s => new RowName(s, key));
}

/// <summary>For each row of one table, the rows of another that it asks for by key, as a third step lists them; those that are not there are left out.</summary>
internal sealed class LookupStep<T, TOther>(string name, Step<T> source, Step<TOther> other, Step<KeyList> wanted)
    : ProjectedStep<Pair<T, Table<TOther>>>(name, source, other, wanted)
{
    protected override Table<Pair<T, Table<TOther>>> Arrange(StepContext context)
    {
        var others = context.TableOf(other);
        var found = new Dictionary<string, Row<Table<TOther>>>(StringComparer.Ordinal);
        foreach (var row in context.TableOf(wanted))
        {
            var members = row.Value.Keys.Select(key => (IsThere: others.TryFind(key, out var member), Row: member)).Where(m => m.IsThere).Select(m => m.Row);
            var table = Table<TOther>.FromUnsorted([.. members], Name);
            found.Add(row.Key, new(row.Key, table, table.Digest, Reason.Cached));
        }

        return Pairing<T, Table<TOther>>.Of(context.TableOf(source), key => (found.TryGetValue(key, out var members), members));
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => context.TableOf(wanted).TryFind(key, out var row)
        ? [new(source, key), new(wanted, key), .. row.Value.Keys.Select(k => new RowName(other, k))]
        : [];
}

/// <summary>
/// Everything that some steps, and all that they read from, have found. All of them are its sources: what a step finds may change while its
/// table does not, and then the steps after it have nothing to tell.
/// </summary>
internal sealed class FindingsStep(string name, Step[] sources) : ProjectedStep<FindingList>(name, [.. StepOrder.Of(sources)])
{
    protected override Table<FindingList> Arrange(StepContext context)
    {
        var findings = new FindingList([.. Sources.SelectMany(s => context.StateOf(s).Diagnostics).Distinct().Order()]);
        return Table<FindingList>.FromSorted([new("", findings, Digest.Of(findings), Reason.Cached)]);
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => Sources.SelectMany(s => context.StateOf(s).Changes.Select(c => new RowName(s, c.Key)));
}

/// <summary>The keys of a table as one value.</summary>
internal sealed class KeysStep<T>(string name, Step<T> source) : ProjectedStep<KeyList>(name, source)
{
    protected override Table<KeyList> Arrange(StepContext context)
    {
        var keys = new KeyList(context.TableOf(source).Select(r => r.Key).ToEquatableArray());
        return Table<KeyList>.FromSorted([new("", keys, Digest.Of(keys), Reason.Cached)]);
    }

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => RowNames.AllOf(source, context);
}

/// <summary>The keys of a table, in order.</summary>
public sealed record KeyList(EquatableArray<string> Keys) : IStored<KeyList>
{
    public void Write(CanonicalWriter writer) => writer.Texts(Keys);

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
