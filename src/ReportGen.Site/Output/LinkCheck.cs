using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Links;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Output;

/// <summary>How many links were checked; what is broken is among the findings.</summary>
internal sealed record LinkCheck(int Links) : ICanonical
{
    // Made after the links of all other pages are known.
    private static readonly string[] s_last = [Addresses.Method, Addresses.Sitemap, Addresses.Report];

    public static Outcome<LinkCheck> Of(Table<PageAddresses> pages, Table<FileName> files, SiteSettings settings)
    {
        var names = files.Values.Select(f => f.Path).Concat(s_last).ToHashSet(StringComparer.Ordinal);
        return Outcome.Of(new LinkCheck(pages.Values.Sum(p => p.Links.Count)), LinkChecker.Check(pages, names, settings.BaseUrl));
    }

    public void Write(CanonicalWriter writer) => writer.Number(Links);
}
