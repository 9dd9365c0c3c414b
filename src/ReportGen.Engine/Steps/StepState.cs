using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What a step made in a run, and what that run did to it.</summary>
internal abstract class StepState
{
    private Dictionary<string, Change>? _byKey;

    /// <summary>The rows of its table.</summary>
    public abstract Rows Rows { get; }

    /// <summary>Every row that is not as the run before left it, and every row that was made again and came out the same.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>What was found, from rows that were made in this run and from those that were not.</summary>
    public abstract IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>For how many rows the step's function ran.</summary>
    public int Executed { get; init; }

    /// <summary>How many rows it was given.</summary>
    public virtual int Inputs => Rows.Count;

    public Change? ChangeOf(string key) => (_byKey ??= Changes.ToDictionary(c => c.Key, StringComparer.Ordinal)).GetValueOrDefault(key);

    /// <summary>What a later process needs to go on from here.</summary>
    public abstract SavedState Save();

    /// <summary>Rows of which another run over the same inputs made something else, or of which the store holds something else.</summary>
    public virtual IEnumerable<string> DifferencesFrom(StepState other) => Rows.ChangesSince(other.Rows).Select(c => c.Key);

    /// <summary>The keys of everything that it has in the store.</summary>
    public virtual IEnumerable<Digest> Stored => [];
}

/// <summary>The same, with the table.</summary>
internal abstract class StepState<T> : StepState
    where T : class
{
    public abstract Table<T> Table { get; }

    public override Rows Rows => Table.Rows;
}

/// <summary>A state as it lies in a manifest, in parts that are read as they are needed: after a small edit most are not.</summary>
/// <param name="Head">Digests that say whether anything is other, and what was found.</param>
/// <param name="Body">Rows with their digests.</param>
/// <param name="Changes">What the run did.</param>
internal sealed record SavedState(Func<ReadOnlyMemory<byte>> Head, Func<ReadOnlyMemory<byte>> Body, Func<ReadOnlyMemory<byte>> Changes)
{
    public static SavedState Of(Action<CanonicalWriter> head, Action<CanonicalWriter> body, IReadOnlyList<Change> changes) =>
        new(() => Bytes(head), () => Bytes(body), () => Bytes(writer => Write(writer, changes)));

    public static SavedState From(ManifestStep step) => new(step.Head, step.Body, step.Changes);

    public ManifestStep ToManifest() => new(Head, Body, Changes);

    public IReadOnlyList<Change> ReadChanges() => new CanonicalReader(Changes()).List(static r => new Change(r.Text(), (Reason)r.Whole(), r.OptionalValue<ReadChange>())
    {
        Gone = r.List(static g => new Ingredient(g.Whole(), g.OptionalText())),
    });

    private static void Write(CanonicalWriter writer, IReadOnlyList<Change> changes)
    {
        writer.Number(changes.Count);
        foreach (var change in changes)
        {
            writer.Text(change.Key).Number((int)change.Reason).Value(change.Read).Number(change.Gone.Count);
            foreach (var (source, key) in change.Gone)
            {
                writer.Number(source).OptionalText(key);
            }
        }
    }

    private static ReadOnlyMemory<byte> Bytes(Action<CanonicalWriter> write)
    {
        using var writer = CanonicalWriter.Rent();
        write(writer);
        return writer.Written.ToArray();
    }
}

/// <summary>How rows lie in a manifest.</summary>
internal static class RowsFormat
{
    public static CanonicalWriter Rows(this CanonicalWriter writer, Rows rows)
    {
        writer.Number(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            writer.Text(rows.Keys[i]).Digest(rows.Digests[i]);
        }

        return writer;
    }

    public static (string[] Keys, Digest[] Digests) Rows(this CanonicalReader reader)
    {
        var count = reader.Count();
        var (keys, digests) = (new string[count], new Digest[count]);
        for (var i = 0; i < count; i++)
        {
            (keys[i], digests[i]) = (reader.Text(), reader.Digest());
        }

        return (keys, digests);
    }
}
