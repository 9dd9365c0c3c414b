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
    public abstract ManifestStep Save();

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

/// <summary>What a run did, as it lies in a manifest.</summary>
internal static class ChangesFormat
{
    public static CanonicalWriter Changes(this CanonicalWriter writer, IReadOnlyList<Change> changes)
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

        return writer;
    }

    public static IReadOnlyList<Change> Changes(this CanonicalReader reader) => reader.List(static r => new Change(r.Text(), (Reason)r.Whole(), r.OptionalValue<ReadChange>())
    {
        Gone = r.List(static g => new Ingredient(g.Whole(), g.OptionalText())),
    });
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
