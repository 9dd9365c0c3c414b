using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Site.Differences;
using ReportGen.Site.Output;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>How a build ended.</summary>
internal enum BuildVerdict
{
    /// <summary>The report was built; warnings may have been found.</summary>
    Built,

    /// <summary>The report was built as far as it goes, and errors were found (or warnings, where they count as errors).</summary>
    Errors,

    /// <summary>The settings cannot be used, or the output folder cannot: nothing was written and the last good site stays.</summary>
    Unusable,

    /// <summary>The program itself has a bug, which is among the findings; nothing was written.</summary>
    Bug,
}

/// <summary>What a build found and did.</summary>
/// <param name="Verdict">How it ended.</param>
/// <param name="Diagnostics">Everything found, with the severities that the settings and <c>--strict</c> give, in the order of places.</param>
/// <param name="Pages">How many pages the report has.</param>
/// <param name="Rendered">How many of them were rendered in this build.</param>
/// <param name="Output">What happened to files.</param>
/// <param name="Run">The engine's run: what ran and why; null where there was none.</param>
/// <param name="Pipeline">The pipeline that ran, so that the next build of the same request starts from this one.</param>
internal sealed record BuildResult(
    BuildVerdict Verdict,
    EquatableArray<Diagnostic> Diagnostics,
    int Pages,
    int Rendered,
    OutputSummary Output,
    Run? Run,
    Pipeline? Pipeline = null)
{
    /// <summary>What the build did to the evidence, found when somebody asks; null where there was no build before it, or that is not known.</summary>
    public Lazy<Difference?>? Edit { get; init; }

    /// <summary>The settings that the build went by; null where they cannot be used.</summary>
    public SiteSettings? Settings => Run is null || Pipeline is null ? null : Run.ValueOf(Pipeline.Settings);
}
