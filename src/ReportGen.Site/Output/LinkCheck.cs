using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Output;

/// <summary>How many links of a page are broken; which those are is among the findings.</summary>
internal sealed record LinkCheck(int Broken) : ICanonical
{
    /// <summary>Looks for the broken ones among the links of a page.</summary>
    public static Outcome<LinkCheck> Of(PageAddresses page, BrokenLinks broken)
    {
        if (broken.Targets.Length == 0)
        {
            return new LinkCheck(0);
        }

        var problems = page.Links.Select(link => Problem(page.Path, link, broken)).OfType<Diagnostic>().ToEquatableArray();
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
