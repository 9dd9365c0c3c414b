using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What an earlier run wrote of a step.</summary>
/// <param name="Rows">Opens the rows, which may be many and are often not needed.</param>
/// <param name="Findings">What the step had found.</param>
/// <param name="Changes">What that run had done; null where there was none before it, and every row is new.</param>
internal sealed record SavedStep(Func<CanonicalReader> Rows, Lazy<Findings> Findings, Lazy<IReadOnlyList<Change>?> Changes)
{
    /// <summary>Of a step that remembers nothing.</summary>
    public static SavedStep Nothing { get; } = new(() => new CanonicalReader(default), new(Steps.Findings.None), new([]));

    public static SavedStep From(ManifestStep saved) => new(
        () => new CanonicalReader(saved.Rows()),
        new(() => Steps.Findings.Read(new CanonicalReader(saved.Findings()))),
        new(() =>
        {
            var reader = new CanonicalReader(saved.Changes());
            return reader.Flag() ? null : reader.List(ReadChange);
        }));

    public static ManifestStep Save(Step step, StepState state)
    {
        // Now, since it puts into the store what is not there yet: a manifest speaks only of what went in before it.
        var rows = Bytes(writer => step.Save(state, writer));
        return new(() => rows, () => Bytes(writer => step.SaveFindings(state, writer)), () => Bytes(writer => WriteChanges(writer, state)));
    }

    private static ReadOnlyMemory<byte> Bytes(Action<CanonicalWriter> write)
    {
        using var writer = CanonicalWriter.Rent();
        write(writer);
        return writer.Written.ToArray();
    }

    private static void WriteChanges(CanonicalWriter writer, StepState state)
    {
        writer.Flag(state.IsNew);
        if (state.IsNew)
        {
            return;
        }

        writer.Number(state.Changes.Count);
        foreach (var (key, reason, read, input) in state.Changes)
        {
            writer.Text(key).Number((int)reason).OptionalText(input).Flag(read is not null);
            if (read is not null)
            {
                writer.Text(read.Name).Flag(read.IsShared).Digest(read.Before).Flag(read.Now is not null);
                if (read.Now is { } now)
                {
                    writer.Digest(now);
                }
            }
        }
    }

    private static Change ReadChange(CanonicalReader reader)
    {
        var (key, reason, input) = (reader.Text(), (Reason)reader.Whole(), reader.OptionalText());
        if (!reader.Flag())
        {
            return new Change(key, reason, null, input);
        }

        var (name, isShared, before) = (reader.Text(), reader.Flag(), reader.Digest());
        return new Change(key, reason, new ReadChange(name, before, reader.Flag() ? reader.Digest() : null) { IsShared = isShared }, input);
    }
}
