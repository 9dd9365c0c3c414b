using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Tests.Evidence;

/// <summary>What stands together beside what could be expected to: every number here was worked out by hand. Each document has ten segments that can be coded.</summary>
public class TogetherTests
{
    private static Together Of(params CodedDocument[] documents)
    {
        NodeTotal[] nodes = [.. documents.SelectMany(d => d.Nodes.Names).Distinct().Order(StringComparer.Ordinal).Select(n => new NodeTotal(
            n, documents.Count(d => d.SegmentsOf(n) > 0), documents.Sum(d => d.SegmentsOf(n)), new EvidenceCounts(0, 0, 0, 0, n == "crowd" ? 1 : 0, 0, 0), 0, []))];
        var totals = new Totals(documents.Length, 0, 0, 0, 0, 0, documents.Sum(d => d.Crowded), [], 0, [], nodes.ToEquatableArray());
        return Together.Count(EvidenceIndex.Of(documents)).With(totals, new PairList([new PairTotal("a", "b", 3, 2)]));
    }

    [Fact]
    public void Expected_is_the_one_times_the_other_divided_by_all_segments()
    {
        var together = Of(
            CountedDocument.Of("1", "g", "", ("a", [0, 1, 2, 3]), ("b", [0, 1, 9])),
            CountedDocument.Of("2", "g", "", ("a", [0]), ("b", [0])));

        // 5 segments of a, 4 of b, of 20: 1 expected where 3 are.
        Assert.Equal(20, together.ThemeSegments);
        var pair = together.Find("a", "b")!;
        Assert.Equal((3, 2, 5, 4, 1.0, 3.0), (pair.Segments, pair.Documents, pair.OfFirst, pair.OfSecond, pair.Expected(20), pair.Ratio(20)));
    }

    [Fact]
    public void Two_themes_that_never_meet_are_told_where_chance_alone_would_have_brought_them_together()
    {
        var together = Of(
            CountedDocument.Of("1", "g", "", ("c", [0, 1, 2, 3, 4]), ("d", [5, 6]), ("e", [7])),
            CountedDocument.Of("2", "g", "", ("a", [0]), ("b", [0]), ("d", [5, 6])));

        // c and d: 5 × 4 / 20 = 1; c and e: 5 × 1 / 20 = 0.25.
        Assert.Equal((0, 1.0), (together.Find("c", "d")!.Segments, together.Find("c", "d")!.Expected(20)));
        Assert.Null(together.Find("c", "e"));
    }

    [Fact]
    public void Crowded_segments_take_no_part_on_either_side()
    {
        var crowded = CountedDocument.Of("1", "g", "", ("crowd", [0, 1, 2]), ("a", [1, 2, 3, 4])) with { Crowded = 1 };

        var pair = Of(crowded).Find("a", "crowd");

        // 9 of 10 segments are left, and two of three of the crowd's: 4 × 2 / 9 is less than 1.
        Assert.Null(pair);
        Assert.Equal(9, Of(crowded).ThemeSegments);
    }

    [Fact]
    public void Codes_are_paired_segment_by_segment_and_told_most_segments_first()
    {
        var together = Of(
            CountedDocument.Of("1", "g", "", ("t", [0, 1, 2]), ("t/x", [0, 1]), ("t/y", [0, 1, 2]), ("u/z", [2])),
            CountedDocument.Of("2", "g", "", ("t", [0]), ("t/y", [0]), ("t/x", [0]), ("u/z", [5])));

        Assert.Equal(
            ["t/x t/y 3 in 2 of 3 and 4", "t/y u/z 1 in 1 of 4 and 2"],
            together.Codes.Select(p => $"{p.First} {p.Second} {p.Segments} in {p.Documents} of {p.OfFirst} and {p.OfSecond}"));
        Assert.Equal((2, 20), (together.CodePairs, together.CodeSegments));
    }

    [Fact]
    public void A_segment_with_more_than_twelve_codes_pairs_none_of_them()
    {
        var many = Enumerable.Range(0, 13).Select(i => ($"t/c{i:00}", new[] { 0 })).Append(("t/c00", [0, 1]))
            .GroupBy(n => n.Item1).Select(n => (n.Key, n.Last().Item2)).Append(("u/z", [1])).ToArray();

        var together = Of(CountedDocument.Of("1", "g", "", many));

        Assert.Equal(["t/c00 u/z 1 of 1 and 1"], together.Codes.Select(p => $"{p.First} {p.Second} {p.Segments} of {p.OfFirst} and {p.OfSecond}"));
        Assert.Equal(9, together.CodeSegments);
    }

    [Fact]
    public void Documents_with_both_are_counted_wherever_both_stand()
    {
        var together = Of(
            CountedDocument.Of("1", "g", "", ("a", [0]), ("b", [9]), ("b/x", [9])), CountedDocument.Of("2", "g", "", ("a", [0])), CountedDocument.Of("3", "g", "", ("b", [1])));

        Assert.Equal((1, 1, 0), (together.DocumentsWith("a", "b"), together.DocumentsWith("b", "a"), together.DocumentsWith("a", "c")));
    }
}
