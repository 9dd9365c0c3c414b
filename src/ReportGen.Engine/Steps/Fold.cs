using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>A row that a folded step made.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Digest">What later steps compare; null for the value's own where it is canonical, and for that of all that was read where it is not.</param>
/// <param name="From">The rows that it was made from; null where that is all of all sources. Where a digest is given, rows of one key and digest were made from the same.</param>
public sealed record Made<T>(string Key, T Value, Digest? Digest = null, Func<IReadOnlyList<From>>? From = null)
    where T : class;

/// <summary>All rows of a folded step, in any order, with what was found.</summary>
public sealed record Folded<T>(IReadOnlyList<Made<T>> Rows, EquatableArray<Diagnostic> Findings)
    where T : class
{
    public static implicit operator Folded<T>(List<Made<T>> rows) => new(rows, []);
}

/// <summary>Declares folded steps.</summary>
internal static class Fold
{
    /// <summary>One value; its digest is its own where it is canonical, else that of all that it was made from.</summary>
    public static One<T> One<T>(string name, IReadOnlyList<Source> sources, Func<RunContext, Outcome<T>> make)
        where T : class => One<T>(name, sources, (context, _) => make(context));

    /// <summary>The same, made with what was made in the run before at hand, where that is still in memory.</summary>
    public static One<T> One<T>(string name, IReadOnlyList<Source> sources, Func<RunContext, T?, Outcome<T>> make)
        where T : class => new(new FoldStep<T>(name, sources, (context, before) =>
        {
            var (value, findings) = make(context, before?.Find(""));
            return new(value is null ? [] : [new Made<T>("", value)], findings);
        }));

    public static Many<T> Many<T>(string name, IReadOnlyList<Source> sources, Func<RunContext, Folded<T>?> make)
        where T : class => new(new FoldStep<T>(name, sources, (context, _) => make(context)));

    public static InvalidOperationException MadeTwice(string step, string key) => new($"Step '{step}' made the key '{key}' twice.");
}
