using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>Everything that a kept step made, by the source's rows and by its own.</summary>
internal sealed class KeptState<T> : StepState<T>
    where T : class, IStored<T>
{
    private readonly Lazy<KeptRow<T>[]> _kept;
    private readonly Lazy<(int Row, int Out)[]> _places;
    private readonly IReadOnlyList<(string Key, EquatableArray<Diagnostic> Findings)> _findings;
    private readonly int _inputs;
    private readonly Maker _maker;
    private readonly ManifestStep? _saved;
    private readonly Lock _fetching = new();
    private bool _isFetched;

    private KeptState(
        Digest input, Digest shared, int inputs, Rows rows, Lazy<KeptRow<T>[]> kept, Lazy<(int Row, int Out)[]> places,
        IReadOnlyList<(string, EquatableArray<Diagnostic>)> findings, Maker maker, ManifestStep? saved)
    {
        (Input, Shared, _inputs, _kept, _places, _findings, _maker, _saved) = (input, shared, inputs, kept, places, findings, maker, saved);
        Table = new Table<T>(rows, ValueAt, FetchAll);
    }

    /// <summary>What fetches values, or makes those again that the store has lost.</summary>
    /// <param name="Store">Where they lie.</param>
    /// <param name="Make">All values that are made of a row of the source.</param>
    /// <param name="Threads">How many may be fetched at once.</param>
    public sealed record Maker(Store? Store, Func<string, T[]> Make, int Threads);

    /// <summary>The digest of the source's table.</summary>
    public Digest Input { get; }

    /// <summary>The digest of what all rows share.</summary>
    public Digest Shared { get; }

    public override Table<T> Table { get; }

    public override int Inputs => _inputs;

    /// <summary>What was made, in the order of the source's keys.</summary>
    public KeptRow<T>[] Kept => _kept.Value;

    public override IReadOnlyList<Diagnostic> Findings => [.. _findings.SelectMany(f => f.Findings)];

    public override IEnumerable<Digest> Stored => Kept.SelectMany(r => r.Bodies.Prepend(r.Record));

    /// <summary>What a run made.</summary>
    /// <param name="step">The step's name.</param>
    /// <param name="input">The digest of the source's table.</param>
    /// <param name="shared">The digest of what all rows share.</param>
    /// <param name="kept">What is kept of each of the source's rows.</param>
    /// <param name="maker">What fetches values.</param>
    /// <param name="before">The run before; null where there was none.</param>
    /// <param name="news">Of each of the source's rows, whether this run made it.</param>
    /// <param name="executed">For how many the function ran.</param>
    public static KeptState<T> Of(string step, Digest input, Digest shared, KeptRow<T>[] kept, Maker maker, KeptState<T>? before, News?[] news, int executed)
    {
        var (rows, places) = RowsOf(step, kept);
        var changes = rows.ChangesSince(before?.Rows ?? Rows.None).ConvertAll(c => c.Reason == Reason.Removed
            ? c with { Gone = [new(0, before!.InputOf(c.Key))] }
            : c with { Read = news[places[rows.IndexOf(c.Key)].Row]?.Because });
        var changed = changes.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < places.Length; i++)
        {
            if (news[places[i].Row] is { } made && !changed.Contains(rows.Keys[i]))
            {
                changes.Add(new(rows.Keys[i], Reason.Unchanged, made.Because));
            }
        }

        changes.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        var findings = kept.Where(r => r.Findings.Count > 0).Select(r => (r.Key, r.Findings)).ToArray();
        return new(input, shared, kept.Length, rows, new(kept), new(places), findings, maker, null) { Changes = changes, Executed = executed };
    }

    public static KeptState<T> Restore(ManifestStep saved, Maker maker)
    {
        var head = saved.Head.Reader;
        var (input, shared, inputs, digest) = (head.Digest(), head.Digest(), head.Whole(), head.Digest());
        var findings = head.List(static r => (r.Text(), r.Values<Diagnostic>()));
        var kept = new Lazy<KeptRow<T>[]>(() => KeptRowsFormat<T>.Read(saved.Body[0].Reader, findings));
        var rows = new Lazy<(Rows Rows, (int, int)[] Places)>(() => RowsOf("", kept.Value));
        return new(input, shared, inputs, new Rows(digest, () => (rows.Value.Rows.Keys, rows.Value.Rows.Digests)), kept, new(() => rows.Value.Places), findings, maker, saved)
        {
            Changes = saved.Changes.Reader.Changes(),
        };
    }

    /// <summary>The same in a run in which nothing was other.</summary>
    public KeptState<T> Again(Maker maker) => new(Input, Shared, _inputs, Table.Rows, _kept, _places, _findings, maker, _saved) { Changes = [] };

    /// <summary>What was made of a row of the source; null where it is not known.</summary>
    /// <param name="input">The source's row.</param>
    /// <param name="place">Where it was, if nothing came or went before it.</param>
    public KeptRow<T>? Find(string input, int place = 0)
    {
        if (place < Kept.Length && Kept[place].Key == input)
        {
            return Kept[place];
        }

        var (low, high) = (0, Kept.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(Kept[middle].Key, input) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < Kept.Length && Kept[low].Key == input ? Kept[low] : null;
    }

    /// <summary>The source's row that a row was made of; null where there is no such row.</summary>
    public string? InputOf(string key) => Rows.IndexOf(key) is >= 0 and var at ? Kept[_places.Value[at].Row].Key : null;

    public IEnumerable<string> ReadsOf(string key)
    {
        if (Rows.IndexOf(key) is not (>= 0 and var at))
        {
            return [];
        }

        var row = Kept[_places.Value[at].Row];
        return (row.ReadingIn(_maker.Store)?.Own ?? []).Concat(row.Shared).Select(r => r.Name);
    }

    /// <summary>Keys of the source's rows of which another run over the same made something else, or of which the store holds something else than the digest says.</summary>
    public override IEnumerable<string> DifferencesFrom(StepState other) => other is KeptState<T> same ? DifferencesFrom(same) : [];

    private IEnumerable<string> DifferencesFrom(KeptState<T> other) => Kept
        .Where(r =>
            other.Find(r.Key) is not { } same || r.Input != same.Input || r.Findings != same.Findings || !r.Outs.AsSpan().SequenceEqual(same.Outs) || !r.IsTrue(_maker.Store))
        .Select(r => r.Key)
        .Concat(other.Kept.Where(r => Find(r.Key) is null).Select(r => r.Key));

    public override ManifestStep Save() => new(
        ManifestPart.Of(Head), _saved?.Body ?? [ManifestPart.Of(writer => KeptRowsFormat<T>.Write(writer, Kept))], ManifestPart.Of(w => w.Changes(Changes)));

    private void Head(CanonicalWriter writer)
    {
        writer.Digest(Input).Digest(Shared).Number(_inputs).Digest(Table.Digest).Number(_findings.Count);
        foreach (var (key, findings) in _findings)
        {
            writer.Text(key).Values(findings);
        }
    }

    // Whoever goes through all rows of a run that was restored waits for the store as often as there are rows.
    private void FetchAll()
    {
        // Whoever comes second waits: to read all of it twice would take longer.
        lock (_fetching)
        {
            if (_maker.Store is { } store && !_isFetched)
            {
                _isFetched = true;
                SideBySide.ForEach(Kept.Length, _maker.Threads, i => Kept[i].FetchFrom(store), default);
            }
        }
    }

    private T ValueAt(int index)
    {
        var (row, made) = _places.Value[index];
        var kept = Kept[row];
        if (kept.ValueAt(made, _maker.Store) is { } value)
        {
            return value;
        }

        // The store may forget anything at any time.
        var again = _maker.Make(kept.Key);
        if (!again.Select(v => Digest.Of(v)).SequenceEqual(kept.Outs.Select(o => o.Digest)))
        {
            throw new InvalidOperationException($"Something else was made of '{kept.Key}' than before.");
        }

        kept.Hold(again);
        return again[made];
    }

    private static (Rows Rows, (int Row, int Out)[] Places) RowsOf(string step, KeptRow<T>[] kept)
    {
        var places = new List<(int Row, int Out)>(kept.Length);
        for (var row = 0; row < kept.Length; row++)
        {
            for (var made = 0; made < kept[row].Outs.Length; made++)
            {
                places.Add((row, made));
            }
        }

        var keys = places.ConvertAll(p => kept[p.Row].Outs[p.Out].Key).ToArray();
        var inOrder = places.ToArray();
        if (!IsInOrder(keys))
        {
            Array.Sort(keys, inOrder, StringComparer.Ordinal);
        }

        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[i - 1])
            {
                throw Fold.MadeTwice(step, keys[i]);
            }
        }

        return (new Rows(keys, Array.ConvertAll(inOrder, p => kept[p.Row].Outs[p.Out].Digest)), inOrder);
    }

    // As they are where each row made one of its own key.
    private static bool IsInOrder(string[] keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (string.CompareOrdinal(keys[i - 1], keys[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>How kept rows lie in a manifest.</summary>
internal static class KeptRowsFormat<T>
    where T : class, IStored<T>
{
    public static void Write(CanonicalWriter writer, KeptRow<T>[] rows)
    {
        // Rows that read the same hold one list, whichever run each was made in.
        var (lists, known) = (new Dictionary<EquatableArray<Read>, int>(), new Dictionary<EquatableArray<Read>, int>(SameList.Comparer));
        foreach (var row in rows)
        {
            if (!known.ContainsKey(row.Shared))
            {
                lists.TryAdd(row.Shared, lists.Count);
                known.Add(row.Shared, lists[row.Shared]);
            }
        }

        writer.Number(lists.Count);
        foreach (var (list, _) in lists.OrderBy(n => n.Value))
        {
            writer.Values(list);
        }

        writer.Number(rows.Length);
        foreach (var row in rows)
        {
            writer.Text(row.Key).Digest(row.Input).Digest(row.Record).Number(known[row.Shared]).Number(row.Outs.Length);
            foreach (var (key, digest) in row.Outs)
            {
                writer.OptionalText(key == row.Key ? null : key).Digest(digest);
            }

            writer.Number(row.Bodies.Length);
            foreach (var body in row.Bodies)
            {
                writer.Digest(body);
            }
        }
    }

    public static KeptRow<T>[] Read(CanonicalReader reader, IReadOnlyList<(string Key, EquatableArray<Diagnostic> Findings)> findings)
    {
        var byKey = findings.ToDictionary(f => f.Key, f => f.Findings, StringComparer.Ordinal);
        var lists = reader.List(static r => r.Values<Read>());
        return [.. reader.List(r => Row(r, lists, byKey))];
    }

    private static KeptRow<T> Row(CanonicalReader reader, EquatableArray<EquatableArray<Read>> lists, Dictionary<string, EquatableArray<Diagnostic>> findings)
    {
        var (key, input, record, list) = (reader.Text(), reader.Digest(), reader.Digest(), reader.Whole());
        var outs = new KeptOut[reader.Count()];
        for (var i = 0; i < outs.Length; i++)
        {
            outs[i] = new KeptOut(reader.OptionalText() ?? key, reader.Digest());
        }

        var bodies = new Digest[reader.Count()];
        for (var i = 0; i < bodies.Length; i++)
        {
            bodies[i] = reader.Digest();
        }

        return new(key, input, outs, lists[list], findings.GetValueOrDefault(key)) { Record = record, Bodies = bodies };
    }
}
