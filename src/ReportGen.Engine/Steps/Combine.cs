using ReportGen.Engine.Diagnostics;

namespace ReportGen.Engine.Steps;

/// <summary>Several sources side by side, to make one value or many rows of them: a value of each <see cref="One{T}"/>, the table of each <see cref="Many{T}"/>.</summary>
public static class Combine
{
    public static Combined<TA, TB> Of<TA, TB>(Source<TA> a, Source<TB> b)
        where TA : class
        where TB : class => new(a, b);

    public static Combined<TA, TB, TC> Of<TA, TB, TC>(Source<TA> a, Source<TB> b, Source<TC> c)
        where TA : class
        where TB : class
        where TC : class => new(a, b, c);

    public static Combined<TA, TB, TC, TD> Of<TA, TB, TC, TD>(Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d)
        where TA : class
        where TB : class
        where TC : class
        where TD : class => new(a, b, c, d);

    public static Combined<TA, TB, TC, TD, TE> Of<TA, TB, TC, TD, TE>(Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d, Source<TE> e)
        where TA : class
        where TB : class
        where TC : class
        where TD : class
        where TE : class => new(a, b, c, d, e);

    public static Combined<TA, TB, TC, TD, TE, TF> Of<TA, TB, TC, TD, TE, TF>(Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d, Source<TE> e, Source<TF> f)
        where TA : class
        where TB : class
        where TC : class
        where TD : class
        where TE : class
        where TF : class => new(a, b, c, d, e, f);

    public static Combined<TA, TB, TC, TD, TE, TF, TG> Of<TA, TB, TC, TD, TE, TF, TG>(
        Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d, Source<TE> e, Source<TF> f, Source<TG> g)
        where TA : class
        where TB : class
        where TC : class
        where TD : class
        where TE : class
        where TF : class
        where TG : class => new(a, b, c, d, e, f, g);

    public static Combined<TA, TB, TC, TD, TE, TF, TG, TH> Of<TA, TB, TC, TD, TE, TF, TG, TH>(
        Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d, Source<TE> e, Source<TF> f, Source<TG> g, Source<TH> h)
        where TA : class
        where TB : class
        where TC : class
        where TD : class
        where TE : class
        where TF : class
        where TG : class
        where TH : class => new(a, b, c, d, e, f, g, h);

    /// <summary>What steps have found, with everything that they read from: findings are data too.</summary>
    public static One<FindingList> Findings(string name, params IReadOnlyList<Source> of) => new(new FindingsStep(name, [.. of.Select(s => s.Step)]));
}

/// <summary>Two sources.</summary>
public sealed class Combined<TA, TB>(Source<TA> a, Source<TB> b)
    where TA : class
    where TB : class
{
    public One<T> Select<T>(string name, Func<TA, TB, Outcome<T>> make)
        where T : class => Fold.One<T>(name, [a, b], c => a.TryRead(c, out var x) && b.TryRead(c, out var y) ? make(x, y) : default);

    public One<T> Select<T>(string name, Func<TA, TB, T> make)
        where T : class => Select(name, (x, y) => (Outcome<T>)make(x, y));

    public Many<T> SelectMany<T>(string name, Func<TA, TB, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b], c => a.TryRead(c, out var x) && b.TryRead(c, out var y) ? make(x, y) : default);
}

/// <summary>Three sources.</summary>
public sealed class Combined<TA, TB, TC>(Source<TA> a, Source<TB> b, Source<TC> c)
    where TA : class
    where TB : class
    where TC : class
{
    public One<T> Select<T>(string name, Func<TA, TB, TC, Outcome<T>> make)
        where T : class => Fold.One<T>(name, [a, b, c], r => a.TryRead(r, out var x) && b.TryRead(r, out var y) && c.TryRead(r, out var z) ? make(x, y, z) : default);

    public One<T> Select<T>(string name, Func<TA, TB, TC, T> make)
        where T : class => Select(name, (x, y, z) => (Outcome<T>)make(x, y, z));

    public Many<T> SelectMany<T>(string name, Func<TA, TB, TC, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b, c], r => a.TryRead(r, out var x) && b.TryRead(r, out var y) && c.TryRead(r, out var z) ? make(x, y, z) : default);
}

/// <summary>Four sources.</summary>
public sealed class Combined<TA, TB, TC, TD>(Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d)
    where TA : class
    where TB : class
    where TC : class
    where TD : class
{
    public One<T> Select<T>(string name, Func<TA, TB, TC, TD, Outcome<T>> make)
        where T : class => Fold.One<T>(
            name, [a, b, c, d], r => a.TryRead(r, out var w) && b.TryRead(r, out var x) && c.TryRead(r, out var y) && d.TryRead(r, out var z) ? make(w, x, y, z) : default);

    public One<T> Select<T>(string name, Func<TA, TB, TC, TD, T> make)
        where T : class => Select(name, (w, x, y, z) => (Outcome<T>)make(w, x, y, z));

    public Many<T> SelectMany<T>(string name, Func<TA, TB, TC, TD, Folded<T>> make)
        where T : class => Fold.Many(
            name, [a, b, c, d], r => a.TryRead(r, out var w) && b.TryRead(r, out var x) && c.TryRead(r, out var y) && d.TryRead(r, out var z) ? make(w, x, y, z) : default);
}

/// <summary>Five sources.</summary>
public sealed class Combined<TA, TB, TC, TD, TE>(Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d, Source<TE> e)
    where TA : class
    where TB : class
    where TC : class
    where TD : class
    where TE : class
{
    public One<T> Select<T>(string name, Func<TA, TB, TC, TD, TE, Outcome<T>> make)
        where T : class => Fold.One<T>(name, [a, b, c, d, e], r =>
            a.TryRead(r, out var v) && b.TryRead(r, out var w) && c.TryRead(r, out var x) && d.TryRead(r, out var y) && e.TryRead(r, out var z) ? make(v, w, x, y, z) : default);

    public One<T> Select<T>(string name, Func<TA, TB, TC, TD, TE, T> make)
        where T : class => Select(name, (v, w, x, y, z) => (Outcome<T>)make(v, w, x, y, z));

    public Many<T> SelectMany<T>(string name, Func<TA, TB, TC, TD, TE, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b, c, d, e], r =>
            a.TryRead(r, out var v) && b.TryRead(r, out var w) && c.TryRead(r, out var x) && d.TryRead(r, out var y) && e.TryRead(r, out var z) ? make(v, w, x, y, z) : default);
}

/// <summary>Six sources.</summary>
public sealed class Combined<TA, TB, TC, TD, TE, TF>(Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d, Source<TE> e, Source<TF> f)
    where TA : class
    where TB : class
    where TC : class
    where TD : class
    where TE : class
    where TF : class
{
    public One<T> Select<T>(string name, Func<TA, TB, TC, TD, TE, TF, T> make)
        where T : class => Fold.One<T>(name, [a, b, c, d, e, f], r =>
            a.TryRead(r, out var u) && b.TryRead(r, out var v) && c.TryRead(r, out var w) && d.TryRead(r, out var x) && e.TryRead(r, out var y) && f.TryRead(r, out var z)
                ? make(u, v, w, x, y, z)
                : default(Outcome<T>));

    public Many<T> SelectMany<T>(string name, Func<TA, TB, TC, TD, TE, TF, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b, c, d, e, f], r =>
            a.TryRead(r, out var u) && b.TryRead(r, out var v) && c.TryRead(r, out var w) && d.TryRead(r, out var x) && e.TryRead(r, out var y) && f.TryRead(r, out var z)
                ? make(u, v, w, x, y, z)
                : null);
}

/// <summary>Seven sources.</summary>
public sealed class Combined<TA, TB, TC, TD, TE, TF, TG>(Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d, Source<TE> e, Source<TF> f, Source<TG> g)
    where TA : class
    where TB : class
    where TC : class
    where TD : class
    where TE : class
    where TF : class
    where TG : class
{
    public One<T> Select<T>(string name, Func<TA, TB, TC, TD, TE, TF, TG, T> make)
        where T : class => Fold.One<T>(name, [a, b, c, d, e, f, g], r =>
            a.TryRead(r, out var t) && b.TryRead(r, out var u) && c.TryRead(r, out var v) && d.TryRead(r, out var w) && e.TryRead(r, out var x) && f.TryRead(r, out var y)
            && g.TryRead(r, out var z)
                ? make(t, u, v, w, x, y, z)
                : default(Outcome<T>));

    public Many<T> SelectMany<T>(string name, Func<TA, TB, TC, TD, TE, TF, TG, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b, c, d, e, f, g], r =>
            a.TryRead(r, out var t) && b.TryRead(r, out var u) && c.TryRead(r, out var v) && d.TryRead(r, out var w) && e.TryRead(r, out var x) && f.TryRead(r, out var y)
            && g.TryRead(r, out var z)
                ? make(t, u, v, w, x, y, z)
                : null);
}

/// <summary>Eight sources.</summary>
public sealed class Combined<TA, TB, TC, TD, TE, TF, TG, TH>(
    Source<TA> a, Source<TB> b, Source<TC> c, Source<TD> d, Source<TE> e, Source<TF> f, Source<TG> g, Source<TH> h)
    where TA : class
    where TB : class
    where TC : class
    where TD : class
    where TE : class
    where TF : class
    where TG : class
    where TH : class
{
    public Many<T> SelectMany<T>(string name, Func<TA, TB, TC, TD, TE, TF, TG, TH, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b, c, d, e, f, g, h], r =>
            a.TryRead(r, out var s) && b.TryRead(r, out var t) && c.TryRead(r, out var u) && d.TryRead(r, out var v) && e.TryRead(r, out var w) && f.TryRead(r, out var x)
            && g.TryRead(r, out var y) && h.TryRead(r, out var z)
                ? make(s, t, u, v, w, x, y, z)
                : null);
}
