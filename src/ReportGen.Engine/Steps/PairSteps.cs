using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>Functions of two, three or four values over what Combine and Join put side by side, so that a pipeline reads without nested pairs.</summary>
public static class PairSteps
{
    public static Many<TOut> Select<T1, T2, TOut>(this Many<Pair<T1, T2>> pairs, string name, Func<T1, T2, Outcome<TOut>> make)
        where TOut : class, ICanonical => pairs.Select(name, p => make(p.Left, p.Right));

    public static Many<TOut> Select<T1, T2, TOut>(this Many<Pair<T1, T2>> pairs, string name, Func<T1, T2, TOut> make)
        where TOut : class, ICanonical => pairs.Select(name, p => make(p.Left, p.Right));

    public static Many<TOut> Select<T1, T2, T3, TOut>(this Many<Pair<Pair<T1, T2>, T3>> pairs, string name, Func<T1, T2, T3, Outcome<TOut>> make)
        where TOut : class, ICanonical => pairs.Select(name, p => make(p.Left.Left, p.Left.Right, p.Right));

    public static Many<TOut> Select<T1, T2, T3, TOut>(this Many<Pair<Pair<T1, T2>, T3>> pairs, string name, Func<T1, T2, T3, TOut> make)
        where TOut : class, ICanonical => pairs.Select(name, p => make(p.Left.Left, p.Left.Right, p.Right));

    public static Many<TOut> Select<T1, T2, T3, T4, TOut>(this Many<Pair<Pair<Pair<T1, T2>, T3>, T4>> pairs, string name, Func<T1, T2, T3, T4, Outcome<TOut>> make)
        where TOut : class, ICanonical => pairs.Select(name, p => make(p.Left.Left.Left, p.Left.Left.Right, p.Left.Right, p.Right));

    public static Many<TOut> Select<T1, T2, T3, T4, TOut>(this Many<Pair<Pair<Pair<T1, T2>, T3>, T4>> pairs, string name, Func<T1, T2, T3, T4, TOut> make)
        where TOut : class, ICanonical => pairs.Select(name, p => make(p.Left.Left.Left, p.Left.Left.Right, p.Left.Right, p.Right));

    public static Many<TOut> SelectMany<T1, T2, TOut>(this Many<Pair<T1, T2>> pairs, string name, Func<T1, T2, IEnumerable<KeyValuePair<string, TOut>>> make)
        where TOut : class, ICanonical => pairs.SelectMany(name, p => make(p.Left, p.Right));

    public static Many<TOut> SelectMany<T1, T2, TOut>(this Many<Pair<T1, T2>> pairs, string name, Func<T1, T2, Outcome<IReadOnlyList<KeyValuePair<string, TOut>>>> make)
        where TOut : class, ICanonical => pairs.SelectMany(name, p => make(p.Left, p.Right));

    public static Many<TOut> SelectMany<T1, T2, T3, TOut>(this Many<Pair<Pair<T1, T2>, T3>> pairs, string name, Func<T1, T2, T3, IEnumerable<KeyValuePair<string, TOut>>> make)
        where TOut : class, ICanonical => pairs.SelectMany(name, p => make(p.Left.Left, p.Left.Right, p.Right));

    public static Many<TOut> SelectMany<T1, T2, T3, T4, TOut>(this Many<Pair<Pair<Pair<T1, T2>, T3>, T4>> pairs, string name, Func<T1, T2, T3, T4, IEnumerable<KeyValuePair<string, TOut>>> make)
        where TOut : class, ICanonical => pairs.SelectMany(name, p => make(p.Left.Left.Left, p.Left.Left.Right, p.Left.Right, p.Right));

    public static One<TOut> Select<T1, T2, TOut>(this One<Pair<T1, T2>> pair, string name, Func<T1, T2, Outcome<TOut>> make)
        where TOut : class, ICanonical => pair.Select(name, p => make(p.Left, p.Right));

    public static One<TOut> Select<T1, T2, TOut>(this One<Pair<T1, T2>> pair, string name, Func<T1, T2, TOut> make)
        where TOut : class, ICanonical => pair.Select(name, p => make(p.Left, p.Right));

    public static One<TOut> Select<T1, T2, T3, TOut>(this One<Pair<Pair<T1, T2>, T3>> pair, string name, Func<T1, T2, T3, Outcome<TOut>> make)
        where TOut : class, ICanonical => pair.Select(name, p => make(p.Left.Left, p.Left.Right, p.Right));

    public static One<TOut> Select<T1, T2, T3, TOut>(this One<Pair<Pair<T1, T2>, T3>> pair, string name, Func<T1, T2, T3, TOut> make)
        where TOut : class, ICanonical => pair.Select(name, p => make(p.Left.Left, p.Left.Right, p.Right));

    public static One<TOut> Select<T1, T2, T3, T4, TOut>(this One<Pair<Pair<Pair<T1, T2>, T3>, T4>> pair, string name, Func<T1, T2, T3, T4, Outcome<TOut>> make)
        where TOut : class, ICanonical => pair.Select(name, p => make(p.Left.Left.Left, p.Left.Left.Right, p.Left.Right, p.Right));

    public static One<TOut> Select<T1, T2, T3, T4, TOut>(this One<Pair<Pair<Pair<T1, T2>, T3>, T4>> pair, string name, Func<T1, T2, T3, T4, TOut> make)
        where TOut : class, ICanonical => pair.Select(name, p => make(p.Left.Left.Left, p.Left.Left.Right, p.Left.Right, p.Right));

    public static Many<TOut> SelectMany<T1, T2, TOut>(this One<Pair<T1, T2>> pair, string name, Func<T1, T2, IEnumerable<KeyValuePair<string, TOut>>> make)
        where TOut : class, ICanonical => pair.SelectMany(name, p => make(p.Left, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, TOut>(this Many<Pair<T1, T2>> pairs, string name, KeyForm form, Func<T1, T2, Outcome<TOut>> make)
        where TOut : class => pairs.Draft(name, form, p => make(p.Left, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, TOut>(this Many<Pair<T1, T2>> pairs, string name, KeyForm form, Func<T1, T2, TOut> make)
        where TOut : class => pairs.Draft(name, form, p => make(p.Left, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, T3, TOut>(this Many<Pair<Pair<T1, T2>, T3>> pairs, string name, KeyForm form, Func<T1, T2, T3, Outcome<TOut>> make)
        where TOut : class => pairs.Draft(name, form, p => make(p.Left.Left, p.Left.Right, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, T3, TOut>(this Many<Pair<Pair<T1, T2>, T3>> pairs, string name, KeyForm form, Func<T1, T2, T3, TOut> make)
        where TOut : class => pairs.Draft(name, form, p => make(p.Left.Left, p.Left.Right, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, T3, T4, TOut>(this Many<Pair<Pair<Pair<T1, T2>, T3>, T4>> pairs, string name, KeyForm form, Func<T1, T2, T3, T4, Outcome<TOut>> make)
        where TOut : class => pairs.Draft(name, form, p => make(p.Left.Left.Left, p.Left.Left.Right, p.Left.Right, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, T3, T4, TOut>(this Many<Pair<Pair<Pair<T1, T2>, T3>, T4>> pairs, string name, KeyForm form, Func<T1, T2, T3, T4, TOut> make)
        where TOut : class => pairs.Draft(name, form, p => make(p.Left.Left.Left, p.Left.Left.Right, p.Left.Right, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, TOut>(this One<Pair<T1, T2>> pair, string name, string key, Func<T1, T2, Outcome<TOut>> make)
        where TOut : class => pair.Draft(name, key, p => make(p.Left, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, TOut>(this One<Pair<T1, T2>> pair, string name, string key, Func<T1, T2, TOut> make)
        where TOut : class => pair.Draft(name, key, p => make(p.Left, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, T3, T4, TOut>(this One<Pair<Pair<Pair<T1, T2>, T3>, T4>> pair, string name, string key, Func<T1, T2, T3, T4, Outcome<TOut>> make)
        where TOut : class => pair.Draft(name, key, p => make(p.Left.Left.Left, p.Left.Left.Right, p.Left.Right, p.Right));

    public static Many<Draft<TOut>> Draft<T1, T2, T3, T4, TOut>(this One<Pair<Pair<Pair<T1, T2>, T3>, T4>> pair, string name, string key, Func<T1, T2, T3, T4, TOut> make)
        where TOut : class => pair.Draft(name, key, p => make(p.Left.Left.Left, p.Left.Left.Right, p.Left.Right, p.Right));
}
