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
/// <param name="Shared">What was read of what all rows share, where that is recorded.</param>
/// <param name="Findings">What was found.</param>
internal sealed record KeptRow<T>(string Key, Digest Input, KeptOut[] Outs, EquatableArray<Read> Shared, EquatableArray<Diagnostic> Findings)
    where T : class, IStored<T>
{
    private T[]? _values;
    private Reading? _reading;

    /// <summary>The record's key in the store.</summary>
    public Digest Record { get; init; }

    /// <summary>The bytes beside the values.</summary>
    public required Digest[] Bodies { get; init; }

    /// <summary>What was just made of a row; it is held for this process, and lies in the store, if there is one.</summary>
    /// <param name="key">The source's row.</param>
    /// <param name="input">That row's digest.</param>
    /// <param name="made">What was made of it.</param>
    /// <param name="record">The key to find it by; null for that of its content.</param>
    /// <param name="store">Where to keep it.</param>
    public static KeptRow<T> Of(string key, Digest input, KeptResult<T> made, Digest? record, Store? store)
    {
        T[] values = [.. made.Rows.Select(r => r.Value)];
        KeptOut[] outs = [.. made.Rows.Select(r => new KeptOut(r.Key.Length == 0 ? key : r.Key, Digest.Of(r.Value)))];
        var reading = made.Reading ?? new Reading("", [], []);
        Body[] bodies = [.. BodiesOf(values)];
        if (store is not null)
        {
            Array.ForEach(bodies, b => b.Put(store));
            record = Put(key, outs, values, reading, made.Findings, record, store);
        }

        return new(key, input, outs, reading.Shared, made.Findings) { Record = record ?? default, Bodies = Array.ConvertAll(bodies, b => b.Digest), _values = values, _reading = reading };
    }

    /// <summary>What lies in the store under a key; null where nothing does, or not all of it.</summary>
    public static KeptRow<T>? Recall(string key, Digest input, Digest record, Store store)
    {
        if (Load(key, record, [], store) is not var (reading, findings, outs, values))
        {
            return null;
        }

        Digest[] bodies = [.. BodiesOf(values).Select(b => b.Digest)];
        return Array.TrueForAll(bodies, b => store.TryGet(b, out _))
            ? new(key, input, outs, [], findings) { Record = record, Bodies = bodies, _values = values, _reading = reading }
            : null;
    }

    /// <summary>What was read of the row and of what all rows share; null where the store does not have it any more.</summary>
    public Reading? ReadingIn(Store? store) => _reading ?? (Fetch(store) ? _reading : null);

    /// <summary>One of the values; null where the store does not have it any more.</summary>
    public T? ValueAt(int index, Store? store) => _values?[index] ?? (Fetch(store) ? _values![index] : null);

    /// <summary>Takes in values that were made once more.</summary>
    public void Hold(T[] values) => _values = values;

    /// <summary>Whether what the store has of it is what the digests say.</summary>
    public bool IsTrue(Store? store)
    {
        if (store is null || !store.TryGet(Record, out _))
        {
            return true;
        }

        return Load(Key, Record, Shared, store) is var (_, _, outs, values)
            && outs.AsSpan().SequenceEqual(Outs) && values.Zip(outs).All(v => Digest.Of(v.First) == v.Second.Digest)
            && BodiesOf(values).All(b => !store.TryGet(b.Digest, out var bytes) || Digest.Of(bytes) == b.Digest);
    }

    private static IEnumerable<Body> BodiesOf(T[] values) => values.OfType<IHasBodies>().SelectMany(v => v.Bodies);

    private static Digest Put(string key, KeptOut[] outs, T[] values, Reading reading, EquatableArray<Diagnostic> findings, Digest? record, Store store)
    {
        using var writer = CanonicalWriter.Rent();
        writer.Text(key).Text(reading.Way).Values(reading.Own).Values(findings).Number(outs.Length);
        for (var i = 0; i < outs.Length; i++)
        {
            writer.Text(outs[i].Key).Digest(outs[i].Digest).Value(values[i]);
        }

        var name = record ?? writer.ToDigest();
        store.Put(name, writer.Written);
        return name;
    }

    private bool Fetch(Store? store)
    {
        if (store is null || Load(Key, Record, Shared, store) is not var (reading, _, outs, values) || !outs.AsSpan().SequenceEqual(Outs))
        {
            return false;
        }

        (_values, _reading) = (values, reading);
        return true;
    }

    // Null where it is not there, or is not what a row of that key left.
    private static Loaded? Load(string key, Digest record, EquatableArray<Read> shared, Store store)
    {
        try
        {
            if (!store.TryGet(record, out var bytes) || new CanonicalReader(bytes) is not { } reader || reader.Text() != key)
            {
                return null;
            }

            var (reading, findings) = (new Reading(reader.Name(), reader.Values<Read>(), shared), reader.Values<Diagnostic>());
            var made = reader.List(static r => (Out: new KeptOut(r.Text(), r.Digest()), Value: r.Value<T>()));
            T[] values = [.. made.Select(m => m.Value)];
            foreach (var body in BodiesOf(values))
            {
                body.LieIn(store);
            }

            return new(reading, findings, [.. made.Select(m => m.Out)], values);
        }
        catch (DamagedException)
        {
            return null;
        }
    }

    private sealed record Loaded(Reading Reading, EquatableArray<Diagnostic> Findings, KeptOut[] Outs, T[] Values);
}
