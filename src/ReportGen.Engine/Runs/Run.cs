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
    private readonly IReadOnlyList<Step> _order;
    private readonly RunContext _context;
    private readonly Lazy<EquatableArray<Diagnostic>> _diagnostics;

    private Run(long number, IReadOnlyList<Step> order, RunContext context, IReadOnlyList<StepTiming> timings)
    {
        (Number, _order, _context, Timings) = (number, order, context, timings);
        _diagnostics = new(() => [.. order.SelectMany(s => context.States[s].Findings).Distinct().Order()]);
    }

    /// <summary>Which run of this pipeline it is, from 1, counting those of earlier processes that left their manifest.</summary>
    public long Number { get; }

    /// <summary>Everything found, in the order of places, from steps that ran and from steps that did not need to.</summary>
    public EquatableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>How long each step took and for how many rows it ran, each after those that it reads from.</summary>
    public IReadOnlyList<StepTiming> Timings { get; }

    /// <summary>Every row that is not cached, by step and key.</summary>
    public IEnumerable<LedgerRow> Ledger => _order.SelectMany(step => States[step].Changes.Select(c => new LedgerRow(step.Name, c.Key, c.Reason)));

    /// <summary>Whether nothing that the pipeline looks at has changed since the run before.</summary>
    public bool IsUntouched => States.Values.All(s => s.Changes.Count == 0 && s.Executed == 0);

    internal IReadOnlyDictionary<Step, StepState> States => _context.States;

    internal IReadOnlyList<Step> Order => _order;

    /// <summary>Evaluates the targets and everything they need.</summary>
    /// <param name="targets">The steps whose tables are wanted.</param>
    /// <param name="before">The run before on the same pipeline; null to start from nothing.</param>
    /// <param name="store">Where values are kept for later processes; null to keep all in memory.</param>
    /// <param name="threads">How many rows of a step may be made at once; changes no result.</param>
    /// <param name="progress">Shows another thread how far the run is; null where nobody watches.</param>
    /// <param name="found">Called once, as soon as something is other than it was.</param>
    /// <param name="cancellation">Stops between rows, throwing <see cref="OperationCanceledException"/>.</param>
    public static Run Start(
        IEnumerable<Step> targets, Run? before = null, Store? store = null, int threads = 1, RunProgress? progress = null, Action? found = null,
        CancellationToken cancellation = default)
    {
        var order = StepOrder.Of(targets);
        StepOrder.RequireOwnNames(order);
        progress?.Start();
        var context = new RunContext(before?.States, store, threads, progress, cancellation);
        using var steps = new AheadSteps(order, context);
        var timings = new StepTiming[order.Count];
        for (var place = 0; place < order.Count; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            var step = order[place];
            progress?.Begin(step.Name, place, order.Count);
            (var state, timings[place]) = steps.Take(step);
            progress?.End();
            if (found is not null && state.Changes.Count > 0)
            {
                found();
                found = null;
            }
        }

        return new Run((before?.Number ?? 0) + 1, order, context.Ended(), timings);
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
        var context = new RunContext(null, store, 1, null, default);
        foreach (var step in order)
        {
            if (!manifest.Steps.TryGetValue(step.Name, out var saved))
            {
                return null;
            }

            context.Add(step, step.Restore(context, saved));
        }

        return new Run(manifest.Run, order, context, []);
    }

    /// <summary>What a later process needs to go on from this run.</summary>
    public Manifest ToManifest() => new(Number, _order.ToDictionary(s => s.Name, s => States[s].Save(), StringComparer.Ordinal));

    /// <summary>The keys of everything in the store that this run speaks of.</summary>
    public IReadOnlyCollection<Digest> KeptValues() => [.. States.Values.SelectMany(s => s.Stored).Distinct()];

    /// <summary>Runs a step's function once more for some rows, for what it does besides making a value: what it left outside may have been lost.</summary>
    public void MakeAgain<T>(Many<T> many, IReadOnlyList<string> keys)
        where T : class
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
        return _order.SelectMany(step => States[step].DifferencesFrom(other.States[step]).Select(key => (step.Name, key)));
    }

    /// <summary>The table of a step that was among the targets or needed by one.</summary>
    public Table<T> TableOf<T>(Many<T> many)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(many);
        return _context.TableOf<T>(many.Step);
    }

    /// <summary>How many rows a step was given, whatever came of them; known without looking at one.</summary>
    public int InputsOf<T>(Many<T> many)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(many);
        return States[many.Step].Inputs;
    }

    /// <summary>Keys of the rows of a step that are new, other or gone since the run before.</summary>
    public IReadOnlyList<string> TouchedIn<T>(Many<T> many)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(many);
        return [.. States[many.Step].Changes.Where(c => c.Reason is not Reason.Unchanged).Select(c => c.Key)];
    }

    /// <summary>The value of a step; null where it failed.</summary>
    public T? ValueOf<T>(One<T> one)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(one);
        return _context.TableOf<T>(one.Step).Find("");
    }
}

/// <summary>What a step cost in a run.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Executed">For how many rows its function ran; a folded step that ran, ran once.</param>
/// <param name="Started">A reading of the stopwatch.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record StepTiming(string Step, int Executed, long Started, TimeSpan Elapsed);
