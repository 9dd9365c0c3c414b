using ReportGen.Engine.Diagnostics;

namespace ReportGen.Engine.Steps;

/// <summary>Several sources side by side, to make one value or many rows of them: a value of each <see cref="One{T}"/>, the table of each <see cref="Many{T}"/>.</summary>
public static class Combine
{
    public static Combined<A, B> Of<A, B>(Source<A> a, Source<B> b)
        where A : class
        where B : class => new(a, b);

    public static Combined<A, B, C> Of<A, B, C>(Source<A> a, Source<B> b, Source<C> c)
        where A : class
        where B : class
        where C : class => new(a, b, c);

    public static Combined<A, B, C, D> Of<A, B, C, D>(Source<A> a, Source<B> b, Source<C> c, Source<D> d)
        where A : class
        where B : class
        where C : class
        where D : class => new(a, b, c, d);

    public static Combined<A, B, C, D, E> Of<A, B, C, D, E>(Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e)
        where A : class
        where B : class
        where C : class
        where D : class
        where E : class => new(a, b, c, d, e);

    public static Combined<A, B, C, D, E, F> Of<A, B, C, D, E, F>(Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e, Source<F> f)
        where A : class
        where B : class
        where C : class
        where D : class
        where E : class
        where F : class => new(a, b, c, d, e, f);

    /// <summary>What steps have found, with everything that they read from: findings are data too.</summary>
    public static One<FindingList> Findings(string name, params IReadOnlyList<Source> of) => new(new FindingsStep(name, [.. of.Select(s => s.Step)]));
}

/// <summary>Two sources.</summary>
public sealed class Combined<A, B>(Source<A> a, Source<B> b)
    where A : class
    where B : class
{
    public One<T> Select<T>(string name, Func<A, B, Outcome<T>> make)
        where T : class => Fold.One<T>(name, [a, b], c => a.TryRead(c, out var x) && b.TryRead(c, out var y) ? make(x, y) : default);

    public One<T> Select<T>(string name, Func<A, B, T> make)
        where T : class => Select(name, (x, y) => (Outcome<T>)make(x, y));

    public Many<T> SelectMany<T>(string name, Func<A, B, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b], c => a.TryRead(c, out var x) && b.TryRead(c, out var y) ? make(x, y) : default);
}

/// <summary>Three sources.</summary>
public sealed class Combined<A, B, C>(Source<A> a, Source<B> b, Source<C> c)
    where A : class
    where B : class
    where C : class
{
    public One<T> Select<T>(string name, Func<A, B, C, Outcome<T>> make)
        where T : class => Fold.One<T>(name, [a, b, c], r => a.TryRead(r, out var x) && b.TryRead(r, out var y) && c.TryRead(r, out var z) ? make(x, y, z) : default);

    public One<T> Select<T>(string name, Func<A, B, C, T> make)
        where T : class => Select(name, (x, y, z) => (Outcome<T>)make(x, y, z));

    public Many<T> SelectMany<T>(string name, Func<A, B, C, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b, c], r => a.TryRead(r, out var x) && b.TryRead(r, out var y) && c.TryRead(r, out var z) ? make(x, y, z) : default);
}

/// <summary>Four sources.</summary>
public sealed class Combined<A, B, C, D>(Source<A> a, Source<B> b, Source<C> c, Source<D> d)
    where A : class
    where B : class
    where C : class
    where D : class
{
    public One<T> Select<T>(string name, Func<A, B, C, D, Outcome<T>> make)
        where T : class => Fold.One<T>(
            name, [a, b, c, d], r => a.TryRead(r, out var w) && b.TryRead(r, out var x) && c.TryRead(r, out var y) && d.TryRead(r, out var z) ? make(w, x, y, z) : default);

    public One<T> Select<T>(string name, Func<A, B, C, D, T> make)
        where T : class => Select(name, (w, x, y, z) => (Outcome<T>)make(w, x, y, z));

    public Many<T> SelectMany<T>(string name, Func<A, B, C, D, Folded<T>> make)
        where T : class => Fold.Many(
            name, [a, b, c, d], r => a.TryRead(r, out var w) && b.TryRead(r, out var x) && c.TryRead(r, out var y) && d.TryRead(r, out var z) ? make(w, x, y, z) : default);
}

/// <summary>Five sources.</summary>
public sealed class Combined<A, B, C, D, E>(Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e)
    where A : class
    where B : class
    where C : class
    where D : class
    where E : class
{
    public One<T> Select<T>(string name, Func<A, B, C, D, E, Outcome<T>> make)
        where T : class => Fold.One<T>(name, [a, b, c, d, e], r =>
            a.TryRead(r, out var v) && b.TryRead(r, out var w) && c.TryRead(r, out var x) && d.TryRead(r, out var y) && e.TryRead(r, out var z) ? make(v, w, x, y, z) : default);

    public One<T> Select<T>(string name, Func<A, B, C, D, E, T> make)
        where T : class => Select(name, (v, w, x, y, z) => (Outcome<T>)make(v, w, x, y, z));

    public Many<T> SelectMany<T>(string name, Func<A, B, C, D, E, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b, c, d, e], r =>
            a.TryRead(r, out var v) && b.TryRead(r, out var w) && c.TryRead(r, out var x) && d.TryRead(r, out var y) && e.TryRead(r, out var z) ? make(v, w, x, y, z) : default);
}

/// <summary>Six sources.</summary>
public sealed class Combined<A, B, C, D, E, F>(Source<A> a, Source<B> b, Source<C> c, Source<D> d, Source<E> e, Source<F> f)
    where A : class
    where B : class
    where C : class
    where D : class
    where E : class
    where F : class
{
    public Many<T> SelectMany<T>(string name, Func<A, B, C, D, E, F, Folded<T>> make)
        where T : class => Fold.Many(name, [a, b, c, d, e, f], r =>
            a.TryRead(r, out var u) && b.TryRead(r, out var v) && c.TryRead(r, out var w) && d.TryRead(r, out var x) && e.TryRead(r, out var y) && f.TryRead(r, out var z)
                ? make(u, v, w, x, y, z)
                : null);
}
