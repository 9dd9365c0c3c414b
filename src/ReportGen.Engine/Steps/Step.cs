
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

    /// <summary>Makes this step's table in a run whose source tables are there already.</summary>
    internal abstract StepState Evaluate(StepContext context);
}

/// <summary>A step whose table holds values of one type.</summary>
public abstract class Step<T> : Step
{
    private protected Step(string name, params Step[] sources)
        : base(name, sources)
    {
    }
}
