using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>What steps, and all that they read from, have found, as a value.</summary>
internal sealed class FindingsStep(string name, IReadOnlyList<Step> of) : Step(name, of)
{
    private readonly IReadOnlyList<Step> _all = StepOrder.Of(of);

    internal override bool MayRunAhead(RunContext context) => true;

    internal override StepState Run(RunContext context)
    {
        var list = new FindingList([.. _all.SelectMany(s => context.States[s].Findings).Distinct().Order()]);
        var digest = Digest.Of(list);
        var before = context.BeforeOf<State>(this)?.Rows;
        return new State(digest, list)
        {
            Changes = before is null ? [new("", Reason.New)] : before.Digests[0] != digest ? [new("", Reason.Modified)] : [],
        };
    }

    internal override StepState Restore(RunContext context, ManifestStep saved)
    {
        var reader = saved.Body[0].Reader;
        return new State(saved.Head.Reader.Digest(), new FindingList(reader.Values<Diagnostic>())) { Changes = saved.Changes.Reader.Changes() };
    }

    internal override IEnumerable<Ingredient> IngredientsOf(string key, StepState state) => Enumerable.Range(0, Sources.Count).Select(i => new Ingredient(i, null));

    private sealed class State : StepState<FindingList>
    {
        private readonly Digest _digest;
        private readonly FindingList _list;

        public State(Digest digest, FindingList list)
        {
            (_digest, _list) = (digest, list);
            Table = new(new Rows([""], [digest]), _ => list);
        }

        public override Table<FindingList> Table { get; }

        public override IReadOnlyList<Diagnostic> Findings => [];

        public override ManifestStep Save() => ManifestStep.Of(w => w.Digest(_digest), w => w.Values(_list.Findings), w => w.Changes(Changes));
    }
}
