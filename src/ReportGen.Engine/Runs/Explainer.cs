using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Runs;

/// <summary>
/// Follows rows of a run back to what changed them. It asks the same steps for the same sources that they were made from and looks up what
/// the run noted when it decided, so it cannot tell another story than what happened. Rows that many others were made from are followed once.
/// </summary>
public sealed class Explainer
{
    // A list of everything was changed by everything; nobody reads more than this of it.
    private const int MostCauses = 20;

    private readonly Run _run;
    private readonly Dictionary<Step, bool> _isQuiet = [];
    private readonly Dictionary<Step, Dictionary<string, Change>> _changes = [];
    private readonly Dictionary<RowName, Found> _found = [];

    public Explainer(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
    }

    /// <summary>Why a row is as it is.</summary>
    public Explanation Explain<T>(Many<T> many, string key)
        where T : class, ICanonical
    {
        ArgumentNullException.ThrowIfNull(many);
        var row = new RowName(many.Step, key);
        var found = Visit(row);
        var cause = found.Causes.Find(c => c.Step == many.Step.Name && c.Key == key)
            ?? (found.CutOff is null ? null : CauseOf(row, ChangesOf(many.Step)[key], Gather(found.From)));
        return new Explanation(cause, CutOffs(found), many.Step.ReadsOf(key, _run.Context).ToEquatableArray());
    }

    private Found Visit(RowName row)
    {
        if (_found.TryGetValue(row, out var known))
        {
            return known;
        }

        if (IsQuiet(row.Step))
        {
            return Found.Nothing;
        }

        List<Found> from = [.. row.Step.SourcesOf(row.Key, _run.Context).Select(Visit).Where(f => f != Found.Nothing).Distinct()];
        return _found[row] = !row.Step.IsRemembered ? Through(from)
            : !ChangesOf(row.Step).TryGetValue(row.Key, out var change) ? new Found([], 0, from, null)
            : change.Reason == Reason.Unchanged ? new Found([], 0, from, new CutOff(row.Step.Name, row.Key))
            : new Found([CauseOf(row, change, Gather(from))], 0, from, null);
    }

    // A step that only rearranges is passed through: what its rows were made from counts.
    private static Found Through(List<Found> from)
    {
        if (from.Count == 1)
        {
            return from[0];
        }

        var (causes, more) = Gather(from);
        return from.Count == 0 ? Found.Nothing : new Found(causes, more, from, null);
    }

    private static Cause CauseOf(RowName row, Change change, (List<Cause> Causes, int More) because) =>
        new(row.Step.Name, row.Key, change.Reason, change.Read, row.Step.IsInput, EquatableArray.From(because.Causes), because.More);

    // The shortest chain first: it says most directly what happened.
    private static (List<Cause> Causes, int More) Gather(IReadOnlyList<Found> from)
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
            if (next.CutOff is { } cut && next != found)
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

    // Where no step before it did anything, there is nothing to follow; that is known without looking at rows.
    private bool IsQuiet(Step step)
    {
        if (!_isQuiet.TryGetValue(step, out var quiet))
        {
            _isQuiet.Add(step, quiet = ChangesOf(step).Count == 0 && step.Sources.All(IsQuiet));
        }

        return quiet;
    }

    private Dictionary<string, Change> ChangesOf(Step step)
    {
        if (!_changes.TryGetValue(step, out var changes))
        {
            _changes.Add(step, changes = new(StringComparer.Ordinal));
            foreach (var change in _run.States[step].Changes)
            {
                changes.TryAdd(change.Key, change);
            }
        }

        return changes;
    }

    // What was found behind a row. Compared by identity: rows share what is behind them.
    private sealed class Found(List<Cause> causes, int more, List<Found> from, CutOff? cutOff)
    {
        public static readonly Found Nothing = new([], 0, [], null);

        public List<Cause> Causes => causes;

        public int More => more;

        public List<Found> From => from;

        public CutOff? CutOff => cutOff;
    }
}
