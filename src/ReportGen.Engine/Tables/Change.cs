namespace ReportGen.Engine.Tables;

/// <summary>What a run did to a row.</summary>
/// <param name="Key">The row.</param>
/// <param name="Reason">Never Cached: what was left alone is in no list.</param>
/// <param name="Read">The first thing that was read and is not what it was; null where the step does not record what it reads, or there was nothing before.</param>
public sealed record Change(string Key, Reason Reason, ReadChange? Read = null)
{
    /// <summary>What it was made from before and is not made from now, each by the number of the source and its key.</summary>
    internal IReadOnlyList<Ingredient> Gone { get; init; } = [];
}
