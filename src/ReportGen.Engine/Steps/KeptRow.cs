using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Steps;

/// <summary>A row that a kept step made of a row of its source: its key and the digest of its value.</summary>
internal readonly record struct KeptOut(string Key, Digest Digest);

/// <summary>What a kept step made of one row of its source. The values, and what was read to make them, lie in the store as one record.</summary>
/// <param name="Key">The source's row.</param>
/// <param name="Input">That row's digest.</param>
/// <param name="Outs">What was made of it; nothing where it failed.</param>
/// <param name="Shared">What was read of what all rows share.</param>
/// <param name="Findings">What was found.</param>
internal sealed record KeptRow<T>(string Key, Digest Input, KeptOut[] Outs, EquatableArray<Read> Shared, EquatableArray<Diagnostic> Findings)
    where T : class, IStored<T>
{
    private T?[]? _values;
    private Reading? _reading;

    /// <summary>The record's key in the store.</summary>
    public Digest Record { get; init; }

    /// <summary>The bytes beside the values.</summary>
    public required Digest[] Bodies { get; init; }

    /// <summary>Leaves a record in the store, and holds the values for this process.</summary>
    /// <param name="values">Of <see cref="Outs"/>.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="record">The key to find it by; null for that of its content.</param>
    /// <param name="store">Where to; null where nothing is kept.</param>
    public KeptRow<T> Put(T[] values, Reading reading, Digest? record, Store? store)
    {
        (_values, _reading) = (values, reading);
        if (store is null)
        {
            return this;
        }

        foreach (var body in values.OfType<IHasBodies>().SelectMany(v => v.Bodies))
        {
            body.Put(store);
        }

        using var writer = CanonicalWriter.Rent();
        writer.Text(Key).Text(reading.Way).Values(reading.Own).Values(Findings).Number(Outs.Length);
        for (var i = 0; i < Outs.Length; i++)
        {
            writer.Text(Outs[i].Key).Digest(Outs[i].Digest).Value(values[i]);
        }

        var key = record ?? writer.ToDigest();
        store.Put(key, writer.Written);
        return this with { Record = key };
    }

    /// <summary>What lies in the store under a key; null where nothing does, or nothing that can be read.</summary>
    public static KeptRow<T>? Recall(string key, Digest input, Digest record, EquatableArray<Read> shared, Store store)
    {
        try
        {
            if (!store.TryGet(record, out var bytes))
            {
                return null;
            }

            var (reading, findings, outs, values) = Parse(key, bytes, shared, store);
            return new(key, input, outs, shared, findings)
            {
                Record = record,
                Bodies = [.. values.OfType<IHasBodies>().SelectMany(v => v.Bodies).Select(b => b.Digest)],
                _values = values,
                _reading = reading,
            };
        }
        catch (DamagedException)
        {
            return null;
        }
    }

    /// <summary>What was read of the row and of what all rows share.</summary>
    /// <exception cref="DamagedException">The store does not have it any more.</exception>
    public Reading Reading(Store? store) => _reading ?? (Fetch(store) && _reading is { } read ? read : throw new DamagedException("what was read is gone"));

    /// <summary>One of the values; null where the store does not have it any more.</summary>
    public T? ValueAt(int index, Store? store) => _values?[index] ?? (Fetch(store) ? _values![index] : null);

    /// <summary>Takes in values that were made once more.</summary>
    public void Hold(T[] values) => _values = values;

    /// <summary>Whether the record in the store, and the bytes beside it, are what the digests say.</summary>
    public bool IsTrue(Store? store)
    {
        if (store is null || !store.TryGet(Record, out var bytes))
        {
            return true;
        }

        try
        {
            var (_, _, outs, values) = Parse(Key, bytes, Shared, store);
            return outs.AsSpan().SequenceEqual(Outs) && values.Zip(outs).All(v => Digest.Of(v.First) == v.Second.Digest)
                && Bodies.All(b => !store.TryGet(b, out var body) || Digest.Of(body) == b);
        }
        catch (DamagedException)
        {
            return false;
        }
    }

    private bool Fetch(Store? store)
    {
        if (store is null || !store.TryGet(Record, out var bytes))
        {
            return false;
        }

        try
        {
            var (reading, _, outs, values) = Parse(Key, bytes, Shared, store);
            if (!outs.AsSpan().SequenceEqual(Outs))
            {
                return false;
            }

            (_values, _reading) = (values, reading);
            return true;
        }
        catch (DamagedException)
        {
            return false;
        }
    }

    private static (Reading Reading, EquatableArray<Diagnostic> Findings, KeptOut[] Outs, T[] Values) Parse(string key, byte[] bytes, EquatableArray<Read> shared, Store store)
    {
        var reader = new CanonicalReader(bytes);
        if (reader.Text() != key)
        {
            throw new DamagedException("a record of something else");
        }

        var reading = new Reading(reader.Name(), reader.Values<Read>(), shared);
        var findings = reader.Values<Diagnostic>();
        var (outs, values) = (new KeptOut[reader.Whole()], new List<T>());
        for (var i = 0; i < outs.Length; i++)
        {
            outs[i] = new(reader.Text(), reader.Digest());
            values.Add(reader.Value<T>());
            foreach (var body in (values[i] as IHasBodies)?.Bodies ?? [])
            {
                body.LieIn(store);
            }
        }

        return (reading, findings, outs, [.. values]);
    }
}
