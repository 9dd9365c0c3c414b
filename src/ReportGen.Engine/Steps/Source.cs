using System.Diagnostics.CodeAnalysis;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>Something that a step may read.</summary>
public abstract class Source
{
    private protected Source(Step step) => Step = step;

    /// <summary>The step behind it, for a run's targets.</summary>
    public Step Step { get; }

    /// <summary>A row of it, or all of it where no key is given: what something was made from.</summary>
    public From Row(string? key = null) => new(this, key);
}

/// <summary>Something that a step may read: <see cref="One{T}"/> gives a value, <see cref="Many{T}"/> a table.</summary>
public abstract class Source<T> : Source
    where T : class
{
    private protected Source(Step step)
        : base(step)
    {
    }

    /// <summary>What there is to read in a run; false where a step failed, so that whatever reads it has no rows either.</summary>
    internal abstract bool TryRead(RunContext context, [NotNullWhen(true)] out T? value);
}

/// <summary>A row of a source, or all of it.</summary>
public sealed record From(Source Source, string? Key);

/// <summary>A step that makes one value, or none where it failed.</summary>
public sealed class One<T> : Source<T>
    where T : class
{
    internal One(Step step)
        : base(step)
    {
    }

    /// <summary>Another value made from this one.</summary>
    public One<TOut> Select<TOut>(string name, Func<T, Outcome<TOut>> make)
        where TOut : class => Fold.One<TOut>(name, [this], context => TryRead(context, out var value) ? make(value) : default);

    /// <summary>Another value made from this one, where nothing can go wrong.</summary>
    public One<TOut> Select<TOut>(string name, Func<T, TOut> make)
        where TOut : class => Select(name, value => (Outcome<TOut>)make(value));

    /// <summary>Rows made from this value.</summary>
    public Many<TOut> SelectMany<TOut>(string name, Func<T, Folded<TOut>> make)
        where TOut : class => Fold.Many(name, [this], context => TryRead(context, out var value) ? make(value) : null);

    /// <summary>Another value made from this one, which is kept: for whatever a run that finds nothing to do needs to know.</summary>
    public One<TOut> Keep<TOut>(string name, Func<T, TOut> make)
        where TOut : class, Digests.IStored<TOut> => new(new Many<T>(Step).Keep(name, make).Step);

    /// <summary>Rows looked up outside the pipeline, such as files: looked up in every run, with this value saying where.</summary>
    public Many<TOut> Observe<TOut>(string name, Func<T, CancellationToken, IEnumerable<KeyValuePair<string, TOut>>> look)
        where TOut : class, Digests.ICanonical => new(new ObserveStep<TOut>(name, [Step], context => TryRead(context, out var value) ? look(value, context.Cancellation) : []));

    /// <summary>One value looked up outside the pipeline in every run, with this value saying where.</summary>
    public One<TOut> ObserveOne<TOut>(string name, Func<T, CancellationToken, TOut> look)
        where TOut : class, Digests.ICanonical => new(Observe<TOut>(name, (value, cancellation) => [new("", look(value, cancellation))]).Step);

    internal override bool TryRead(RunContext context, [NotNullWhen(true)] out T? value)
    {
        var table = context.TableOf<T>(Step);
        value = table.Count > 0 ? table.ValueAt(0) : null;
        return value is not null;
    }
}

/// <summary>A step that makes rows with keys.</summary>
public sealed class Many<T> : Source<Table<T>>
    where T : class
{
    internal Many(Step step)
        : base(step)
    {
    }

    /// <summary>A value made from all rows.</summary>
    public One<TOut> Select<TOut>(string name, Func<Table<T>, Outcome<TOut>> make)
        where TOut : class => Fold.One<TOut>(name, [this], context => make(context.TableOf<T>(Step)));

    /// <summary>A value made from all rows, where nothing can go wrong.</summary>
    public One<TOut> Select<TOut>(string name, Func<Table<T>, TOut> make)
        where TOut : class => Select(name, table => (Outcome<TOut>)make(table));

    /// <summary>
    /// A value made from all rows, with the one of the run before at hand to take over what is the same, or null where that is not in memory any more.
    /// It must be the same without: what a run makes depends on no run before it.
    /// </summary>
    public One<TOut> Select<TOut>(string name, Func<Table<T>, TOut?, TOut> make)
        where TOut : class => Fold.One<TOut>(name, [this], (context, before) => make(context.TableOf<T>(Step), before));

    /// <summary>Rows made from all rows.</summary>
    public Many<TOut> SelectMany<TOut>(string name, Func<Table<T>, Folded<TOut>> make)
        where TOut : class => Fold.Many(name, [this], context => make(context.TableOf<T>(Step)));

    /// <summary>
    /// For each row a value that is kept: it is made again only where the row, or something that was read of what all rows share, is other than when it was made.
    /// </summary>
    /// <param name="name">What the step is called.</param>
    /// <param name="shared">What all rows share.</param>
    /// <param name="function">Makes the value, and says what it read.</param>
    public Many<TOut> Keep<TShared, TOut>(string name, Source<TShared> shared, RecordingFunction<T, TShared, TOut> function)
        where TShared : class
        where TOut : class, Digests.IStored<TOut> => new(new KeepStep<T, TShared, TOut>(name, this, shared, function));

    /// <summary>For each row any number of rows that are kept, made anew wherever the row or the shared value is other.</summary>
    public Many<TOut> Keep<TShared, TOut>(string name, Source<TShared> shared, Func<T, TShared, Outcome<IReadOnlyList<KeyValuePair<string, TOut>>>> make)
        where TShared : class
        where TOut : class, Digests.IStored<TOut> => new(new KeepStep<T, TShared, TOut>(name, this, shared, make));

    /// <summary>For each row a value that is kept, made anew wherever the row is other.</summary>
    public Many<TOut> Keep<TOut>(string name, Func<T, Outcome<TOut>> make)
        where TOut : class, Digests.IStored<TOut> => new(new KeepStep<T, T, TOut>(name, this, null, (row, _) => Single(make(row))));

    /// <summary>For each row a value that is kept, where nothing can go wrong.</summary>
    public Many<TOut> Keep<TOut>(string name, Func<T, TOut> make)
        where TOut : class, Digests.IStored<TOut> => Keep(name, value => (Outcome<TOut>)make(value));

    internal static Outcome<IReadOnlyList<KeyValuePair<string, TOut>>> Single<TOut>(Outcome<TOut> made)
        where TOut : class => new(made.Value is { } value ? [new("", value)] : [], made.Diagnostics);

    internal override bool TryRead(RunContext context, [NotNullWhen(true)] out Table<T>? value)
    {
        value = context.TableOf<T>(Step);
        return true;
    }
}

/// <summary>The ways into a pipeline.</summary>
public static class Observe
{
    /// <summary>A value looked up outside the pipeline in every run.</summary>
    public static One<T> One<T>(string name, Func<CancellationToken, T> look)
        where T : class, Digests.ICanonical => new(new ObserveStep<T>(name, [], context => [new("", look(context.Cancellation))]));

    /// <summary>Rows looked up outside the pipeline in every run.</summary>
    public static Many<T> Many<T>(string name, Func<CancellationToken, IEnumerable<KeyValuePair<string, T>>> look)
        where T : class, Digests.ICanonical => new(new ObserveStep<T>(name, [], context => look(context.Cancellation)));
}
