using System.Collections.Concurrent;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Runs;

/// <summary>
/// One evaluation of a pipeline: the table of every step, what changed since the run before and why, and everything found.
/// A run is immutable; a run that was cancelled never comes into being, so the one before stays good.
/// </summary>
public sealed class Run
{
    private readonly IReadOnlyDictionary<Step, StepState> _states;
    private readonly StepContext _context;
    private readonly Lazy<EquatableArray<Diagnostic>> _diagnostics;

    private Run(long number, IReadOnlyDictionary<Step, StepState> states, StepContext context, IReadOnlyList<StepTiming> timings)
    {
        (Number, _states, _context, Timings) = (number, states, context, timings);
        _diagnostics = new(() => [.. states.Values.SelectMany(s => s.Diagnostics).Distinct().Order()]);
    }

    /// <summary>Which run of this pipeline it is, from 1, counting those of earlier processes that left their manifest.</summary>
    public long Number { get; }

    /// <summary>Everything found, in the order of places, from steps that ran and from steps that did not need to.</summary>
    public EquatableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>How long each step took and for how many rows it ran, each after those that it reads from. Some may have run at the same time.</summary>
    public IReadOnlyList<StepTiming> Timings { get; }

    /// <summary>Every row that is not cached, by step and key.</summary>
    public IEnumerable<LedgerRow> Ledger => _states.SelectMany(pair => pair.Value.Changes.Select(c => new LedgerRow(pair.Key.Name, c.Key, c.Reason)));

    /// <summary>Whether nothing that the pipeline looks at has changed since the run before.</summary>
    public bool IsUntouched => _states.Values.All(s => s.IsUntouched && s.Executed == 0);

    /// <summary>Why a row is as it is in this run.</summary>
    public Reason ReasonOf<T>(Many<T> many, string key)
        where T : class, ICanonical
    {
        ArgumentNullException.ThrowIfNull(many);
        return _states[many.Step].Changes.FirstOrDefault(c => c.Key == key, new Change(key, Reason.Cached)).Reason;
    }

    internal IReadOnlyDictionary<Step, StepState> States => _states;

    internal StepContext Context => _context;

    /// <summary>Evaluates the targets and everything they need.</summary>
    /// <param name="targets">The steps whose tables are wanted.</param>
    /// <param name="before">The run before on the same pipeline; null to start from nothing.</param>
    /// <param name="store">Where values are kept for later processes; null to keep all in memory.</param>
    /// <param name="threads">How many steps may run at once, and how many rows of one may be made at once; changes no result.</param>
    /// <param name="progress">Shows another thread how far the run is; null where nobody watches.</param>
    /// <param name="cancellation">Stops between rows, throwing <see cref="OperationCanceledException"/>.</param>
    public static Run Start(
        IEnumerable<Step> targets, Run? before = null, Store? store = null, int threads = 1, RunProgress? progress = null, CancellationToken cancellation = default)
    {
        var order = StepOrder.Of(targets);
        StepOrder.RequireOwnNames(order);
        progress?.Start(order.Count);
        var states = new ConcurrentDictionary<Step, StepState>();
        var context = new StepContext(states, before?._states, store, threads, progress, cancellation);
        var timings = new Evaluation(order, context, states, threads).Run();
        context.ForgetBefore();
        var inOrder = new Dictionary<Step, StepState>(order.Count);
        foreach (var step in order)
        {
            states[step].Settle();
            inOrder.Add(step, states[step]);
        }

        return new Run((before?.Number ?? 0) + 1, inOrder, context, timings);
    }

    /// <summary>The run that an earlier process left in a store; null where there is none that fits this pipeline.</summary>
    public static Run? Restore(IEnumerable<Step> targets, Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.Manifest is not { } manifest)
        {
            return null;
        }

        var order = StepOrder.Of(targets);
        var states = new Dictionary<Step, StepState>(order.Count);
        var context = new StepContext(states, null, store, 1, null, default);
        foreach (var step in order)
        {
            if (step.IsRemembered && !manifest.Steps.ContainsKey(step.Name))
            {
                return null;
            }

            states.Add(step, step.Restore(context, step.IsRemembered ? SavedStep.From(manifest.Steps[step.Name]) : SavedStep.Nothing));
        }

        return new Run(manifest.Run, states, context, []);
    }

    /// <summary>What a later process needs to go on from this run.</summary>
    public Manifest ToManifest()
    {
        var steps = new Dictionary<string, ManifestStep>(StringComparer.Ordinal);
        foreach (var (step, state) in _states.Where(s => s.Key.IsRemembered))
        {
            steps.Add(step.Name, SavedStep.Save(step, state));
        }

        return new Manifest(Number, steps);
    }

    /// <summary>The digests of all values that steps keep.</summary>
    public IReadOnlyCollection<Digest> KeptValues() => [.. _states.Where(s => s.Key.IsRemembered).SelectMany(s => s.Key.DigestsIn(s.Value)).Distinct()];

    /// <summary>Runs a step's function once more for some rows, for what it does besides making a value: what it left outside may have been lost.</summary>
    public void MakeAgain<T>(Many<T> many, IReadOnlyList<string> keys)
        where T : class, ICanonical
    {
        ArgumentNullException.ThrowIfNull(many);
        ArgumentNullException.ThrowIfNull(keys);
        _context.ForEach(many.Step, keys.Count, i => many.Step.MakeAgain(keys[i], _context));
    }

    /// <summary>
    /// Rows of which another run over the same inputs made something else, or whose kept value is not what its digest says, by step and key:
    /// none, unless a function is not pure or a store lies.
    /// </summary>
    public IEnumerable<(string Step, string Key)> DifferencesFrom(Run other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _states.Where(s => s.Key.IsRemembered).SelectMany(s => s.Key.Differences(s.Value, other._states[s.Key], _context).Select(key => (s.Key.Name, key)));
    }

    /// <summary>The table of a step that was among the targets or needed by one.</summary>
    public Table<T> TableOf<T>(Many<T> many)
        where T : class, ICanonical
    {
        ArgumentNullException.ThrowIfNull(many);
        return ((StepState<T>)_states[many.Step]).Table;
    }

    /// <summary>How many rows a step was given, whatever came of them; known without looking at one.</summary>
    public int InputsOf<T>(Many<T> many)
        where T : class, ICanonical
    {
        ArgumentNullException.ThrowIfNull(many);
        return _states[many.Step].Inputs;
    }

    /// <summary>Keys of the rows of a step that are new, other or gone since the run before; null where there was none.</summary>
    public IReadOnlyList<string>? TouchedIn<T>(Many<T> many)
        where T : class, ICanonical
    {
        ArgumentNullException.ThrowIfNull(many);
        return _states[many.Step].Touched.Keys;
    }

    /// <summary>The value of a step; null where it failed.</summary>
    public T? ValueOf<T>(One<T> one)
        where T : class, ICanonical
    {
        ArgumentNullException.ThrowIfNull(one);
        return ((StepState<T>)_states[one.Step]).Table.Find("");
    }
}

/// <summary>What a step cost in a run.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Executed">For how many rows its function ran.</param>
/// <param name="Started">A reading of the stopwatch.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record StepTiming(string Step, int Executed, long Started, TimeSpan Elapsed);
