using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Differences;

/// <summary>
/// What was before the last build that changed anything, as far as that build changed it: with what is now, this says what an edit did. It lies in the cache
/// folder as bytes that nobody takes apart unless somebody asks; it decides no result, and may be lost.
/// </summary>
/// <param name="Run">Which build it was.</param>
/// <param name="Nodes">The codebook that it went by.</param>
/// <param name="NodesBefore">The codebook of the build before; null where that is not known.</param>
/// <param name="Documents">Documents as they were, of those that are other now.</param>
/// <param name="Rejected">What people reject in documents that are other now, by document, as lines of the table of rejected codings.</param>
/// <param name="Counts">How far each theme and code reached and reaches, of those that are applied otherwise.</param>
/// <param name="Questions">How many answered each question before, and answer it now.</param>
/// <param name="Before">How much there was.</param>
/// <param name="After">How much there is.</param>
/// <param name="DocumentsLeftOut">How many documents besides are other.</param>
internal sealed record EditRecord(
    long Run,
    IReadOnlyList<SnapshotNode> Nodes,
    IReadOnlyList<SnapshotNode>? NodesBefore,
    IReadOnlyList<EditedDocument> Documents,
    IReadOnlyList<(string Id, ReadOnlyMemory<byte> Lines)> Rejected,
    IReadOnlyList<(string Id, NodeCount Before, NodeCount After)> Counts,
    IReadOnlyList<(string Id, string Text, int Before, int After)> Questions,
    DifferenceTotal Before,
    DifferenceTotal After,
    int DocumentsLeftOut)
{
    /// <summary>The file's name in the cache folder.</summary>
    public const string FileName = "edit";

    private const string Mark = "reportgen-edit 3";

    /// <summary>What the edit did.</summary>
    /// <param name="after">The same documents as they are, and those that are new.</param>
    public Difference With(IEnumerable<SnapshotDocument> after)
    {
        // Where the rules are not known that there were, none is said to have changed.
        var nodesBefore = NodesBefore ?? [.. Nodes.Select(n => n with { Rule = null, Facts = null })];
        var found = Difference.Between(
            new([.. Documents.Select(d => d.ToSnapshot())], nodesBefore, [.. Questions.Select(q => new SnapshotQuestion(q.Id, q.Text, q.Before))]),
            new([.. after], Nodes,
                [.. Questions.Select(q => new SnapshotQuestion(q.Id, q.Text, q.After))]));
        var counts = Counts.ToDictionary(c => c.Id, StringComparer.Ordinal);
        return found with
        {
            Before = Before,
            After = After,
            DocumentsLeftOut = DocumentsLeftOut,
            Nodes = [.. found.Nodes.Select(n => !counts.TryGetValue(n.Id, out var all) ? n
                : n with { Before = n.Before is null ? null : all.Before, After = n.After is null ? null : all.After })],
        };
    }

    /// <summary>What was left in a cache folder by a build of this number; null where there is nothing that can be read.</summary>
    public static EditRecord? Read(string folder, long run)
    {
        try
        {
            var path = Path.Combine(folder, FileName);
            if (!File.Exists(path) || File.ReadAllBytes(path) is not { Length: > Digest.Size } bytes
                || Digest.Of(bytes.AsSpan(0, bytes.Length - Digest.Size)) != Digest.FromBytes(bytes.AsSpan(bytes.Length - Digest.Size)))
            {
                return null;
            }

            var reader = new CanonicalReader(bytes.AsMemory(0, bytes.Length - Digest.Size));
            return reader.Text() == Mark && reader.Number() == run ? Read(reader, run) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DamagedException)
        {
            return null;
        }
    }

    /// <summary>Leaves it in a cache folder.</summary>
    public void Write(string folder, Disk disk)
    {
        using var writer = CanonicalWriter.Rent();
        writer.Text(Mark).Number(Run);
        WriteNodes(writer, Nodes);
        writer.Flag(NodesBefore is not null);
        WriteNodes(writer, NodesBefore ?? []);
        writer.Number(Documents.Count);
        foreach (var document in Documents)
        {
            writer.Text(document.Id).Text(document.Title).Text(document.Source).Number(document.Words).Number(document.Segments).Hash(document.Spoken).Bytes(document.Lines.Span);
            WriteFacts(writer, document.Facts);
        }

        writer.Number(Rejected.Count);
        foreach (var (id, lines) in Rejected)
        {
            writer.Text(id).Bytes(lines.Span);
        }

        writer.Number(Counts.Count);
        foreach (var (id, before, after) in Counts)
        {
            writer.Text(id).Number(before.Documents).Number(before.Segments).Number(before.Codings).Number(after.Documents).Number(after.Segments).Number(after.Codings);
        }

        writer.Number(Questions.Count);
        foreach (var (id, text, before, after) in Questions)
        {
            writer.Text(id).Text(text).Number(before).Number(after);
        }

        foreach (var total in new[] { Before, After })
        {
            writer.Number(total.Documents).Number(total.Words).Number(total.Segments).Number(total.Codings);
        }

        writer.Number(DocumentsLeftOut);
        var sum = writer.ToDigest();
        var bytes = new byte[writer.Written.Length + Digest.Size];
        writer.Written.CopyTo(bytes);
        sum.CopyTo(bytes.AsSpan(bytes.Length - Digest.Size));
        disk.Replace(Path.Combine(folder, FileName), bytes);
    }

    private static EditRecord Read(CanonicalReader reader, long run)
    {
        var (nodes, isKnown, before) = (ReadNodes(reader), reader.Flag(), ReadNodes(reader));
        return new(
            run, nodes, isKnown ? before : null,
            [.. reader.List(static r => new EditedDocument(r.Text(), r.Text(), r.Text(), r.Whole(), r.Whole(), r.Hash(), r.Bytes(), ReadFacts(r)))],
            [.. reader.List(static r => (r.Text(), (ReadOnlyMemory<byte>)r.Bytes()))],
            [.. reader.List(static r => (r.Text(), new NodeCount(r.Whole(), r.Whole(), r.Whole()), new NodeCount(r.Whole(), r.Whole(), r.Whole())))],
            [.. reader.List(static r => (r.Text(), r.Text(), r.Whole(), r.Whole()))],
            new(reader.Whole(), reader.Whole(), reader.Whole(), reader.Whole()),
            new(reader.Whole(), reader.Whole(), reader.Whole(), reader.Whole()),
            reader.Whole());
    }

    private static void WriteNodes(CanonicalWriter writer, IReadOnlyList<SnapshotNode> nodes)
    {
        writer.Number(nodes.Count);
        foreach (var node in nodes)
        {
            writer.Text(node.Id).Text(node.Label).Flag(node.Rule is not null).Number(node.Rule?.Count ?? 0);
            foreach (var (part, words) in node.Rule ?? [])
            {
                writer.Text(part).Text(words);
            }

            WriteFacts(writer, node.Facts ?? []);
        }
    }

    private static List<SnapshotNode> ReadNodes(CanonicalReader reader) =>
    [
        .. reader.List(static r =>
        {
            var (id, label, hasRule) = (r.Text(), r.Text(), r.Flag());
            SnapshotRule[] rule = [.. r.List(static part => new SnapshotRule(part.Text(), part.Text()))];
            return new SnapshotNode(id, label, hasRule ? rule : null) { Facts = ReadFacts(r) };
        }),
    ];

    private static void WriteFacts(CanonicalWriter writer, IReadOnlyList<SnapshotFact> facts)
    {
        writer.Number(facts.Count);
        foreach (var (name, value) in facts)
        {
            writer.Text(name).Text(value);
        }
    }

    private static IReadOnlyList<SnapshotFact> ReadFacts(CanonicalReader reader) => [.. reader.List(static r => new SnapshotFact(r.Text(), r.Text()))];
}

/// <summary>A document before an edit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What readers called it.</param>
/// <param name="Source">Its file.</param>
/// <param name="Words">How many words it had.</param>
/// <param name="Segments">How many segments it had.</param>
/// <param name="Spoken">A hash of who says what in it.</param>
/// <param name="Lines">Its lines of the table of codings.</param>
/// <param name="Facts">Its group and attributes.</param>
internal sealed record EditedDocument(
    string Id, string Title, string Source, int Words, int Segments, ulong Spoken, ReadOnlyMemory<byte> Lines, IReadOnlyList<SnapshotFact> Facts)
{
    /// <summary>What was coded in it.</summary>
    public SnapshotDocument ToSnapshot() => new(Id, Title, Source, Words, Segments, CodingTable.OfLines(Lines), []) { Spoken = () => Spoken, Facts = Facts };
}
