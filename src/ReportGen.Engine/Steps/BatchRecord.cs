using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>What a step made of one row, written down apart from any run: it answers whenever the same row comes again.</summary>
internal static class BatchRecord
{
    public static byte[] Write<T>(Batch<T> batch, MadeRow<T>[] rows, RowFormat<T> format)
    {
        using var writer = CanonicalWriter.Rent();
        writer.Text(batch.Key).Digest(batch.Input).Values(batch.Diagnostics).Number(rows.Length);
        foreach (var row in rows)
        {
            writer.Text(row.Key);
            format.WriteRest(writer, row);
        }

        return writer.Written.ToArray();
    }

    /// <summary>Null where the bytes are damaged.</summary>
    public static (Batch<T> Batch, MadeRow<T>[] Rows)? Read<T>(byte[] bytes)
    {
        try
        {
            var reader = new CanonicalReader(bytes);
            var (key, input, findings) = (reader.Text(), reader.Digest(), reader.Values<Diagnostic>());
            MadeRow<T>[] rows = [.. reader.List(r => RowFormat<T>.ReadRest(r, r.Text(), key))];
            var others = rows.Where(r => r.Key != key).Select(r => r.Key).ToEquatableArray();
            return (new Batch<T>(key, input, Array.Find(rows, r => r.Key == key), others, findings, null), rows);
        }
        catch (DamagedException)
        {
            return null;
        }
    }
}
