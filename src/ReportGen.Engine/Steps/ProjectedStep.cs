using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>A step that only rearranges the tables of its sources: it runs no function that could cost anything and remembers nothing.</summary>
internal abstract class ProjectedStep<T>(string name, params Step[] sources) : Step<T>(name, sources)
{
    internal sealed override StepState Evaluate(StepContext context) =>
        new ProjectedState<T>(RowsIn(context)) { Touched = TouchedIn(context), HasSameFindings = true };

    internal sealed override StepState Restore(StepContext context, SavedStep saved) => new ProjectedState<T>(RowsIn(context));

    /// <summary>Where the rows come from; nothing is looked up before it is asked for.</summary>
    protected abstract RowSource<T> RowsIn(StepContext context);

    /// <summary>Which rows may be other than in the run before.</summary>
    protected abstract Touched TouchedIn(StepContext context);
}
