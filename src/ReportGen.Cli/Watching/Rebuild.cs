using ReportGen.Cli.Printing;
using ReportGen.Site;

namespace ReportGen.Cli.Watching;

/// <summary>One build of a watch that came to its end.</summary>
/// <param name="Result">What it found and did.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Waited">How long before it began the change was first heard of: what waiting for quiet took.</param>
/// <param name="IsFirst">Whether it is the one that the watch began with.</param>
/// <param name="FollowsCancelled">Whether a build before it was cancelled, which may have written files that this one found in place.</param>
internal sealed record Rebuild(BuildResult Result, TimeSpan Elapsed, TimeSpan Waited, bool IsFirst, bool FollowsCancelled)
{
    private readonly Lazy<IReadOnlyList<DifferenceLine>?> _edit = new(
        () => IsFirst || Result.Edit?.Value is not { } edit ? null : DifferenceLines.Short.Of(edit));

    /// <summary>
    /// What the edit before it did to the evidence, in a few lines; none where it did nothing, null where nothing was built again or that is not known. It is found
    /// when it is asked for: whoever waits for the page is told of it first.
    /// </summary>
    public IReadOnlyList<DifferenceLine>? Edit => _edit.Value;
}
