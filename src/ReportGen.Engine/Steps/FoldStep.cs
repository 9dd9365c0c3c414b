using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// A step that makes all of its rows in memory, from all that it reads, whenever any of that is other than in the run before. Only keys and digests are
/// remembered. Where nothing is other, it does not run, unless somebody asks for a value: then it makes them all, which changes nothing.
/// </summary>
/// <param name="name">What the step is called.</param>
/// <param name="sources">What it reads.</param>
/// <param name="make">Makes all rows, with what it made in the run before at hand where that is still in memory; what it makes is the same without.</param>
internal sealed class FoldStep<T>(string name, IReadOnlyList<Source> sources, Func<RunContext, Table<T>?, Folded<T>?> make) : Step(name, [.. sources.Select(s => s.Step)])
    where T : class
{
    internal override bool MayRunAhead(RunContext context) => true;

    internal override StepState Run(RunContext context)
    {
        var input = InputOf(context);
        var before = context.BeforeOf<State>(this);
        if (before is not null && before.Input == input)
        {
            return before.Again(Later(context.Behind(this), before.Rows));
        }

        var made = RunContext.Guard(Name, "", () => Make(context, input, before?.Held), bug => new Everything([], [], [bug]));
        return new State(input, made.Rows, new(made.ValueAt), made.Findings, OriginsOf(made, before))
        {
            Changes = ChangesSince(before, made),
            Executed = 1,
        };
    }

    internal override StepState Restore(RunContext context, ManifestStep saved)
    {
        var head = saved.Head.Reader;
        var (input, digest, findings) = (head.Digest(), head.Digest(), head.Values<Diagnostic>());
        var body = new Lazy<((string[], Digest[]) Rows, Origins From)>(() =>
        {
            var lists = saved.Body[0].Reader.Rows();
            return (lists, Origins.Read([.. saved.Body.Skip(1)], lists.Keys.Length));
        });
        var rows = new Rows(digest, () => body.Value.Rows);
        return new State(input, rows, Later(context.Behind(this), rows), findings, new(() => body.Value.From))
        {
            Changes = saved.Changes.Reader.Changes(),
            Saved = saved,
        };
    }

    internal override IEnumerable<Ingredient> IngredientsOf(string key, StepState state) =>
        state.Rows.IndexOf(key) < 0 && state.ChangeOf(key)?.Gone.Count > 0 ? []
        : ((State)state).FromOf(key) ?? Enumerable.Range(0, Sources.Count).Select(i => new Ingredient(i, null));

    private Digest InputOf(RunContext context)
    {
        using var writer = CanonicalWriter.Rent();
        foreach (var source in Sources)
        {
            writer.Digest(context.States[source].Rows.Digest);
        }

        return writer.ToDigest();
    }

    private Everything Make(RunContext context, Digest input, Table<T>? before)
    {
        var folded = make(context, before);
        Made<T>[] made = [.. folded?.Rows ?? []];
        Array.Sort(made, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < made.Length; i++)
        {
            if (made[i].Key == made[i - 1].Key)
            {
                throw Fold.MadeTwice(Name, made[i].Key);
            }
        }

        return new(made, Array.ConvertAll(made, m => m.Digest ?? (m.Value is ICanonical own ? Digest.Of(own) : input)), folded?.Findings ?? []);
    }

    // Values that are wanted though nothing was other: they are made of the same, and are the same.
    private Lazy<Func<int, T>> Later(RunContext behind, Rows rows) => new(() =>
    {
        var now = Make(behind, InputOf(behind), null);
        return now.Rows.Digest == rows.Digest ? now.ValueAt : throw new InvalidOperationException($"Step '{Name}' makes something else of the same than it made before.");
    });

    private List<Change> ChangesSince(State? before, Everything made)
    {
        var changes = made.Rows.ChangesSince(before?.Rows ?? Rows.None);
        if (before is null)
        {
            return changes;
        }

        if (changes.Count == 0 && made.Made.Length == 1)
        {
            return [new(made.Made[0].Key, Reason.Unchanged)];
        }

        // What a row was made from before and is not made from now has changed it too.
        return changes.ConvertAll(c => c.Reason == Reason.New || before.FromOf(c.Key) is not { } from ? c
            : c.Reason == Reason.Removed ? c with { Gone = from }
            : Numbered(made.Made[made.Rows.IndexOf(c.Key)].From) is { } now ? c with { Gone = [.. from.Except(now)] }
            : c);
    }

    // Asked of those rows that are other than before, when somebody wants to know: of the others it is known. That holds on to nothing but what was made.
    private Lazy<Origins> OriginsOf(Everything made, State? before)
    {
        var (rows, known) = (before?.Rows, before?.From);
        return new(() => Origins.Of(made.Made.Length, i =>
        {
            var row = made.Made[i];
            return row.Digest is not null && rows?.IndexOf(row.Key) is >= 0 and var at && rows.Digests[at] == row.Digest ? known!.Value.Bytes(at) : default(ReadOnlyMemory<byte>?);
        }, i => Numbered(made.Made[i].From)));
    }

    private Ingredient[]? Numbered(Func<IReadOnlyList<From>>? from) => from is null ? null : [.. from().Select(f => new Ingredient(NumberOf(f.Source.Step), f.Key))];

    private int NumberOf(Step source)
    {
        for (var i = 0; i < Sources.Count; i++)
        {
            if (ReferenceEquals(Sources[i], source))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"Step '{Name}' says that it made something from '{source.Name}', which it does not read.");
    }

    private sealed class Everything(Made<T>[] made, Digest[] digests, EquatableArray<Diagnostic> findings)
    {
        public Made<T>[] Made => made;

        public Rows Rows { get; } = new(Array.ConvertAll(made, m => m.Key), digests);

        public EquatableArray<Diagnostic> Findings => findings;

        public T ValueAt(int index) => made[index].Value;
    }

    private sealed class State(Digest input, Rows rows, Lazy<Func<int, T>> values, EquatableArray<Diagnostic> findings, Lazy<Origins> from) : StepState<T>
    {
        public Digest Input => input;

        public override Table<T> Table { get; } = new(rows, i => values.Value(i));

        /// <summary>Its table, where its values are in memory; making them for whoever comes later would be work for nothing.</summary>
        public Table<T>? Held => values.IsValueCreated ? Table : null;

        public override IReadOnlyList<Diagnostic> Findings => findings;

        public ManifestStep? Saved { get; init; }

        public Lazy<Origins> From => from;

        public Ingredient[]? FromOf(string key) => rows.IndexOf(key) is >= 0 and var at ? from.Value[at] : null;

        /// <summary>The same in a run in which nothing was other; values that were made already stay.</summary>
        public State Again(Lazy<Func<int, T>> later) => new(input, rows, values.IsValueCreated ? values : later, findings, from) { Changes = [], Saved = Saved };

        public override ManifestStep Save() => new(ManifestPart.Of(Head), Saved?.Body ?? Body(), ManifestPart.Of(w => w.Changes(Changes)));

        private void Head(CanonicalWriter writer) => writer.Digest(input).Digest(rows.Digest).Values(findings);

        // What it was made from is asked only of a step that made something.
        private ManifestPart[] Body() => [ManifestPart.Of(w => w.Rows(rows)), .. from.Value.Parts];
    }
}
