using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>
/// A declared step: it has a name, the steps it reads from, and a pure way to make its table from theirs. Declaring runs nothing;
/// a run does.
/// </summary>
public abstract class Step
{
    private protected Step(string name, params Step[] sources)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Sources = sources;
    }

    /// <summary>What the step is called in explanations: a verb that its users understand.</summary>
    public string Name { get; }

    /// <summary>The steps it reads from.</summary>
    internal IReadOnlyList<Step> Sources { get; }

    /// <summary>Whether what the step made is remembered by name, so that the name must be its own; other steps only rearrange.</summary>
    internal virtual bool IsRemembered => false;

    /// <summary>Whether the step looks at something outside the pipeline.</summary>
    internal virtual bool IsInput => false;

    /// <summary>Makes this step's table in a run whose source tables are there already.</summary>
    internal abstract StepState Evaluate(StepContext context);

    /// <summary>The digests of the values that the step keeps in the store.</summary>
    internal virtual IEnumerable<Digest> DigestsIn(StepState state) => [];

    /// <summary>Writes what the step made, without its values.</summary>
    internal virtual void Save(StepState state, CanonicalWriter writer) => throw new NotSupportedException($"Step '{Name}' is not remembered.");

    /// <summary>Writes what the step found.</summary>
    internal virtual void SaveFindings(StepState state, CanonicalWriter writer) => Findings.None.Write(writer);

    /// <summary>What the step made in the run whose memory this is.</summary>
    internal virtual StepState Restore(StepContext context, SavedStep saved) => throw new NotSupportedException($"Step '{Name}' is not remembered.");

    /// <summary>Runs the step's function once more for the row that makes a key, for what it does besides.</summary>
    internal virtual void MakeAgain(string key, StepContext context) => throw new NotSupportedException($"Step '{Name}' runs no function.");

    /// <summary>The rows of the sources that a row was made from: the way an explanation goes.</summary>
    internal abstract IEnumerable<RowName> SourcesOf(string key, StepContext context);

    /// <summary>Names of what was read to make a row, where the step records that.</summary>
    internal virtual IEnumerable<string> ReadsOf(string key, StepContext context) => [];

    /// <summary>Where two states of this step differ in what they made of the same, by key: nowhere, if all functions are pure and the store is true.</summary>
    internal virtual IEnumerable<string> Differences(StepState left, StepState right, StepContext context) => [];
}

/// <summary>A step whose table holds values of one type.</summary>
public abstract class Step<T> : Step
{
    private protected Step(string name, params Step[] sources)
        : base(name, sources)
    {
    }
}
