using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a function made of one row.</summary>
internal readonly record struct Made<T>(IReadOnlyList<KeyValuePair<string, T>> Rows, EquatableArray<Diagnostic> Diagnostics, Reading? Reading = null);

/// <summary>What a step made of one input row: the row's digest then, what came of it, and what was read to make it.</summary>
internal sealed class Batch<T>(string inputKey, Digest inputDigest, MadeRow<T>[] rows, EquatableArray<Diagnostic> diagnostics, Reading? reading)
{
    public string InputKey => inputKey;

    public Digest InputDigest => inputDigest;

    /// <summary>Mostly one.</summary>
    public MadeRow<T>[] Rows => rows;

    public EquatableArray<Diagnostic> Diagnostics => diagnostics;

    /// <summary>What was read besides the row itself; null for steps that do not record it.</summary>
    public Reading? Reading => reading;

    /// <summary>The same result for an input that changed in nothing that was read.</summary>
    public Batch<T> For(Digest input) => new(InputKey, input, Rows, Diagnostics, Reading);

    public bool TryFind(string key, out int index)
    {
        for (index = 0; index < rows.Length; index++)
        {
            if (rows[index].Key == key)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A row as a batch holds it. The value may be there, be there as bytes, or be nowhere until someone asks for it.</summary>
internal struct MadeRow<T>(string key, Digest digest, Reason reason, object? held, bool isStored)
{
    public readonly string Key => key;

    public readonly Digest Digest => digest;

    /// <summary>Why it was made, in the run that made it.</summary>
    public readonly Reason Reason => reason;

    /// <summary>Whether the value's bytes lie in the store, as far as is known.</summary>
    public readonly bool IsStored => isStored;

    // Written once it is known, by any thread: whichever comes last wrote the same value.
    public object? Held = held;
}

/// <summary>A value as canonical bytes, read when it is needed.</summary>
internal sealed record Encoded(ReadOnlyMemory<byte> Bytes);
