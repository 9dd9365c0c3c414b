using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What edits of a step did to the keys of its rows: which lie under keys of their own, which are other, which are gone, which were made twice.</summary>
internal sealed class KeyMoves<T>
{
    private readonly string _step;
    private readonly List<Change> _changes = [];
    private readonly Dictionary<string, MadeRow<T>?> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly RememberedState<T> _before;

    public KeyMoves(string step, RememberedState<T> before, IReadOnlyList<Edit<T>> edits)
    {
        (_step, _before) = (step, before);
        foreach (var edit in edits.Where(e => e.IsMade || e.Now is null))
        {
            foreach (var key in edit.Old?.Others ?? [])
            {
                _others.TryAdd(key, null);
            }
        }

        foreach (var edit in edits.Where(e => e.IsMade))
        {
            Take(edit);
        }

        foreach (var edit in edits.Where(e => e.Old is not null && (e.IsMade || e.Now is null)))
        {
            _changes.AddRange(Gone(edit.Old!, edit).OrderBy(c => c.Key, StringComparer.Ordinal));
        }

        Others = [.. _others.OrderBy(o => o.Key, StringComparer.Ordinal)];
    }

    /// <summary>Changes to the rows that lie under keys of their own, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, MadeRow<T>?>> Others { get; }

    /// <summary>What happened to each row.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Rows that are other than before.</summary>
    public Touched Touched => Touched.Of(
        _changes.Where(c => c.Reason != Reason.Unchanged).Select(c => c.Key),
        _changes.TrueForAll(c => c.Reason is Reason.Unchanged or Reason.Modified));

    /// <summary>Finds a key that stands under an input row as well as on its own.</summary>
    public void RequireOnce(Pieces<Batch<T>> batches, Pieces<MadeRow<T>> others)
    {
        var both = others.IsEmpty ? null
            : _others.Keys.FirstOrDefault(key => others.Find(key) is not null && batches.Find(key)?.Own is not null)
                ?? _made.FirstOrDefault(key => others.Find(key) is not null);
        if (both is not null)
        {
            throw Table<T>.MadeTwice(_step, both);
        }
    }

    private void Take(Edit<T> edit)
    {
        for (var i = 0; i < edit.Rows.Length; i++)
        {
            var row = edit.Rows[i];
            _changes.Add(new Change(row.Key, edit.Reasons[i], edit.Because ?? (edit.Reasons[i] == Reason.Modified ? OldName(edit, row.Key) : null)));
            if (row.Key == edit.Key)
            {
                _made.Add(row.Key);
                continue;
            }

            var isKnown = _others.TryGetValue(row.Key, out var other);
            if (other is not null || (!isKnown && !_before.Others.IsEmpty && _before.Others.Find(row.Key) is not null))
            {
                throw Table<T>.MadeTwice(_step, row.Key);
            }

            _others[row.Key] = row;
        }
    }

    // A row that another input makes now is not gone.
    private IEnumerable<Change> Gone(Batch<T> old, Edit<T> edit)
    {
        foreach (var key in old.Keys)
        {
            var isHere = key == edit.Key ? edit.Now?.Own is not null || _others.GetValueOrDefault(key) is not null : _others[key] is not null || _made.Contains(key);
            if (!isHere)
            {
                yield return new Change(key, Reason.Removed, OldName(edit, key), edit.Key);
            }
        }
    }

    // A row that went, or moved, has changed the group that it was in as well: that group must be found again.
    private static ReadChange? OldName(Edit<T> edit, string key) =>
        typeof(T) == typeof(Name) && key == edit.Key && edit.Old?.Own is { } own && NameOf(own) is { } name ? new ReadChange(name.Text, own.Digest, null) : null;

    private static Name? NameOf(MadeRow<T> row) =>
        row.TryValue(out var value) && value is Name name ? name : row.Held is Encoded encoded ? Name.Read(new Digests.CanonicalReader(encoded.Bytes)) : null;
}
