using System.Text;
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
        // Most rows of a step have the same shared reads: each list is written once.
        var readings = new Dictionary<Digest, int>();
        var known = new Dictionary<EquatableArray<Read>, Digest>(SameList.Comparer);
        var distinct = new List<Reading>();
        var indexes = new int[batches.Length];
        for (var i = 0; i < batches.Length; i++)
        {
            indexes[i] = -1;
            if (batches[i].Reading is { } reading)
            {
                if (!known.TryGetValue(reading.Shared, out var list))
                {
                    known.Add(reading.Shared, list = ListDigest(reading.Shared));
                }

                var digest = Digest.Of(list, Digest.Of(Encoding.UTF8.GetBytes(reading.Way)));
                if (!readings.TryGetValue(digest, out indexes[i]))
                {
                    readings.Add(digest, indexes[i] = distinct.Count);
                    distinct.Add(reading with { Own = [] });
                }
            }
        }

        writer.Values(EquatableArray.From(distinct)).Number(batches.Length);
        for (var i = 0; i < batches.Length; i++)
        {
            var batch = batches[i];
            writer.Text(batch.InputKey).Digest(batch.InputDigest).Values(batch.Diagnostics);
            writer.Number(indexes[i]);
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
                rows[j] = new(key, digest, Reason.Cached, bytes.Length > 0 ? new Encoded(bytes) : null, bytes.Length == 0);
            }

            batches[i] = new(inputKey, inputDigest, rows, findings, reading);
        }

        return batches;
    }

    private static Digest ListDigest(EquatableArray<Read> reads)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Values(reads).ToDigest();
    }
}
