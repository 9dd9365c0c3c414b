namespace ReportGen.Templates.Values;

/// <summary>How much one render may do before it is stopped with a message.</summary>
public sealed record RenderLimits
{
    /// <summary>Loop turns, calls and values that functions go through.</summary>
    public long Steps { get; init; } = 50_000_000;

    /// <summary>Bytes of the page, and of any text made on the way.</summary>
    public int OutputBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Functions and includes that are at work inside each other.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Objects inside objects, when one is printed.</summary>
    public int ObjectDepth { get; init; } = 20;

    /// <summary>All regular expressions of a render together.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Turns of one nest of loops; 0 is no limit of its own.</summary>
    public int LoopTurns { get; init; }

    /// <summary>Characters printed before the rest is cut with "…": 0, never, unless another engine is imitated.</summary>
    public int CutCharacters { get; init; }
}
