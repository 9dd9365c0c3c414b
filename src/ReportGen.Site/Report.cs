using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Output;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>The way in: builds a report, again and again if asked, each time from what the time before left.</summary>
internal static class Report
{
    // Long enough for a build that is about to end, short enough for a person to wait.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>Builds the report that a request asks for. Problems of the user's files are findings; exceptions are cancellation or bugs.</summary>
    /// <param name="request">What to build and where.</param>
    /// <param name="before">The build before of the same project in this process; null for the first.</param>
    /// <param name="cancellation">Stops the build and leaves the last good site in place.</param>
    public static BuildResult Build(BuildRequest request, BuildResult? before = null, CancellationToken cancellation = default)
    {
        var pipeline = before?.Pipeline is { } same && same.Request == request ? same : new Pipeline(request);
        var run = Run.Start(pipeline.Targets, ReferenceEquals(pipeline, before?.Pipeline) ? before.Run : null, request.Threads, cancellation);
        var settings = run.ValueOf(pipeline.Settings);
        var findings = Weigh(run.Diagnostics, settings, request);
        var result = new BuildResult(
            Verdict(findings, settings), findings, run.TableOf(pipeline.Pages).Count, RenderedIn(run), OutputSummary.Nothing, run, pipeline);
        return settings is null || !request.WritesOutput || !MayBePublished(findings) ? result : Write(request, result, settings, cancellation);
    }

    private static BuildResult Write(BuildRequest request, BuildResult result, SiteSettings settings, CancellationToken cancellation)
    {
        var shown = Path.GetFileName(request.OutputFolder.TrimEnd(Path.DirectorySeparatorChar));
        try
        {
            Directory.CreateDirectory(request.OutputFolder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Stopped(request, result, settings, OutputDiagnostics.UnusableFolder.At(new Place(shown), "this folder cannot be made or written to", "name another with --output"));
        }

        using var hold = Hold(request.OutputFolder, cancellation);
        if (hold is null)
        {
            return Stopped(request, result, settings, OutputDiagnostics.Busy.At(new Place(shown), "another build is writing to this folder", "wait for it to end, or name another folder with --output"));
        }

        var (run, pipeline) = (result.Run!, result.Pipeline!);
        var rendered = run.TableOf(pipeline.Rendered);
        var failed = run.TableOf(pipeline.Pages).Where(p => !rendered.TryFind(p.Key, out _)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var (summary, problems) = OutputWriter.Write(request.OutputFolder, shown, [.. run.TableOf(pipeline.Files).Values], failed, cancellation);
        var findings = result.Diagnostics.Concat(Weigh(EquatableArray.From(problems), settings, request)).Order().ToEquatableArray();
        return result with { Output = summary, Diagnostics = findings, Verdict = Verdict(findings, settings) };
    }

    private static BuildResult Stopped(BuildRequest request, BuildResult result, SiteSettings settings, Diagnostic reason) => result with
    {
        Verdict = BuildVerdict.Unusable,
        Diagnostics = result.Diagnostics.Concat(Weigh([reason], settings, request)).Order().ToEquatableArray(),
    };

    private static OutputLock? Hold(string folder, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(50))
        {
            if (OutputLock.Take(folder) is { } hold)
            {
                return hold;
            }

            if (waited >= s_patience || cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50)))
            {
                cancellation.ThrowIfCancellationRequested();
                return null;
            }
        }
    }

    private static EquatableArray<Diagnostic> Weigh(EquatableArray<Diagnostic> findings, SiteSettings? settings, BuildRequest request)
    {
        var weighed = settings is null ? findings : Severities.Weigh(new FindingList(findings), settings).Findings;
        return request.IsStrict ? Severities.Strict(weighed) : weighed;
    }

    private static BuildVerdict Verdict(EquatableArray<Diagnostic> findings, SiteSettings? settings) =>
        findings.Any(f => f.Code == EngineDiagnostics.Bug.Code) ? BuildVerdict.Bug
        : settings is null ? BuildVerdict.Unusable
        : findings.Any(f => f.Severity == Severity.Error) ? BuildVerdict.Errors
        : BuildVerdict.Built;

    // A site with broken links, or one made by a step that failed, does not replace a good one.
    private static bool MayBePublished(EquatableArray<Diagnostic> findings) => !findings.Any(f =>
        f.Code == EngineDiagnostics.Bug.Code
        || (f.Severity == Severity.Error && (f.Code == LinkDiagnostics.BrokenLink.Code || f.Code == LinkDiagnostics.BrokenFragment.Code)));

    private static int RenderedIn(Run run) => run.Timings.Where(t => t.Step is Pipeline.RenderStep or Pipeline.RenderLastStep).Sum(t => t.Executed);
}
