namespace ReportGen.Benchmarks.Builds;

/// <summary>The corpus as one tool wants it, and how that tool builds it.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Output">The folder that it writes its pages to.</param>
/// <param name="Build">What is run for every work.</param>
/// <param name="Works">What is measured, in this order; the first is a build from nothing.</param>
internal sealed record ToolSite(string Tool, string Output, Invocation Build, IReadOnlyList<Work> Works);
