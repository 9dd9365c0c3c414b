namespace ReportGen.Engine.Stores;

/// <summary>What a run leaves for the next process: of each step what it made, as digests, what it found and what it did. Immutable.</summary>
/// <param name="Run">How many runs came before it in this folder: what explanations call it.</param>
/// <param name="Steps">By name.</param>
public sealed record Manifest(long Run, IReadOnlyDictionary<string, ManifestStep> Steps);

/// <summary>One step of a manifest, in parts that are made or read one by one as they are needed, as bytes that the step itself can read.</summary>
/// <param name="Head">Digests that say whether anything is other, and its diagnostics.</param>
/// <param name="Body">Its rows with their digests.</param>
/// <param name="Changes">What the run changed in its table.</param>
public sealed record ManifestStep(Func<ReadOnlyMemory<byte>> Head, Func<ReadOnlyMemory<byte>> Body, Func<ReadOnlyMemory<byte>> Changes)
{
    internal IReadOnlyList<Func<ReadOnlyMemory<byte>>> Parts => [Head, Body, Changes];
}
