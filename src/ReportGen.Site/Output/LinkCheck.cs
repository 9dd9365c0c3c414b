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
    /// <param name="pages">Every page that could be rendered.</param>
    /// <param name="planned">Every page, also those that could not.</param>
    /// <param name="data">Every file of data.</param>
    /// <param name="assets">Every file that goes into the report as it is.</param>
    /// <param name="frame">Says where the report is published.</param>
    public static Outcome<LinkCheck> Of(Table<RenderedPage> pages, Table<PagePlan> planned, Table<FilePlan> data, Table<FilePlan> assets, Frame frame)
    {
        RenderedPage[] rendered = [.. pages.Values];
        var broken =
            BrokenLinks.Of(
                [.. rendered.Select(p => p.Links)], FileHashes.Of(planned.Keys, data.Keys.Concat(assets.Keys)), frame.Site.BaseUrl.Length == 0 ? null : frame.Site.BaseUrl);
        return broken.Targets.Length == 0 ? new LinkCheck(0) : Of(rendered.Select(p => (p.File.Path, p.WrittenLinks)), broken);
    }

    /// <summary>The links of pages that are broken.</summary>
    public static Outcome<LinkCheck> Of(IEnumerable<(string Path, EquatableArray<string> Links)> pages, BrokenLinks broken)
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
