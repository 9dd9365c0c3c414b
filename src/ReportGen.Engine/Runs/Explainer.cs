using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Runs;

/// <summary>
/// Follows rows of a run back to what changed them. It asks the same steps for the same rows that they were made from and looks up what
/// the run noted when it decided, so it cannot tell another story than what happened. Rows that many others were made from are followed once.
/// </summary>
public sealed class Explainer
{
    // A list of everything was changed by everything; nobody reads more than this of it.
    private const int MostCauses = 20;

    private readonly Run _run;
    private readonly Dictionary<Step, Found> _all = [];
    private readonly Dictionary<(Step Step, string Key), Found> _found = [];

    public Explainer(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
    }

    /// <summary>Why a row is as it is.</summary>
    public Explanation Explain<T>(Many<T> many, string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(many);
        var (step, state) = (many.Step, _run.States[many.Step]);
        var from = Behind(step, key);
        var change = state.ChangeOf(key);
        return new Explanation(change is null ? null : CauseOf(step, change, from), CutOffs(from), step.ReadsOf(key, state).ToEquatableArray());
    }

    // A row with what is behind it. One that came out the same is where a way ends.
    private Found Visit(Step step, string key)
    {
        if (!_found.TryGetValue((step, key), out var known))
        {
            var from = Behind(step, key);
            known = _found[(step, key)] = _run.States[step].ChangeOf(key) is not { } change ? new Found([], 0, from.From, null)
                : change.Reason == Reason.Unchanged ? new Found([], 0, from.From, new CutOff(step.Name, key))
                : new Found([CauseOf(step, change, from)], 0, from.From, null);
        }

        return known;
    }

    private Found Behind(Step step, string key)
    {
        var ingredients = step.IngredientsOf(key, _run.States[step]).Concat(_run.States[step].ChangeOf(key)?.Gone ?? []);
        List<Found> from = [.. ingredients.Select(i => i.Key is null ? All(step.Sources[i.Source]) : Visit(step.Sources[i.Source], i.Key)).Distinct()];
        var (causes, more) = Gather(from);
        return new Found(causes, more, from, null);
    }

    // Whatever a run did to a step.
    private Found All(Step step)
    {
        if (!_all.TryGetValue(step, out var known))
        {
            List<Found> from = [.. _run.States[step].Changes.Select(c => Visit(step, c.Key)).Distinct()];
            var (causes, more) = Gather(from);
            known = _all[step] = new Found(causes, more, from, null);
        }

        return known;
    }

    private static Cause CauseOf(Step step, Change change, Found from) =>
        new(step.Name, change.Key, change.Reason, change.Read, step.IsInput, EquatableArray.From(from.Causes), from.More);

    // The shortest chain first: it says most directly what happened.
    private static (List<Cause> Causes, int More) Gather(List<Found> from)
    {
        var all = new HashSet<Cause>(ReferenceEqualityComparer.Instance);
        foreach (var cause in from.SelectMany(f => f.Causes))
        {
            all.Add(cause);
        }

        List<Cause> first =
        [
            .. all.OrderBy(c => c.Depth).ThenBy(c => c.Reason == Reason.Modified ? 0 : 1)
                .ThenBy(c => c.Step, StringComparer.Ordinal).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostCauses),
        ];
        return (first, all.Count - first.Count + (from.Count == 0 ? 0 : from.Max(f => f.More)));
    }

    private static EquatableArray<CutOff> CutOffs(Found found)
    {
        var (seen, waiting, cuts) = (new HashSet<Found> { found }, new Queue<Found>([found]), new HashSet<CutOff>());
        while (waiting.TryDequeue(out var next))
        {
            if (next.CutOff is { } cut)
            {
                cuts.Add(cut);
            }

            foreach (var source in next.From.Where(seen.Add))
            {
                waiting.Enqueue(source);
            }
        }

        return cuts.OrderBy(c => c.Step, StringComparer.Ordinal).ThenBy(c => c.Key, StringComparer.Ordinal).ToEquatableArray();
    }

    // What was found behind a row. Compared by identity: rows share what is behind them.
    private sealed class Found(List<Cause> causes, int more, List<Found> from, CutOff? cutOff)
    {
        public List<Cause> Causes => causes;

        public int More => more;

        public List<Found> From => from;

        public CutOff? CutOff => cutOff;
    }
}
