using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>A step that makes rows with keys. Rows are independent of each other: one that fails leaves the others alone.</summary>
public sealed class Many<T>
    where T : class, ICanonical
{
    internal Many(Step<T> step) => Step = step;

    /// <summary>The step behind it, for a run's targets.</summary>
    public Step<T> Step { get; }

    /// <summary>For each row another value under the same key.</summary>
    public Many<TOut> Select<TOut>(string name, Func<T, Outcome<TOut>> make)
        where TOut : class, ICanonical => new(Transform.Select(name, Step, make));

    /// <summary>For each row another value under the same key, where nothing can go wrong.</summary>
    public Many<TOut> Select<TOut>(string name, Func<T, TOut> make)
        where TOut : class, ICanonical => Select(name, value => (Outcome<TOut>)make(value));

    /// <summary>For each row any number of rows with keys of their own.</summary>
    public Many<TOut> SelectMany<TOut>(string name, Func<T, IEnumerable<KeyValuePair<string, TOut>>> make)
        where TOut : class, ICanonical => new(Transform.SelectMany(name, Step, make));

    /// <summary>For each row any number of rows with keys of their own, where something can go wrong.</summary>
    public Many<TOut> SelectMany<TOut>(string name, Func<T, Outcome<IReadOnlyList<KeyValuePair<string, TOut>>>> make)
        where TOut : class, ICanonical => new(Transform.SelectMany(name, Step, make));

    /// <summary>The rows for which something holds.</summary>
    public Many<T> Where(string name, Func<T, bool> holds) => new(Transform.Where(name, Step, holds));

    /// <summary>Each row beside one value; a change of that value reaches every row.</summary>
    public Many<Pair<T, TOther>> Combine<TOther>(One<TOther> other)
        where TOther : class, ICanonical => new(new CombineStep<T, TOther>(Step, other.Step));

    /// <summary>The rows whose keys are in both tables.</summary>
    public Many<Pair<T, TOther>> Join<TOther>(Many<TOther> other)
        where TOther : class, ICanonical => new(new JoinStep<T, TOther>(Step, other.Step));

    /// <summary>Every row, beside the other table's row of the same key where there is one.</summary>
    public Many<Pair<T, TOther?>> LeftJoin<TOther>(Many<TOther> other)
        where TOther : class, ICanonical => new(new LeftJoinStep<T, TOther>(Step, other.Step));

    /// <summary>The rows gathered under new keys: an edit of one row reaches only the groups that it is in.</summary>
    public Many<Table<T>> GroupBy(string name, Func<T, string> keyOf) => new(new GroupStep<T>(name, Step, Names(name, keyOf)));

    /// <summary>The rows gathered under what their keys begin with, up to a mark: nothing needs to be kept of which row is where.</summary>
    public Many<Table<T>> GroupByKey(string name, string mark) => new(new KeyGroupStep<T>(name, Step, mark));

    /// <summary>The rows dealt into so many groups by their keys alone, for a sum of sums: an edit of one row reaches one group.</summary>
    public Many<Table<T>> Spread(string name, int groups) => new(new SpreadStep<T>(name, Step, groups));

    /// <summary>The same rows under other keys, each of which must be its own.</summary>
    public Many<T> KeyBy(string name, Func<T, string> keyOf) => new(new KeyStep<T>(name, Step, Names(name, keyOf)));

    /// <summary>Each row beside the rows of another table that it asks for by key.</summary>
    public Many<Pair<T, Table<TOther>>> Lookup<TOther>(string name, Many<TOther> other, Func<T, IEnumerable<string>> keysOf)
        where TOther : class, ICanonical => new(new LookupStep<T, TOther>(
            name,
            Step,
            other.Step,
            Keys(name, keysOf)));

    /// <summary>
    /// Each row beside the rows of another table that it asks for by key, of which it is known what will be seen: the row is other only where that
    /// is, and not where anything else about those rows is.
    /// </summary>
    /// <param name="name">What the step is called.</param>
    /// <param name="other">The rows asked for.</param>
    /// <param name="keysOf">Which those are.</param>
    /// <param name="views">For each of them what may be seen of it.</param>
    /// <param name="seen">What of that is seen by a row.</param>
    public Many<Pair<T, Table<TOther>>> Lookup<TOther, TView, TSeen>(
        string name, Many<TOther> other, Func<T, IEnumerable<string>> keysOf, Many<TView> views, Func<T, Table<TView>, TSeen> seen)
        where TOther : class, ICanonical
        where TView : class, ICanonical
        where TSeen : class, ICanonical
    {
        var keys = Keys(name, keysOf);
        var view = new Many<Pair<T, Table<TView>>>(new LookupStep<T, TView>($"{name}: views", Step, views.Step, keys)).Select($"{name}: seen", p => seen(p.Left, p.Right));
        return new(new AsNewAsStep<Pair<T, Table<TOther>>, Pair<T, TSeen>>(new LookupStep<T, TOther>(name, Step, other.Step, keys), Join(view).Step));
    }

    /// <summary>For each row a value that is made when it is read and kept nowhere, under a key made from the row's.</summary>
    public Many<Draft<TOut>> Draft<TOut>(string name, KeyForm form, Func<T, Outcome<TOut>> make)
        where TOut : class => new(new DraftStep<T, TOut>(name, Step, form, make));

    /// <summary>For each row a value that is made when it is read and kept nowhere, where nothing can go wrong.</summary>
    public Many<Draft<TOut>> Draft<TOut>(string name, KeyForm form, Func<T, TOut> make)
        where TOut : class => Draft(name, form, value => (Outcome<TOut>)make(value));

    /// <summary>For each row another value under the same key, by a function that records what it reads of the row and of a value that all rows share.</summary>
    public Many<TOut> Select<TShared, TOut>(string name, One<TShared> shared, RecordingFunction<T, TShared, TOut> function)
        where TShared : class, ICanonical
        where TOut : class, ICanonical => new(new ReadingStep<T, TShared, TOut>(name, Step, shared.Step, function));

    /// <summary>All rows as one value; any change reaches it.</summary>
    public One<Table<T>> Collect() => new(new CollectStep<T>(Step));

    /// <summary>The keys of all rows: it changes when rows come or go, and not when they do.</summary>
    public One<KeyList> Keys(string name) => new(new KeysStep<T>(name, Step));

    /// <summary>The rows of this table and of others; a key may stand in one of them only.</summary>
    public Many<T> Union(string name, params Many<T>[] others) => new(new UnionStep<T>(name, [Step, .. others.Select(o => o.Step)]));

    private Step<KeyList> Keys(string name, Func<T, IEnumerable<string>> keysOf) =>
        Transform.Select<T, KeyList>($"{name}: keys", Step, value => new KeyList(keysOf(value).ToEquatableArray())).Keeping(KeyList.Read);

    private Step<Name> Names(string name, Func<T, string> keyOf) =>
        Transform.Select<T, Name>($"{name}: names", Step, value => new Name(keyOf(value))).Keeping(Name.Read);
}
