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
    private Packed<OwnReads>? _reading;

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
        Body[] bodies = [.. BodiesOf(values)];
        if (store is not null)
        {
            Array.ForEach(bodies, b => b.Put(store));
        }

        var outs = new KeptOut[values.Length];
        var reading = Packed<OwnReads>.Of(new(made.Reading?.Way ?? "", made.Reading?.Own ?? []));
        using var writer = CanonicalWriter.Rent();
        writer.Text(key).Value(reading).Values(made.Findings).Number(outs.Length);
        for (var i = 0; i < outs.Length; i++)
        {
            var own = made.Rows[i].Key.Length == 0 ? key : made.Rows[i].Key;
            writer.Text(own).Flag(true);
            var start = writer.Written.Length;
            values[i].Write(writer);

            // The digest is of the bytes that are written anyway.
            outs[i] = new(own, Digest.Of(writer.Written[start..]));
            writer.Digest(outs[i].Digest);
        }

        var name = record ?? writer.ToDigest();
        store?.Put(name, writer.Written);
        return new(key, input, outs, made.Reading?.Shared ?? [], made.Findings)
        {
            Record = name,
            Bodies = Array.ConvertAll(bodies, b => b.Digest),
            _values = values,
            _reading = store is null ? reading : null,
        };
    }

    /// <summary>What lies in the store under a key; null where nothing does, or not all of it.</summary>
    public static KeptRow<T>? Recall(string key, Digest input, Digest record, Store store)
    {
        if (Load(key, record, store) is not var (reading, findings, outs, values))
        {
            return null;
        }

        Digest[] bodies = [.. BodiesOf(values).Select(b => b.Digest)];
        return Array.TrueForAll(bodies, b => store.TryGet(b, out _))
            ? new(key, input, outs, [], findings) { Record = record, Bodies = bodies, _values = values, _reading = reading }
            : null;
    }

    /// <summary>What was read of the row and of what all rows share; null where the store does not have it any more.</summary>
    public Reading? ReadingIn(Store? store) => (_reading ?? (Fetch(store) ? _reading : null))?.Value is var (way, own) ? new Reading(way, own, Shared) : null;

    /// <summary>One of the values; null where the store does not have it any more.</summary>
    public T? ValueAt(int index, Store? store) => _values?[index] ?? (Fetch(store) ? _values![index] : null);

    /// <summary>Fetches the values where they are not there yet.</summary>
    public void FetchFrom(Store store)
    {
        if (_values is null && Outs.Length > 0)
        {
            Fetch(store);
        }
    }

    /// <summary>Takes in values that were made once more.</summary>
    public void Hold(T[] values) => _values = values;

    /// <summary>Whether what the store has of it is what the digests say.</summary>
    public bool IsTrue(Store? store)
    {
        if (store is null || !store.TryGet(Record, out _))
        {
            return true;
        }

        return Load(Key, Record, store) is var (_, _, outs, values)
            && outs.AsSpan().SequenceEqual(Outs) && values.Zip(outs).All(v => Digest.Of(v.First) == v.Second.Digest)
            && BodiesOf(values).All(b => !store.TryGet(b.Digest, out var bytes) || Digest.Of(bytes) == b.Digest);
    }

    private static IEnumerable<Body> BodiesOf(T[] values) => values.OfType<IHasBodies>().SelectMany(v => v.Bodies);

    private bool Fetch(Store? store)
    {
        if (store is null || Load(Key, Record, store) is not var (reading, _, outs, values) || !outs.AsSpan().SequenceEqual(Outs))
        {
            return false;
        }

        (_values, _reading) = (values, reading);
        return true;
    }

    // Null where it is not there, or is not what a row of that key left.
    private static Loaded? Load(string key, Digest record, Store store)
    {
        try
        {
            if (!store.TryGet(record, out var bytes) || new CanonicalReader(bytes) is not { } reader || !reader.IsText(key))
            {
                return null;
            }

            // Every build that goes through all rows comes here for each of them.
            var (reading, findings) = (reader.Value<Packed<OwnReads>>(), reader.Values<Diagnostic>());
            var values = new T[reader.Count()];
            var outs = new KeptOut[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var own = reader.Text(key);
                values[i] = reader.Value<T>();
                outs[i] = new(own, reader.Digest());
                foreach (var body in values[i] is IHasBodies more ? more.Bodies : [])
                {
                    body.LieIn(store);
                }
            }

            return new(reading, findings, outs, values);
        }
        catch (DamagedException)
        {
            return null;
        }
    }

    private sealed record Loaded(Packed<OwnReads> Reading, EquatableArray<Diagnostic> Findings, KeptOut[] Outs, T[] Values);
}

/// <summary>What a function read of a row, as it lies in a record: wanted only where the row, or something shared, is other.</summary>
internal sealed record OwnReads(string Way, EquatableArray<Read> Own) : IStored<OwnReads>
{
    public void Write(CanonicalWriter writer) => writer.Text(Way).Values(Own);

    public static OwnReads Read(CanonicalReader reader) => new(reader.Name(), reader.Values<Read>());
}
