using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>A step that looks outside the pipeline, in every run: at files, at what somebody typed. Nothing else may.</summary>
internal sealed class ObserveStep<T>(string name, IReadOnlyList<Step> sources, Func<RunContext, IEnumerable<KeyValuePair<string, T>>> look) : Step(name, sources)
    where T : class, ICanonical
{
    internal override bool IsInput => true;

    internal override StepState Run(RunContext context)
    {
        var seen = look(context).OrderBy(r => r.Key, StringComparer.Ordinal).ToArray();
        for (var i = 1; i < seen.Length; i++)
        {
            if (seen[i].Key == seen[i - 1].Key)
            {
                throw Fold.MadeTwice(Name, seen[i].Key);
            }
        }

        var rows = new Rows(Array.ConvertAll(seen, r => r.Key), Array.ConvertAll(seen, r => Digest.Of(r.Value)));
        var before = context.BeforeOf<State>(this)?.Rows ?? Rows.None;
        return new State(new Table<T>(rows, i => seen[i].Value)) { Changes = rows.ChangesSince(before) };
    }

    internal override StepState Restore(RunContext context, ManifestStep saved)
    {
        var rows = new Rows(saved.Head.Reader.Digest(), () => saved.Body[0].Reader.Rows());
        return new State(new Table<T>(rows, _ => throw new InvalidOperationException($"What '{Name}' saw in an earlier run is not kept.")))
        {
            Changes = saved.Changes.Reader.Changes(),
        };
    }

    internal override IEnumerable<Ingredient> IngredientsOf(string key, StepState state) => Sources.Count > 0 ? [new(0, "")] : [];

    private sealed class State(Table<T> table) : StepState<T>
    {
        public override Table<T> Table => table;

        public override IReadOnlyList<Diagnostic> Findings => [];

        public override ManifestStep Save() => ManifestStep.Of(w => w.Digest(table.Digest), w => w.Rows(table.Rows), w => w.Changes(Changes));
    }
}
