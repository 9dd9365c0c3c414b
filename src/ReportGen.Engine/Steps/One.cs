using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>A step that makes one value, or none where it failed.</summary>
public sealed class One<T>
    where T : class, ICanonical
{
    internal One(Step<T> step) => Step = step;

    /// <summary>The step behind it, for a run's targets.</summary>
    public Step<T> Step { get; }

    /// <summary>Another value made from this one.</summary>
    public One<TOut> Select<TOut>(string name, Func<T, Outcome<TOut>> make)
        where TOut : class, ICanonical => new(Transform.Select(name, Step, make));

    /// <summary>Another value made from this one, where nothing can go wrong.</summary>
    public One<TOut> Select<TOut>(string name, Func<T, TOut> make)
        where TOut : class, ICanonical => Select(name, value => (Outcome<TOut>)make(value));

    /// <summary>Rows made from this value.</summary>
    public Many<TOut> SelectMany<TOut>(string name, Func<T, IEnumerable<KeyValuePair<string, TOut>>> make)
        where TOut : class, ICanonical => new(Transform.SelectMany(name, Step, make));

    /// <summary>Rows looked up outside the pipeline, such as files: looked up in every run, with this value saying where.</summary>
    public Many<TOut> Observe<TOut>(string name, Func<T, CancellationToken, IEnumerable<KeyValuePair<string, TOut>>> look)
        where TOut : class, ICanonical => new(new ObserveStep<T, TOut>(name, Step, look));

    /// <summary>One value looked up outside the pipeline in every run, with this value saying where.</summary>
    public One<TOut> ObserveOne<TOut>(string name, Func<T, CancellationToken, TOut> look)
        where TOut : class, ICanonical => new(new ObserveStep<T, TOut>(name, Step, (value, token) => [new("", look(value, token))]));

    /// <summary>A value that is made from this one when it is read and kept nowhere, as the only row of a table.</summary>
    public Many<Draft<TOut>> Draft<TOut>(string name, string key, Func<T, Outcome<TOut>> make)
        where TOut : class => new Many<T>(Step).Draft(name, new KeyForm(key, ""), make);

    /// <summary>A value that is made from this one when it is read and kept nowhere, where nothing can go wrong.</summary>
    public Many<Draft<TOut>> Draft<TOut>(string name, string key, Func<T, TOut> make)
        where TOut : class => new Many<T>(Step).Draft(name, new KeyForm(key, ""), make);

    /// <summary>The value as the only row of a table.</summary>
    public Many<T> KeyBy(string name, Func<T, string> keyOf) => new Many<T>(Step).KeyBy(name, keyOf);

    /// <summary>This value beside another; both must be there.</summary>
    public One<Pair<T, TOther>> Combine<TOther>(One<TOther> other)
        where TOther : class, ICanonical => new(new JoinStep<T, TOther>(Step, other.Step));
}

/// <summary>The ways into a pipeline.</summary>
public static class One
{
    /// <summary>A value looked up outside the pipeline in every run.</summary>
    public static One<T> Observe<T>(string name, Func<CancellationToken, T> look)
        where T : class, ICanonical => new(new ObserveStep<T, T>(name, null, (_, token) => [new("", look(token))]));

    /// <summary>Rows looked up outside the pipeline in every run.</summary>
    public static Many<T> ObserveMany<T>(string name, Func<CancellationToken, IEnumerable<KeyValuePair<string, T>>> look)
        where T : class, ICanonical => new(new ObserveStep<T, T>(name, null, (_, token) => look(token)));

    /// <summary>What steps have found, with everything that they read from: findings are data too.</summary>
    public static One<FindingList> Findings(string name, params Step[] of) => new(new FindingsStep(name, of));
}
