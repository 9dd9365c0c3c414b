using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Links;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Output;

/// <summary>How many pages were checked; what is broken is among the findings.</summary>
internal sealed record LinkCheck(int Pages) : ICanonical
{
    // Made after the links of all other pages are known.
    private static readonly string[] s_last = [Addresses.Method, Addresses.Sitemap, Addresses.Report];

    public static Outcome<LinkCheck> Of(Table<RenderedPage> pages, FileNames files, SiteModel site)
    {
        var names = files.Paths.ToHashSet(StringComparer.Ordinal);
        return Outcome.Of(new LinkCheck(pages.Count), LinkChecker.Check(pages.Values.Select(p => p.Addresses), names, site.BaseUrl.Length == 0 ? null : site.BaseUrl));
    }

    /// <summary>Every file that a link may lead to.</summary>
    public static FileNames Known(KeyList pages, KeyList assets, KeyList data) => new(pages.Keys.Concat(assets.Keys).Concat(data.Keys).Concat(s_last).ToEquatableArray());

    public void Write(CanonicalWriter writer) => writer.Number(Pages);
}
