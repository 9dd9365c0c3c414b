using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>How batches lie in the store.</summary>
internal sealed class BatchFormat<T>(RowFormat<T> rows) : PieceFormat<Batch<T>>
{
    public override void Write(CanonicalWriter writer, IReadOnlyCollection<Batch<T>> entries)
    {
        // Most rows of a step have the same shared reads: each list is written once.
        var known = new Dictionary<Digest, int>();
        var lists = new Dictionary<EquatableArray<Read>, Digest>(SameList.Comparer);
        writer.Number(entries.Count);
        foreach (var batch in entries)
        {
            writer.Text(batch.Key).Digest(batch.Input).Values(batch.Diagnostics).Texts(batch.Others).Flag(batch.Own is not null);
            if (batch.Own is not null)
            {
                rows.WriteRest(writer, batch.Own);
            }

            writer.Flag(batch.Reading is not null);
            if (batch.Reading is not { } reading)
            {
                continue;
            }

            if (!lists.TryGetValue(reading.Shared, out var list))
            {
                lists.Add(reading.Shared, list = DigestOf(reading.Shared));
            }

            var digest = Digest.Of(list, Digest.Of(Encoding.UTF8.GetBytes(reading.Way)));
            var isKnown = known.TryGetValue(digest, out var index);
            writer.Number(isKnown ? index : known.Count).Values(reading.Own);
            if (!isKnown)
            {
                known.Add(digest, known.Count);
                writer.Value(reading with { Own = [] });
            }
        }
    }

    public override Batch<T>[] Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new CanonicalReader(bytes);
        var known = new List<Reading>();
        var batches = new Batch<T>[reader.Whole()];
        for (var i = 0; i < batches.Length; i++)
        {
            var (key, input, findings, others) = (reader.Text(), reader.Digest(), reader.Values<Diagnostic>(), reader.Texts());
            var own = reader.Flag() ? RowFormat<T>.ReadRest(reader, key, key) : null;
            batches[i] = new(key, input, own, others, findings, reader.Flag() ? ReadReading(reader, known) : null);
        }

        return batches;
    }

    public override int SizeOf(Batch<T> entry) => entry.Own?.Size ?? 0;

    private static Reading ReadReading(CanonicalReader reader, List<Reading> known)
    {
        var (index, own) = (reader.Whole(), reader.Values<Read>());
        if (index == known.Count)
        {
            known.Add(reader.Value<Reading>());
        }

        return index >= 0 && index < known.Count ? known[index] with { Own = own } : throw new DamagedException();
    }

    private static Digest DigestOf(EquatableArray<Read> reads)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Values(reads).ToDigest();
    }
}
