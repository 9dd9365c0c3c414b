using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// A declared step: it has a name, the steps it reads from, and a pure way to make its table from theirs. Declaring runs nothing; a run does.
/// There are three kinds: <em>observed</em> ones look outside in every run, <em>folded</em> ones make all of their rows in memory whenever
/// something that they read is other, and <em>kept</em> ones make one row at a time and leave it in the store.
/// </summary>
public abstract class Step
{
    private protected Step(string name, params IReadOnlyList<Step> sources)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Sources = sources;
    }

    /// <summary>What the step is called in explanations: a verb that its users understand. No two steps of a pipeline have one name.</summary>
    public string Name { get; }

    /// <summary>The steps it reads from.</summary>
    internal IReadOnlyList<Step> Sources { get; }

    /// <summary>Whether the step looks at something outside the pipeline: the end of every explanation.</summary>
    internal virtual bool IsInput => false;

    /// <summary>Whether it may run before it is its turn, beside other steps. Asked when all of its sources are there.</summary>
    internal virtual bool MayRunAhead(RunContext context) => false;

    /// <summary>Makes this step's table in a run whose source tables are there already.</summary>
    internal abstract StepState Run(RunContext context);

    /// <summary>What the step made in the run whose memory this is.</summary>
    internal abstract StepState Restore(RunContext context, ManifestStep saved);

    /// <summary>The rows that a row was made from, as far as they are known one by one; a null key stands for all rows of a source.</summary>
    internal abstract IEnumerable<Ingredient> IngredientsOf(string key, StepState state);

    /// <summary>Runs the step's function once more for the row that makes a key, for what it does besides.</summary>
    internal virtual void MakeAgain(string key, RunContext context) => throw new NotSupportedException($"Step '{Name}' keeps nothing.");

    /// <summary>Names of what was read to make a row, where the step records that.</summary>
    internal virtual IEnumerable<string> ReadsOf(string key, StepState state) => [];
}
