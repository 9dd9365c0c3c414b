using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;

namespace ReportGen.Site.Pages;

/// <summary>A page that the report is to have: it is made when somebody wants to see it.</summary>
/// <param name="Make">Makes it, with what is found on the way.</param>
internal sealed record PagePlan(Func<Outcome<Page>> Make)
{
    /// <summary>A page with a digest of all that it will show.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="shows">Writes what decides what it shows: less would leave a page stale, more would only make it in vain.</param>
    /// <param name="from">What it is made from; null for all that the step reads.</param>
    /// <param name="make">Makes it.</param>
    public static Made<PagePlan> Of(string path, Action<CanonicalWriter> shows, Func<IReadOnlyList<From>>? from, Func<Outcome<Page>> make)
    {
        using var writer = CanonicalWriter.RentToDigest();
        shows(writer);
        return new(path, new PagePlan(make), writer.ToDigest(), from);
    }
}
