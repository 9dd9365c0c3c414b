namespace ReportGen.Templates.Rendering;

/// <summary>How much one render may do before it is stopped with a message.</summary>
public sealed record RenderLimits
{
    /// <summary>Parts of templates run, turns of loops, values that functions go through.</summary>
    public int Steps { get; init; } = 20_000_000;

    /// <summary>Bytes of the page, and of any text made on the way.</summary>
    public int OutputBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Functions and includes that are at work inside each other.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>One use of a regular expression.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromSeconds(5);
}
