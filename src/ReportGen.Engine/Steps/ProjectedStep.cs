using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>A step that only rearranges the tables of its sources: it runs no function that could cost anything and remembers nothing.</summary>
internal abstract class ProjectedStep<T>(string name, params Step[] sources) : Step<T>(name, sources)
{
    internal sealed override StepState Evaluate(StepContext context)
    {
        var state = new ProjectedState<T>(() => Arrange(context)) { IsUntouched = Sources.All(context.IsUntouched) };
        if (!state.IsUntouched)
        {
            // Now, so that a fault shows under this step's name.
            _ = state.Table;
        }

        return state;
    }

    internal sealed override StepState Restore(StepContext context, SavedStep saved) => new ProjectedState<T>(() => Arrange(context));

    /// <summary>Puts the table together.</summary>
    protected abstract Table<T> Arrange(StepContext context);
}
