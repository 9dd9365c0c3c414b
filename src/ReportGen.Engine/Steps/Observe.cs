using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// The only step that looks outside the pipeline, and therefore runs every time. What it found is compared by digest, so that nothing
/// after it runs where nothing was different.
/// </summary>
internal sealed class ObserveStep<TIn, TOut> : Step<TOut>
    where TOut : class, ICanonical
{
    private readonly Step<TIn>? _source;
    private readonly Func<TIn, CancellationToken, IEnumerable<KeyValuePair<string, TOut>>> _look;

    public ObserveStep(string name, Step<TIn>? source, Func<TIn, CancellationToken, IEnumerable<KeyValuePair<string, TOut>>> look)
        : base(name, source is null ? [] : [source]) => (_source, _look) = (source, look);

    internal override bool IsRemembered => true;

    internal override bool IsInput => true;

    internal override StepState Evaluate(StepContext context)
    {
        var before = context.BeforeOf<ObservedState<TOut>>(this);
        var found = Look(context).ToArray();
        var rows = new Row<TOut>[found.Length];
        context.ForEach(this, rows.Length, i => rows[i] = new(found[i].Key, found[i].Value, Digest.Of(found[i].Value)));
        var old = before?.Digests;
        var table = Table<TOut>.FromUnsorted(rows, Name);
        return ObservedState<TOut>.Seen(table, old is null ? null : Changes(table, old));
    }

    private static List<Change> Changes(Table<TOut> table, Dictionary<string, Digest> old)
    {
        var changes = new List<Change>();
        var still = 0;
        foreach (var row in table)
        {
            still++;
            if (!old.TryGetValue(row.Key, out var known))
            {
                changes.Add(new Change(row.Key, Reason.New));
                still--;
            }
            else if (known != row.Digest)
            {
                changes.Add(new Change(row.Key, Reason.Modified, new ReadChange(row.Key, known, row.Digest)));
            }
        }

        if (still < old.Count)
        {
            changes.AddRange(old.Keys.Where(key => !table.TryFind(key, out _)).Order(StringComparer.Ordinal).Select(key => new Change(key, Reason.Removed)));
        }

        return changes;
    }

    internal override void Save(StepState state, CanonicalWriter writer)
    {
        var digests = ((ObservedState<TOut>)state).Digests;
        writer.Number(digests.Count);
        foreach (var (key, digest) in digests)
        {
            writer.Text(key).Digest(digest);
        }
    }

    internal override StepState Restore(StepContext context, SavedStep saved) => ObservedState<TOut>.Restored(
        () =>
        {
            var reader = saved.Rows();
            var count = reader.Whole();
            var digests = new Dictionary<string, Digest>(StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                digests.Add(reader.Text(), reader.Digest());
            }

            return digests;
        },
        () => saved.Changes.Value,
        () => Look(context));

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => _source is null ? [] : [new(_source, "")];

    private IEnumerable<KeyValuePair<string, TOut>> Look(StepContext context)
    {
        if (_source is null)
        {
            return _look(default!, context.Cancellation);
        }

        var input = context.TableOf(_source);
        return input.Count == 0 ? [] : _look(input[0].Value, context.Cancellation);
    }
}

/// <summary>What was seen outside the pipeline.</summary>
internal sealed class ObservedState<T> : StepState<T>
{
    private readonly Lazy<Dictionary<string, Digest>> _digests;
    private readonly Lazy<Table<T>> _table;
    private readonly Lazy<IReadOnlyList<Change>> _changes;

    // Without a list of changes all rows are new.
    private ObservedState(Lazy<Dictionary<string, Digest>> digests, Lazy<Table<T>> table, Func<IReadOnlyList<Change>?> changes)
    {
        (_digests, _table) = (digests, table);
        _changes = new(() => changes() ?? [.. Digests.Keys.Order(StringComparer.Ordinal).Select(key => new Change(key, Reason.New))]);
    }

    public override Table<T> Table => _table.Value;

    public Dictionary<string, Digest> Digests => _digests.Value;

    internal override int Executed => IsUntouched ? 0 : IsNew ? Digests.Count : Changes.Count(c => c.Reason != Reason.Removed);

    internal override IReadOnlyList<Change> Changes => _changes.Value;

    /// <param name="table">What was seen.</param>
    /// <param name="changes">What is other than in the run before; null where there was none.</param>
    public static ObservedState<T> Seen(Table<T> table, IReadOnlyList<Change>? changes) =>
        new(new(() => DigestsIn(table)), new(table), () => changes)
        {
            IsNew = changes is null,
            Touched = changes is null ? Touched.Anything : Touched.Of(changes.Select(c => c.Key), changes.All(c => c.Reason == Reason.Modified)),
            HasSameFindings = true,
        };

    public static ObservedState<T> Restored(
        Func<Dictionary<string, Digest>> digests, Func<IReadOnlyList<Change>?> changes, Func<IEnumerable<KeyValuePair<string, T>>> look)
    {
        var known = new Lazy<Dictionary<string, Digest>>(digests);
        var again = new Again(known, look);
        return new(
            known,
            new Lazy<Table<T>>(() =>
            {
                var rows = new Row<T>[known.Value.Count];
                var at = 0;
                foreach (var (key, digest) in known.Value)
                {
                    rows[at++] = new(key, again, digest);
                }

                return Table<T>.FromUnsorted(rows, "");
            }),
            changes);
    }

    private static Dictionary<string, Digest> DigestsIn(Table<T> table)
    {
        var digests = new Dictionary<string, Digest>(table.Count, StringComparer.Ordinal);
        foreach (var row in table)
        {
            digests.Add(row.Key, row.Digest);
        }

        return digests;
    }

    // Of what an earlier process saw only digests are known: a value is there as long as what is outside still is what it was.
    private sealed class Again(Lazy<Dictionary<string, Digest>> known, Func<IEnumerable<KeyValuePair<string, T>>> look) : Later<T>
    {
        private readonly Lazy<Dictionary<string, T>> _found = new(() => look().ToDictionary(StringComparer.Ordinal));

        public override T Get(string key) =>
            _found.Value.TryGetValue(key, out var value) && Digest.Of((ICanonical)value!) == known.Value[key] ? value : throw new RunStoppedException(key);
    }
}
