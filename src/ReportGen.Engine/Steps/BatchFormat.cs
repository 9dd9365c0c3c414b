using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>How batches lie in a manifest.</summary>
internal static class BatchFormat
{
    /// <param name="writer">Where to.</param>
    /// <param name="batches">In the order of their input's keys.</param>
    /// <param name="inline">The bytes of a value that is to lie beside its row; null for none.</param>
    public static void Write<T>(CanonicalWriter writer, Batch<T>[] batches, Func<MadeRow<T>, ReadOnlyMemory<byte>?>? inline)
    {
        // Most pages of a kind have the same shared reads: each list is written once.
        var readings = new Dictionary<Digest, int>();
        var distinct = new List<Reading>();
        foreach (var reading in batches.Select(b => b.Reading).OfType<Reading>())
        {
            if (readings.TryAdd(SharedPart(reading), distinct.Count))
            {
                distinct.Add(reading with { Own = [] });
            }
        }

        writer.Values(EquatableArray.From(distinct)).Number(batches.Length);
        foreach (var batch in batches)
        {
            writer.Text(batch.InputKey).Digest(batch.InputDigest).Values(batch.Diagnostics);
            writer.Number(batch.Reading is null ? -1 : readings[SharedPart(batch.Reading)]);
            if (batch.Reading is not null)
            {
                writer.Values(batch.Reading.Own);
            }

            writer.Number(batch.Rows.Length);
            foreach (var row in batch.Rows)
            {
                writer.OptionalText(row.Key == batch.InputKey ? null : row.Key).Digest(row.Digest);
                var bytes = inline?.Invoke(row);
                writer.Bytes(bytes is { } some ? some.Span : []);
            }
        }
    }

    public static Batch<T>[] Read<T>(CanonicalReader reader)
    {
        var readings = reader.Values<Reading>();
        var batches = new Batch<T>[reader.Whole()];
        for (var i = 0; i < batches.Length; i++)
        {
            var (inputKey, inputDigest, findings) = (reader.Text(), reader.Digest(), reader.Values<Diagnostic>());
            var index = reader.Whole();
            var reading = index < 0 ? null : readings[index] with { Own = reader.Values<Read>() };
            var rows = new MadeRow<T>[reader.Whole()];
            for (var j = 0; j < rows.Length; j++)
            {
                var (key, digest, bytes) = (reader.OptionalText() ?? inputKey, reader.Digest(), reader.Bytes());
                rows[j] = new(key, digest, Reason.Cached, bytes.Length > 0 ? new Encoded(bytes) : null);
            }

            batches[i] = new(inputKey, inputDigest, rows, findings, reading);
        }

        return batches;
    }

    private static Digest SharedPart(Reading reading) => Digest.Of(reading with { Own = [] });
}
