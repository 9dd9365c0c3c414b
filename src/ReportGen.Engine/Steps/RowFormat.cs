using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>How rows lie in the store that have keys of their own.</summary>
/// <param name="inline">The bytes of a value that is to lie beside its row; null for none.</param>
internal sealed class RowFormat<T>(Func<MadeRow<T>, ReadOnlyMemory<byte>?> inline) : PieceFormat<MadeRow<T>>
{
    public override void Write(CanonicalWriter writer, IReadOnlyCollection<MadeRow<T>> entries)
    {
        writer.Number(entries.Count);
        foreach (var row in entries)
        {
            writer.Text(row.Key).Text(row.Input);
            WriteRest(writer, row);
        }
    }

    public override MadeRow<T>[] Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new CanonicalReader(bytes);
        var rows = new MadeRow<T>[reader.Whole()];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = ReadRest(reader, reader.Text(), reader.Text());
        }

        return rows;
    }

    public override int SizeOf(MadeRow<T> entry) => entry.Size;

    /// <summary>Writes all of a row but its keys.</summary>
    public void WriteRest(CanonicalWriter writer, MadeRow<T> row)
    {
        var bytes = inline(row);
        writer.Digest(row.Digest).Number(row.Size).Bytes(bytes is { } some ? some.Span : []);
    }

    /// <summary>Reads all of a row but its keys.</summary>
    public static MadeRow<T> ReadRest(CanonicalReader reader, string key, string input)
    {
        var (digest, size, bytes) = (reader.Digest(), reader.Whole(), reader.Bytes());
        return new(key, input, digest, bytes.Length > 0 ? new Encoded(bytes) : null, bytes.Length == 0, size);
    }
}
