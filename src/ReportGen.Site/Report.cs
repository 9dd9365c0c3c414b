using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Output;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>
/// The way in: the report of one project, built once or again and again, each time from what the time before left: in this process, or in
/// the cache folder by an earlier one. Not for several threads at once.
/// </summary>
internal sealed class Report : IDisposable
{
    // A file that is being written to is quiet a moment later; one that never is would keep the build for ever.
    private const int MostAttempts = 3;

    private readonly BuildRequest _request;
    private readonly bool _isOnce;
    private readonly ProjectFolder _project;
    private readonly Staging _staging;
    private readonly Pipeline _pipeline;
    private readonly EditHistory _history;
    private readonly MethodProfile _methods;
    private Store? _store;
    private Run? _run;
    private Stamps? _stamps;
    private Func<Diagnostic?>? _keep;
    private string? _cacheFault;

    /// <param name="request">What to build.</param>
    /// <param name="isOnce">Whether there will be no second build in this process.</param>
    public Report(BuildRequest request, bool isOnce = true)
    {
        _isOnce = isOnce;
        _request = request;
        _project = new ProjectFolder(request);
        _staging = new Staging(request.OutputFolder, request.WritesOutput, request.Disk);
        _pipeline = new Pipeline(_project, _staging);
        _history = new EditHistory(request, _pipeline);
        _methods = new MethodProfile(request.CacheFolder, request.Disk);
    }

    /// <summary>Builds a report once.</summary>
    public static BuildResult Build(BuildRequest request, CancellationToken cancellation = default)
    {
        using var report = new Report(request);
        return report.Build(cancellation);
    }

    /// <summary>Builds the report. Problems of the user's files are findings; exceptions are cancellation or bugs.</summary>
    /// <param name="cancellation">Stops the build and leaves the last good site in place.</param>
    public BuildResult Build(CancellationToken cancellation = default) => Build(progress: null, cancellation);

    /// <summary>
    /// Whether files of the report are taken to lie as the last build in this process left them, instead of each being asked about: for a build
    /// that somebody waits for, if another one follows that asks.
    /// </summary>
    public bool TrustsOutput { get; set; }

    /// <summary>The same, in sight of another thread.</summary>
    /// <param name="progress">Shows how far the build is; null where nobody watches.</param>
    /// <param name="cancellation">Stops the build and leaves the last good site in place.</param>
    public BuildResult Build(RunProgress? progress, CancellationToken cancellation)
    {
        if (_request.WritesOutput && RealFolders.RefuseOutput(_request.ProjectFolder, _request.OutputFolder) is { } refusal)
        {
            return Unusable(refusal);
        }

        Keep();
        for (var attempt = 1; ; attempt++)
        {
            _staging.Begin(cancellation);
            var isShown = false;
            try
            {
                var result = Once(progress, cancellation);
                isShown = true;
                return result;
            }
            catch (OutputStoppedException stop)
            {
                return Unusable(stop.Finding);
            }
            catch (DamagedException) when (attempt < MostAttempts)
            {
                // Found only now, since a manifest is read as it is needed: it is as if it were not there.
                _store?.Distrust();
                _run = null;
            }
            catch (RunStoppedException stop)
            {
                if (attempt == MostAttempts)
                {
                    return Unusable(DocumentDiagnostics.Restless.At(
                        new Place(stop.Message), "this file was written to while it was read, three times in a row", "build again when whatever writes it has finished"));
                }
            }
            finally
            {
                // What was replaced is cleared away when nobody waits for it.
                if (_isOnce || !isShown)
                {
                    _staging.Dispose();
                }
            }
        }
    }

    /// <summary>
    /// Leaves the last build's results in the cache, for the next process and for the next build, and lets go of the output folder. A report that
    /// is built again and again can be shown before that; building it again, or disposing it, does it too.
    /// </summary>
    /// <returns>Why it could not; null where it could.</returns>
    public Diagnostic? Keep()
    {
        var keep = _keep;
        _keep = null;
        var loss = keep?.Invoke();
        _staging.Dispose();
        _methods.End();
        return loss;
    }

    public void Dispose()
    {
        Keep();
        _staging.Dispose();
        _store?.Dispose();
    }

    private BuildResult Once(RunProgress? progress, CancellationToken cancellation)
    {
        _store ??= OpenStore();
        var reading = !_request.TrustsStamps || _request.Verifies || _cacheFault is not null ? Task.FromResult(Stamps.None())
            : _stamps is { } known ? Task.FromResult(known)
            : Task.Run(() => Stamps.Read(StampsPath, Place), cancellation);
        var before = _run ?? (_store is null ? null : Run.Restore(_pipeline.Targets, _store));
        var note = _run is null ? CacheNote() : null;
        var stamps = reading.GetAwaiter().GetResult();
        _stamps = stamps;
        _project.Stamps = stamps;
        // That is while the run begins with what one thread does.
        var isKnown = _request.WritesOutput && stamps.Run > 0 && stamps.Run == before?.Number;
        var holding = !isKnown ? null
            : TrustsOutput && _run is not null ? Task.Run(() => { stamps.Trust(_request.OutputFolder); return true; }, cancellation)
            : Task.Run(() => stamps.Hold(_request.OutputFolder, _request.Threads), cancellation);
        var run = Run.Start(Wanted, before, _store, _request.Threads, progress, _store is null || !_request.WritesOutput ? null : _methods.Begin, cancellation);
        var severities = run.ValueOf(_pipeline.Choice)?.Severities;
        var untrue = _request.Verifies ? Verify(run, cancellation) : [];
        var findings = Weigh(run.Diagnostics.Concat(untrue).Concat(note is null ? [] : [note]).Order().ToEquatableArray(), severities);
        if (severities is null)
        {
            // Nothing can be made of such a run; the one before is worth more to the next.
            return new BuildResult(BuildVerdict.Unusable, findings, 0, 0, OutputSummary.Nothing, run, _pipeline);
        }

        var isInPlaceNow = holding?.GetAwaiter().GetResult() == true;
        if (isInPlaceNow && run.IsUntouched)
        {
            (_run, _stamps) = (before, stamps.Again());
            var summary = OutputSummary.InPlace(stamps.PathsIn(_request.OutputFolder), _request.OutputFolder);
            return new BuildResult(Verdict(findings), findings, stamps.Pages, 0, summary, run, _pipeline);
        }

        var published = new Published(_pipeline, run);
        var pages = published.PageCount;
        var result = new BuildResult(Verdict(findings), findings, pages, published.RenderedCount, OutputSummary.Nothing, run, _pipeline) { Edit = _history.Of(before, run) };
        var isInPlace = false;

        // Where this is stopped half-way, what lies in the output folder is neither the last report nor this one, and every file is looked at next time.
        _stamps = stamps.Unplaced();
        if (_request.WritesOutput && MayBePublished(findings))
        {
            (result, isInPlace) = Publish(run, result, severities, stamps, isInPlaceNow, cancellation);
        }

        // A run in which nothing happened is not worth writing down; what is written down is what explanations speak of.
        var isWorthKeeping = before is null || !run.IsUntouched;
        _run = isWorthKeeping ? run : before;
        _keep = _store is null || !_request.WritesOutput ? null : () => Keep(_store, isWorthKeeping ? run : null, stamps, isInPlace ? _run!.Number : 0, pages);
        return _isOnce && Keep() is { } loss ? result with { Diagnostics = result.Diagnostics.Concat(Weigh([loss], severities)).Order().ToEquatableArray() } : result;
    }

    // The second run knows nothing of any other: no earlier run, no store.
    private IEnumerable<Diagnostic> Verify(Run run, CancellationToken cancellation)
    {
        var anew = Run.Start(Wanted, null, null, _request.Threads, cancellation: cancellation);
        return
        [
            .. run.DifferencesFrom(anew).Select(d => EngineDiagnostics.Untrue.At(
                new Place($"{d.Step}/{d.Key}"), $"the cache holds something else than what '{d.Step}' makes of '{d.Key}'",
                "run 'reportgen clean' and build again; please report this")),
        ];
    }

    // A check looks at what builds left and leaves nothing itself; where there is no project, there is nothing to keep either.
    private Store? OpenStore() => (_cacheFault = RealFolders.RefuseCache(_request.ProjectFolder, _request.CacheFolder)) is not null ? null
        : _request.WritesOutput && File.Exists(_request.ConfigFile) ? Store.Open(_request.CacheFolder, CodeIdentity.Digest, _request.Disk)
        : Store.OpenToRead(_request.CacheFolder, CodeIdentity.Digest);

    private (BuildResult Result, bool IsInPlace) Publish(Run run, BuildResult result, Severities severities, Stamps stamps, bool isInPlaceNow, CancellationToken cancellation)
    {
        var publication = new Published(_pipeline, run).Files(onlyTouched: isInPlaceNow);
        var writer = new OutputWriter(_request.OutputFolder, _staging, stamps, _request.Disk, _request.Threads);
        var (summary, problems) = writer.Write(publication, missing => MakeAgain(run, missing), cancellation);
        var edited = _request.Verifies ? Edited(run, writer.Replaced) : [];
        var findings = result.Diagnostics.Concat(Weigh(EquatableArray.From(problems.Concat(edited)), severities)).Order().ToEquatableArray();
        return (result with { Output = summary, Diagnostics = findings, Verdict = Verdict(findings) },
            // What an earlier build left of a page that fails now is not what a clean build would have: the next build looks at every file.
            problems.Count == 0 && publication.Failed.Count == 0);
    }

    // What is made from the same as in the last build, and has to be written all the same, was changed by somebody else.
    private IEnumerable<Diagnostic> Edited(Run run, IEnumerable<string> replaced)
    {
        var touched = new Published(_pipeline, run).Files(onlyTouched: true).Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return replaced.Where(path => !touched.Contains(path)).Select(path => OutputDiagnostics.EditedFile.At(
            new Place($"{_staging.Shown}/{path}"), "this file was not what the last build had made, so it was written again",
            "what you want to change is in the documents, site.yml or the templates"));
    }

    // Of what an earlier build made only the digests are kept, not the bytes: they lie in the output folder, or are made once more.
    private void MakeAgain(Run run, IReadOnlyList<MadeFile> files)
    {
        new Published(_pipeline, run).MakeAgain(files);
        if (files.FirstOrDefault(f => !_staging.Has(f)) is { } other)
        {
            throw new RunStoppedException(other.Path);
        }
    }

    // The report is in its place: a cache that cannot be written to costs the next build time and nothing else.
    private Diagnostic? Keep(Store store, Run? run, Stamps stamps, long runInPlace, int pages)
    {
        try
        {
            if (run is not null)
            {
                _history.Write(run);
                store.Commit(run.ToManifest());
                store.Compact(run.KeptValues);
            }

            if (_request.TrustsStamps)
            {
                _stamps = stamps.Write(StampsPath, Place, runInPlace, pages, waits: _isOnce, _request.Disk);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DamagedException)
        {
            return OutputDiagnostics.CacheUnused.At(
                new Place(Path.GetFileName(_request.CacheFolder)), $"the cache could not be written: {SeedFolder.Reason(exception)}", "the next build makes everything anew");
        }
    }

    // What only a check wants is not among the steps that a manifest must have to be gone on from.
    private IReadOnlyList<Step> Wanted => _request.Advises ? [.. _pipeline.Targets, _pipeline.Advice.Step] : _pipeline.Targets;

    private string StampsPath => Path.Combine(_request.CacheFolder, Stamps.FileName);

    private string Place => $"{_request.ProjectFolder}\n{_request.OutputFolder}";

    private Diagnostic? CacheNote() =>
        _cacheFault is { } fault
        ? OutputDiagnostics.CacheUnused.At(
            new Place(Path.GetFileName(_request.CacheFolder)), $"the cache is not used: {fault}", "take it away, or name another folder with --cache")
        : _store?.Loss is { } loss ? OutputDiagnostics.CacheUnused.At(new Place(Path.GetFileName(_request.CacheFolder)), $"the cache is not used: {loss}")
        : _store is null
        ? OutputDiagnostics.CacheUnused.At(new Place(Path.GetFileName(_request.CacheFolder)), "the cache is not used: another build holds it, or it cannot be written to")
        : null;

    private BuildResult Unusable(Diagnostic reason) =>
        new(BuildVerdict.Unusable, Weigh([reason], null), 0, 0, OutputSummary.Nothing, null, _pipeline);

    private EquatableArray<Diagnostic> Weigh(EquatableArray<Diagnostic> findings, Severities? severities)
    {
        var weighed = severities is null ? findings : Severities.Weigh(new FindingList(findings), severities).Findings;
        return _request.IsStrict ? Severities.Strict(weighed) : weighed;
    }

    private static BuildVerdict Verdict(EquatableArray<Diagnostic> findings) =>
        findings.Any(f => f.Code == EngineDiagnostics.Bug.Code || f.Code == EngineDiagnostics.Untrue.Code) ? BuildVerdict.Bug
        : findings.Any(f => f.Severity == Severity.Error) ? BuildVerdict.Errors
        : BuildVerdict.Built;

    // A site with broken links, one of nothing, or one made by a step that failed, does not replace a good one.
    private static bool MayBePublished(EquatableArray<Diagnostic> findings) => !findings.Any(f =>
        f.Code == EngineDiagnostics.Bug.Code || f.Code == EngineDiagnostics.Untrue.Code
        || (f.Severity == Severity.Error && (f.Code == LinkDiagnostics.BrokenLink.Code || f.Code == LinkDiagnostics.BrokenFragment.Code
            || f.Code == SettingsDiagnostics.NoDocuments.Code)));
}
