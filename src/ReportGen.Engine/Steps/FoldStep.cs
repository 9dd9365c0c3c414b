using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// A step that makes all of its rows in memory, from all that it reads, whenever any of that is other than in the run before. Only keys and digests are
/// remembered. Where nothing is other, it does not run, unless somebody asks for a value: then it makes them all, which changes nothing.
/// </summary>
internal sealed class FoldStep<T>(string name, IReadOnlyList<Source> sources, Func<RunContext, Folded<T>?> make) : Step(name, [.. sources.Select(s => s.Step)])
    where T : class
{
    internal override StepState Run(RunContext context)
    {
        var input = InputOf(context);
        var before = context.BeforeOf<State>(this);
        if (before is not null && before.Input == input)
        {
            return before.Again(rows => Later(context, rows));
        }

        var made = Make(context, input);
        var changes = made.Rows.ChangesSince(before?.Rows ?? Rows.None);
        if (before is not null)
        {
            changes = [.. changes.Select(c => c.Reason == Reason.Modified ? c with { Gone = GoneSince(before, made, c.Key, context) } : c)];
            if (changes.Count == 0 && made.Rows.Count == 1)
            {
                changes.Add(new(made.Rows.Keys[0], Reason.Unchanged));
            }
        }

        return new State(input, made.Rows, new Table<T>(made.Rows, made.ValueAt), made.Findings, made.From) { Changes = changes, Executed = 1 };
    }

    internal override StepState Restore(RunContext context, SavedState saved)
    {
        var head = new CanonicalReader(saved.Head());
        var (input, digest, findings) = (head.Digest(), head.Digest(), head.Values<Diagnostic>());
        var restored = new Rows(digest, () => new CanonicalReader(saved.Body()).Rows());
        var from = new Lazy<Ingredient[]?[]>(() =>
        {
            var reader = new CanonicalReader(saved.Body());
            return ReadFrom(reader, reader.Rows().Keys.Length);
        });
        return new State(input, restored, Later(context, restored), findings, from) { Changes = saved.ReadChanges(), Saved = saved };
    }

    internal override IEnumerable<Ingredient> IngredientsOf(string key, StepState state) =>
        ((State)state).FromOf(key) ?? Enumerable.Range(0, Sources.Count).Select(i => new Ingredient(i, null));

    private Digest InputOf(RunContext context)
    {
        using var writer = CanonicalWriter.Rent();
        foreach (var source in Sources)
        {
            writer.Digest(context.States[source].Rows.Digest);
        }

        return writer.ToDigest();
    }

    private Everything Make(RunContext context, Digest input)
    {
        var folded = RunContext.Guard(Name, "", () => make(context) ?? new Folded<T>([], []), bug => new Folded<T>([], [bug]));
        var rows = folded.Rows.ToArray();
        Array.Sort(rows, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Key == rows[i - 1].Key)
            {
                throw Fold.MadeTwice(Name, rows[i].Key);
            }
        }

        var digests = Array.ConvertAll(rows, r => r.Digest ?? (r.Value is ICanonical own ? Digest.Of(own) : input));
        return new(new Rows(Array.ConvertAll(rows, r => r.Key), digests), i => rows[i].Value, folded.Findings, new(() => Array.ConvertAll(rows, r => Numbered(r.From))));
    }

    // Values that are wanted though nothing was other: they are made of the same, and are the same.
    private Table<T> Later(RunContext context, Rows rows)
    {
        var made = new Lazy<Everything>(() =>
        {
            var now = Make(context, InputOf(context));
            return now.Rows.Digest == rows.Digest ? now : throw new InvalidOperationException($"Step '{Name}' makes something else of the same than it made before.");
        });
        return new(rows, i => made.Value.ValueAt(i));
    }

    private Ingredient[]? Numbered(IReadOnlyList<From>? from)
    {
        if (from is null)
        {
            return null;
        }

        var numbered = new Ingredient[from.Count];
        for (var i = 0; i < numbered.Length; i++)
        {
            var step = from[i].Source.Step;
            var number = 0;
            while (!ReferenceEquals(Sources[number], step))
            {
                number++;
            }

            numbered[i] = new(number, from[i].Key);
        }

        return numbered;
    }

    // What a row was made from before and cannot be any more.
    private IReadOnlyList<Ingredient> GoneSince(State before, Everything now, string key, RunContext context) => before.FromOf(key) is not { } from ? []
        : [.. from.Where(f => f.Key is not null && context.States[Sources[f.Source]].Rows.IndexOf(f.Key) < 0)];

    private static Ingredient[]?[] ReadFrom(CanonicalReader reader, int count)
    {
        var from = new Ingredient[]?[count];
        for (var i = 0; i < count; i++)
        {
            from[i] = reader.Flag() ? [.. reader.List(static r => new Ingredient(r.Whole(), r.OptionalName()))] : null;
        }

        return from;
    }

    private sealed record Everything(Rows Rows, Func<int, T> ValueAt, EquatableArray<Diagnostic> Findings, Lazy<Ingredient[]?[]> From);

    private sealed class State(Digest input, Rows rows, Table<T> table, EquatableArray<Diagnostic> findings, Lazy<Ingredient[]?[]> from) : StepState<T>
    {
        public Digest Input => input;

        public override Table<T> Table => table;

        public override IReadOnlyList<Diagnostic> Findings => findings;

        public SavedState? Saved { get; init; }

        public Ingredient[]? FromOf(string key) => rows.IndexOf(key) is >= 0 and var at ? from.Value[at] : null;

        public State Again(Func<Rows, Table<T>> later) => new(input, rows, Saved is null ? table : later(rows), findings, from) { Changes = [], Saved = Saved };

        public override SavedState Save(Func<int, Rows> rowsOf) =>
            Saved is { } saved ? SavedState.Of(Head, _ => { }, Changes) with { Body = saved.Body } : SavedState.Of(Head, Body, Changes);

        private void Head(CanonicalWriter writer) => writer.Digest(input).Digest(rows.Digest).Values(findings);

        private void Body(CanonicalWriter writer)
        {
            writer.Rows(rows);
            foreach (var some in from.Value)
            {
                writer.Flag(some is not null);
                if (some is not null)
                {
                    writer.Number(some.Length);
                    foreach (var (source, key) in some)
                    {
                        writer.Number(source).OptionalText(key);
                    }
                }
            }
        }
    }
}
