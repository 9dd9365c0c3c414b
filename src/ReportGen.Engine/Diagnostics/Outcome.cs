using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Diagnostics;

/// <summary>What a step makes of one row: a value, or none where the row failed, with everything found on the way. Failure is a value, never an exception.</summary>
/// <param name="Value">The value; null where the row failed and everything after it goes without.</param>
/// <param name="Diagnostics">What was found, kept with the value and shown again whenever the value is used again.</param>
public readonly record struct Outcome<T>(T? Value, EquatableArray<Diagnostic> Diagnostics)
    where T : class
{
    public static implicit operator Outcome<T>(T value) => new(value, EquatableArray<Diagnostic>.Empty);
}

/// <summary>Ways to make an <see cref="Outcome{T}"/> that read as a sentence.</summary>
public static class Outcome
{
    /// <summary>A value together with what was found while making it.</summary>
    public static Outcome<T> Of<T>(T value, IEnumerable<Diagnostic> diagnostics)
        where T : class => new(value, EquatableArray.From(diagnostics));

    /// <summary>No value, and the reason why.</summary>
    public static Outcome<T> Failed<T>(params IEnumerable<Diagnostic> diagnostics)
        where T : class => new(null, EquatableArray.From(diagnostics));
}
