using System.Diagnostics.CodeAnalysis;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a function made of one row.</summary>
internal readonly record struct Made<T>(IReadOnlyList<KeyValuePair<string, T>> Rows, EquatableArray<Diagnostic> Diagnostics, Reading? Reading = null);

/// <summary>Something that lies in a sorted piece under its key.</summary>
internal interface IKeyed
{
    string Key { get; }
}

/// <summary>
/// What a step made of one input row: the row's digest then, what came of it, and what was read to make it. Most functions make one row
/// under the key of what it is made from; others lie under keys of their own, elsewhere, so that they can be found there.
/// </summary>
/// <param name="Key">The input row's key.</param>
/// <param name="Input">The input row's digest.</param>
/// <param name="Own">The row under the same key; null where there is none.</param>
/// <param name="Others">Keys of the other rows.</param>
/// <param name="Diagnostics">What was found.</param>
/// <param name="Reading">What was read besides the row itself; null for steps that do not record it.</param>
internal sealed record Batch<T>(string Key, Digest Input, MadeRow<T>? Own, EquatableArray<string> Others, EquatableArray<Diagnostic> Diagnostics, Reading? Reading) : IKeyed
{
    /// <summary>The keys of all rows.</summary>
    public IEnumerable<string> Keys => Own is null ? Others : Others.Prepend(Key);
}

/// <summary>A row as a step remembers it. The value may be there, be there as bytes, or be nowhere until someone asks for it.</summary>
/// <param name="key">Its key.</param>
/// <param name="input">The key of what it was made from.</param>
/// <param name="digest">Of its value.</param>
/// <param name="held">The value, or its bytes as <see cref="Encoded"/>.</param>
/// <param name="isStored">Whether the value's bytes lie in the store, as far as is known.</param>
/// <param name="size">About how many bytes of memory the value takes where it is held and neither stored nor encoded.</param>
internal sealed class MadeRow<T>(string key, string input, Digest digest, object? held, bool isStored, int size) : IKeyed
{
    public string Key => key;

    public string Input => input;

    public Digest Digest => digest;

    public bool IsStored => isStored;

    public int Size => size;

    // Written once it is known, by any thread: whichever comes last wrote the same value.
    public object? Held { get; set; } = held;

    /// <summary>The value, where nothing need be read for it.</summary>
    public bool TryValue([MaybeNullWhen(false)] out T value)
    {
        var held = Held;
        if ((held is Encoded encoded ? encoded.Value : held) is T there)
        {
            value = there;
            return true;
        }

        value = default;
        return false;
    }
}

/// <summary>A value as canonical bytes, read when it is needed.</summary>
/// <param name="bytes">The bytes.</param>
internal sealed class Encoded(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>What was read from them, or they were written from, where that stays in memory: a table that each build goes through is read once.</summary>
    public object? Value { get; set; }
}

/// <summary>What a run did with one input row of a step: it made a batch, kept one under another digest of the row, or dropped one.</summary>
/// <param name="Key">The input row's key.</param>
/// <param name="Old">What there was; null where there was nothing.</param>
/// <param name="Now">What there is; null where the input row is gone.</param>
/// <param name="Rows">All rows of the new batch; empty where none were made.</param>
/// <param name="IsMade">Whether rows were made: by the function, or from what the store knows of it.</param>
internal sealed record Edit<T>(string Key, Batch<T>? Old, Batch<T>? Now, MadeRow<T>[] Rows, bool IsMade)
{
    /// <summary>Why the function ran, where the step records what it reads.</summary>
    public ReadChange? Because { get; init; }

    /// <summary>Why each of the rows is as it is.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}
