using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Links;
using ReportGen.Site.Output;

namespace ReportGen.Site;

/// <summary>What a run made for the output folder.</summary>
/// <param name="pipeline">What ran.</param>
/// <param name="run">The run.</param>
internal sealed class Published(Pipeline pipeline, Run run)
{
    /// <summary>The addresses of all pages that could be rendered, in order.</summary>
    public IReadOnlyList<string> Pages => [.. run.TableOf(pipeline.Rendered).Keys.Concat(run.TableOf(pipeline.RenderedLast).Keys).Order(StringComparer.Ordinal)];

    /// <summary>How many pages there are, also those that could not be rendered.</summary>
    public int PageCount => run.InputsOf(pipeline.Rendered) + run.InputsOf(pipeline.RenderedLast);

    /// <summary>How many pages were rendered in this run.</summary>
    public int RenderedCount => run.Timings.Where(t => t.Step is Pipeline.RenderStep or Pipeline.RenderLastStep).Sum(t => t.Executed);

    /// <summary>The files of the report.</summary>
    /// <param name="onlyTouched">Only those that are new, other or gone since the run before.</param>
    public Publication Files(bool onlyTouched)
    {
        var (pages, last) = (run.TableOf(pipeline.Rendered), run.TableOf(pipeline.RenderedLast));
        Table<MadeFile>[] others = [run.TableOf(pipeline.Made), run.TableOf(pipeline.MadeLast)];
        var paths = onlyTouched
            ? WithTwins(run.TouchedIn(pipeline.Rendered).Concat(run.TouchedIn(pipeline.RenderedLast))).Concat(run.TouchedIn(pipeline.Made)).Concat(run.TouchedIn(pipeline.MadeLast))
            : WithTwins(pages.Keys.Concat(last.Keys)).Concat(others.SelectMany(o => o.Keys));
        var files = paths.Order(StringComparer.Ordinal).Select(path => (Path: path, File: FileOf(path))).ToList();
        var planned = WithTwins(run.TableOf(pipeline.Pages).Keys.Concat(run.TableOf(pipeline.LastPages).Keys));
        var failed = (onlyTouched ? files.Where(f => f.File is null && IsPlanned(f.Path)).Select(f => f.Path) : planned.Where(path => FileOf(path) is null))
            .ToHashSet(StringComparer.Ordinal);
        return new(
            [.. files.Select(f => f.File).OfType<MadeFile>()], failed, onlyTouched ? files.Where(f => f.File is null).Select(f => f.Path).ToHashSet(StringComparer.Ordinal) : null);

        MadeFile? FileOf(string path) => (pages.Find(Addresses.OfTwin(path)) ?? last.Find(Addresses.OfTwin(path)))?.At(path)
            ?? others.Select(o => o.Find(path)).FirstOrDefault(f => f is not null);

        bool IsPlanned(string path) => run.TableOf(pipeline.Pages).TryFind(Addresses.OfTwin(path), out _) || run.TableOf(pipeline.LastPages).TryFind(Addresses.OfTwin(path), out _);
    }

    /// <summary>Makes files again of what they were made of, for the staging folder.</summary>
    public void MakeAgain(IReadOnlyList<MadeFile> files)
    {
        Again(pipeline.Rendered);
        Again(pipeline.RenderedLast);
        Again(pipeline.Made);
        Again(pipeline.MadeLast);

        void Again<T>(Many<T> many)
            where T : class
        {
            var table = run.TableOf(many);
            run.MakeAgain(many, [.. files.Select(f => table.TryFind(f.Path, out _) ? f.Path : Addresses.OfTwin(f.Path)).Where(path => table.TryFind(path, out _)).Distinct()]);
        }
    }

    private static IEnumerable<string> WithTwins(IEnumerable<string> pages) =>
        pages.SelectMany(path => Addresses.Twin(path) is { } twin ? new[] { path, twin } : [path]);

    /// <summary>Why a page is as it is; null where the report has no such page.</summary>
    public Explanation? Explain(Explainer explainer, string page) =>
        run.TableOf(pipeline.Rendered).TryFind(page, out _) ? explainer.Explain(pipeline.Rendered, page)
        : run.TableOf(pipeline.RenderedLast).TryFind(page, out _) ? explainer.Explain(pipeline.RenderedLast, page)
        : null;
}
