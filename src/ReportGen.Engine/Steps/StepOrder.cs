namespace ReportGen.Engine.Steps;

/// <summary>The order in which steps run: each after everything it reads from, otherwise as declared.</summary>
internal static class StepOrder
{
    public static IReadOnlyList<Step> Of(IEnumerable<Step> targets)
    {
        var order = new List<Step>();
        var seen = new HashSet<Step>();
        foreach (var target in targets)
        {
            Visit(target, order, seen);
        }

        return order;
    }

    /// <summary>Throws where two steps that are remembered have one name: a later process could not tell them apart.</summary>
    public static void RequireOwnNames(IEnumerable<Step> steps)
    {
        if (steps.GroupBy(s => s.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two steps are called '{twice.Key}'.");
        }
    }

    // Steps can only read from steps that were declared before them, so there are no circles, and a pipeline is a few dozen deep at most.
    private static void Visit(Step step, List<Step> order, HashSet<Step> seen)
    {
        if (!seen.Add(step))
        {
            return;
        }

        foreach (var source in step.Sources)
        {
            Visit(source, order, seen);
        }

        order.Add(step);
    }
}
