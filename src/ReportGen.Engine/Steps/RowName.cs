namespace ReportGen.Engine.Steps;

/// <summary>One row of one step.</summary>
internal readonly record struct RowName(Step Step, string Key);

/// <summary>Rows that explanations follow.</summary>
internal static class RowNames
{
    /// <summary>Every row of a step, and those that a run has dropped: what reads all of them was changed by those too.</summary>
    public static IEnumerable<RowName> AllOf<T>(Step<T> step, StepContext context) =>
        context.TableOf(step).Select(r => r.Key).Concat(Dropped(step, context)).Select(key => new RowName(step, key));

    // A step that only rearranges drops what its sources drop.
    private static IEnumerable<string> Dropped(Step step, StepContext context) => step.IsRemembered
        ? context.StateOf(step).Changes.Where(c => c.Reason == Tables.Reason.Removed).Select(c => c.Key)
        : step.Sources.SelectMany(s => Dropped(s, context));
}
