using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>What a run leaves for the next process: of each step what it made, as digests, what it found and what it did. Immutable.</summary>
/// <param name="Run">How many runs came before it in this folder: what explanations call it.</param>
/// <param name="Steps">By name.</param>
public sealed record Manifest(long Run, IReadOnlyDictionary<string, ManifestStep> Steps);

/// <summary>One step of a manifest, in parts that are made or read one by one as they are needed, as bytes that the step itself can read.</summary>
/// <param name="Head">Digests that say whether anything is other, and its diagnostics.</param>
/// <param name="Body">Its rows with their digests, and where it says more of them, that in parts of their own.</param>
/// <param name="Changes">What the run changed in its table.</param>
public sealed record ManifestStep(ManifestPart Head, IReadOnlyList<ManifestPart> Body, ManifestPart Changes)
{
    /// <summary>A step that says nothing more of its rows.</summary>
    public static ManifestStep Of(Action<CanonicalWriter> head, Action<CanonicalWriter> body, Action<CanonicalWriter> changes) =>
        new(ManifestPart.Of(head), [ManifestPart.Of(body)], ManifestPart.Of(changes));

    internal IEnumerable<ManifestPart> Parts => [Head, .. Body, Changes];
}

/// <summary>
/// Some bytes of a manifest, all of which are there once somebody wants them. Whoever only writes them down gets them piece by piece: all of them at once are a
/// large array where there are many documents, for which the runtime looks through all memory.
/// </summary>
/// <param name="Read">All of them.</param>
/// <param name="CopyTo">Hands them on from first to last; a piece is good only until the call with it returns.</param>
public sealed record ManifestPart(Func<ReadOnlyMemory<byte>> Read, Action<Action<ReadOnlyMemory<byte>>> CopyTo)
{
    /// <summary>Bytes that are written when they are wanted.</summary>
    public static ManifestPart Of(Action<CanonicalWriter> write) => new(
        () =>
        {
            using var writer = CanonicalWriter.Rent();
            write(writer);
            return writer.Written.ToArray();
        },
        take =>
        {
            using var writer = CanonicalWriter.RentTo(take);
            write(writer);
            writer.Finish();
        });

    /// <summary>A reader of all of them.</summary>
    internal CanonicalReader Reader => new(Read());

    /// <summary>Bytes that are there.</summary>
    public static ManifestPart Of(ReadOnlyMemory<byte> bytes) => new(() => bytes, take => take(bytes));
}
