namespace ReportGen.Engine.Steps;

/// <summary>Which rows of a table may be other than in the run before. To name a row too many costs time; to leave one out would be a wrong result.</summary>
/// <param name="Keys">In order, each once, of rows that are new, other, or gone; null where it may be any.</param>
/// <param name="AreKeysSame">Whether no row came and none went.</param>
internal sealed record Touched(IReadOnlyList<string>? Keys, bool AreKeysSame)
{
    private static readonly string[] s_only = [""];

    /// <summary>Nothing is known, as in a first run.</summary>
    public static Touched Anything { get; } = new(null, false);

    public static Touched Nothing { get; } = new([], true);

    /// <summary>The value of a step that makes one.</summary>
    public static Touched Only { get; } = new(s_only, true);

    public bool IsNothing => Keys is { Count: 0 };

    /// <summary>Rows that either names.</summary>
    public Touched And(Touched other) => new(
        Keys is null || other.Keys is null ? null : Keys.Count == 0 ? other.Keys : other.Keys.Count == 0 ? Keys : InOrder(Keys.Concat(other.Keys)),
        AreKeysSame && other.AreKeysSame);

    /// <summary>The same rows under other keys.</summary>
    public Touched Select(Func<string, string> keyOf) => this with { Keys = Keys is null ? null : InOrder(Keys.Select(keyOf)) };

    /// <summary>Some keys, which may stand there several times.</summary>
    public static Touched Of(IEnumerable<string> keys, bool areKeysSame) => new(InOrder(keys), areKeysSame);

    /// <summary>All rows of the same table.</summary>
    public Touched Every() => this with { Keys = null };

    private static string[] InOrder(IEnumerable<string> keys)
    {
        var sorted = keys.ToHashSet(StringComparer.Ordinal).ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }
}
