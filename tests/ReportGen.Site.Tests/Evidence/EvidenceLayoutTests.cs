using ReportGen.Site.Evidence;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Tests.Evidence;

public class EvidenceLayoutTests
{
    [Theory]
    [InlineData(new int[0], new[] { 0 })]
    [InlineData(new[] { 30 }, new[] { 30 })]
    [InlineData(new[] { 31 }, new[] { 30, 1 })]
    [InlineData(new[] { 20, 0, 15, 70 }, new[] { 30, 30, 30, 15 })]
    public void Pages_hold_thirty_quotes_and_none_is_lost_or_moved(int[] segmentsOfDocuments, int[] quotesOfPages)
    {
        var parts = segmentsOfDocuments.Select((count, i) => new EvidencePart(
            "trust", new Origin($"lab-{i}", $"Lab {i}", "labs"), [.. Enumerable.Range(0, count).Select(s => $"s{s}")], count)).ToList();

        var pages = EvidenceGroups.LayOut(parts);

        Assert.Equal(quotesOfPages, pages.Select(p => p.Sum(r => r.Segments.Count)));
        Assert.Equal(
            parts.SelectMany(p => p.Segments.Select(s => (p.Origin.Id, s))),
            pages.SelectMany(p => p.SelectMany(r => r.Segments.Select(s => (r.Origin.Id, s)))));
        Assert.All(pages.SelectMany(p => p), r => Assert.Equal(r.Segments[0] != "s0", r.IsContinued));
    }
}
