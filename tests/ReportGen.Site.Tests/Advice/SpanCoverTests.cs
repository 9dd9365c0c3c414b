using ReportGen.Site.Advice;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Advice;

public sealed class SpanCoverTests
{
    [Fact]
    public void It_says_what_comparing_every_two_stretches_says()
    {
        // All ways to place up to two stretches on six letters, as both sides.
        var spans = Enumerable.Range(0, 5).SelectMany(start => Enumerable.Range(start + 1, 5 - start).Select(end => new Span(start, end))).ToList();
        var sides = spans.SelectMany(first => spans.Where(s => s.Start >= first.Start).Select(second => (Span[])[first, second])).Append([]).ToList();
        foreach (var outer in sides)
        {
            foreach (var inner in sides)
            {
                Assert.Equal(inner.All(i => outer.Any(o => o.Contains(i))), SpanCover.Holds(outer, inner));
            }
        }
    }

    [Fact]
    public void Very_many_stretches_are_gone_through_once()
    {
        // Comparing every two would not end while anybody waits.
        var many = Enumerable.Range(0, 1_000_000).Select(i => new Span(2 * i, (2 * i) + 1)).ToArray();
        Assert.True(SpanCover.Holds(many, many));
        Assert.False(SpanCover.Holds(many[..^1], many));
    }
}
