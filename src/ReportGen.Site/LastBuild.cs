using ReportGen.Engine.Runs;
using ReportGen.Engine.Stores;
using ReportGen.Site.Differences;
using ReportGen.Site.Output;

namespace ReportGen.Site;

/// <summary>What the last build of a project that changed anything left in the cache folder, for questions about it. Builds nothing.</summary>
internal sealed class LastBuild : IDisposable
{
    private readonly Store _store;
    private readonly Staging _staging;
    private readonly Pipeline _pipeline;
    private readonly Run _run;
    private readonly Explainer _explainer;
    private readonly string _cache;

    private LastBuild(Store store, Staging staging, Pipeline pipeline, Run run, string cache)
    {
        (_store, _staging, _pipeline, _run) = (store, staging, pipeline, run);
        _explainer = new Explainer(run);
        _cache = cache;
    }

    /// <summary>Which build of the project it was, from 1, not counting those that found nothing to do.</summary>
    public long Number => _run.Number;

    /// <summary>The addresses of all pages, relative to the output folder.</summary>
    public IReadOnlyList<string> Pages => new Published(_pipeline, _run).Pages;

    /// <summary>Opens what was left; null where there is nothing that this version of the tool can read.</summary>
    public static LastBuild? Open(BuildRequest request)
    {
        if (RealFolders.RefuseCache(request.ProjectFolder, request.CacheFolder) is not null)
        {
            return null;
        }

        var store = Store.OpenToRead(request.CacheFolder, CodeIdentity.Digest);
        var staging = new Staging(request.OutputFolder, writes: false, request.Disk);
        var pipeline = new Pipeline(new ProjectFolder(request), staging);
        if (Run.Restore(pipeline.Targets, store) is { } run)
        {
            return new LastBuild(store, staging, pipeline, run, request.CacheFolder);
        }

        staging.Dispose();
        store.Dispose();
        return null;
    }

    /// <summary>What it did to the evidence; null where that is not known.</summary>
    public Difference? Edit => Number > 1 && EditRecord.Read(_cache, Number) is { } record ? EditHistory.Find(_pipeline.Coded, _run, record) : null;

    /// <summary>Why a page was rendered, or was not; null where there is no such page.</summary>
    public Explanation? Explain(string page) => new Published(_pipeline, _run).Explain(_explainer, page);

    public void Dispose()
    {
        _staging.Dispose();
        _store.Dispose();
    }
}
