using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>What a run leaves for the next process: of each step what it made, as digests, what it found and what it did. Immutable.</summary>
/// <param name="Run">How many runs came before it in this folder: what explanations call it.</param>
/// <param name="Steps">By name.</param>
public sealed record Manifest(long Run, IReadOnlyDictionary<string, ManifestStep> Steps)
{
    private static ReadOnlySpan<byte> Magic => "RGMANI1\n"u8;

    /// <summary>A first line, the identity, then step after step.</summary>
    internal byte[] ToBytes(Digest identity)
    {
        using var writer = CanonicalWriter.Rent();
        writer.Bytes(Magic).Digest(identity).Number(Run).Number(Steps.Count);
        foreach (var (name, step) in Steps.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            writer.Text(name).Bytes(step.Rows.Span).Bytes(step.Findings.Span).Bytes(step.Changes.Span);
        }

        return writer.Written.ToArray();
    }

    /// <summary>The manifest; null where another identity wrote it.</summary>
    internal static Manifest? FromBytes(byte[] bytes, Digest identity)
    {
        var reader = new CanonicalReader(bytes);
        if (!reader.Bytes().Span.SequenceEqual(Magic) || reader.Digest() != identity)
        {
            return null;
        }

        var run = reader.Number();
        var steps = reader.List(r => KeyValuePair.Create(r.Text(), new ManifestStep(r.Bytes(), r.Bytes(), r.Bytes())));
        return new Manifest(run, steps.ToDictionary(StringComparer.Ordinal));
    }
}

/// <summary>One step of a manifest, as bytes that the step itself can read.</summary>
/// <param name="Rows">Its rows with their digests.</param>
/// <param name="Findings">Its diagnostics.</param>
/// <param name="Changes">What the run changed in its table.</param>
public sealed record ManifestStep(ReadOnlyMemory<byte> Rows, ReadOnlyMemory<byte> Findings, ReadOnlyMemory<byte> Changes);
