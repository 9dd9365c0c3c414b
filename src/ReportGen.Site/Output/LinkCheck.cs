using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Output;

/// <summary>How many links of the report are broken; which those are is among the findings.</summary>
internal sealed record LinkCheck(int Broken) : ICanonical
{
    /// <summary>Looks for links that lead nowhere.</summary>
    /// <param name="links">All links and places, in parts.</param>
    /// <param name="pages">Every page that could be rendered.</param>
    /// <param name="planned">Every page, also those that could not.</param>
    /// <param name="files">Every other file.</param>
    /// <param name="frame">Says where the report is published.</param>
    /// <param name="threads">How many may look at once.</param>
    public static Outcome<LinkCheck> Of(
        Table<PageLinks> links, Table<RenderedPage> pages, Table<PagePlan> planned, Table<FilePlan> files, Frame frame, int threads)
    {
        var broken = BrokenLinks.Of(
            [.. links.Values], () => FileHashes.Of(planned.Keys, files.Keys.Concat(EditionPages.Links(frame.Editions, "").Select(l => l.Href))),
            frame.Site.BaseUrl.Length == 0 ? null : frame.Site.BaseUrl, threads);
        return broken.Targets.Length == 0 ? new LinkCheck(0) : Of(pages.Values.Select(p => (p.File.Path, p.Addresses.Written)), broken);
    }

    /// <summary>The links of pages that are broken.</summary>
    public static Outcome<LinkCheck> Of(IEnumerable<(string Path, IEnumerable<string> Links)> pages, BrokenLinks broken)
    {
        var problems = pages.SelectMany(p => p.Links.Select(link => Problem(p.Path, link, broken))).OfType<Diagnostic>().ToEquatableArray();
        return Outcome.Of(new LinkCheck(problems.Count), problems);
    }

    public void Write(CanonicalWriter writer) => writer.Number(Broken);

    private static Diagnostic? Problem(string page, string link, BrokenLinks broken)
    {
        var target = PlaceHash.Target(page, link, broken.BasePath);
        return broken.Has(target with { Place = 0 })
            ? LinkDiagnostics.BrokenLink.At(new Place(page), $"'{link}' leads to nothing in this report", "the template or the text that makes this link is wrong")
            : target.Place != 0 && broken.Has(target)
                ? LinkDiagnostics.BrokenFragment.At(new Place(page), $"'{link}' leads to a place that '{LinkDestination.Of(page, link, broken.BasePath).File}' does not have")
                : null;
    }
}
