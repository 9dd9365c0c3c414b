namespace ReportGen.Site.Tests.Documents;

/// <summary>Permalinks survive edits elsewhere.</summary>
public sealed class SegmentIdTests
{
    private static List<string> Ids(string text) => [.. Sample.Read(text).Value!.Segments.Select(s => s.Id)];

    [Fact]
    public void Words_added_before_or_after_change_no_other_id()
    {
        var before = Ids("One thing.\n\n- another\n\n# Third");
        Assert.Equal(before, Ids("New.\n\nOne thing.\n\n- another\n- and new\n\n# Third\n\nNew too.").Intersect(before));
    }

    [Fact]
    public void Wrapping_a_line_or_saving_with_other_line_ends_changes_no_id()
    {
        Assert.Equal(Ids("One two\nthree.\n\nFour."), Ids("One\ntwo  three.\n\n\nFour."));
        Assert.Equal(Ids("One two\nthree.\n\nFour."), Ids("One two\r\nthree.\r\n\r\nFour."));
    }

    [Fact]
    public void The_same_words_are_told_apart_by_counting()
    {
        var ids = Ids("Yes.\n\nYes.\n\n- Yes.");
        Assert.Equal([ids[0], $"{ids[0]}-2", $"{ids[0]}-3"], ids);
        Assert.Matches("^s[0-9a-f]{10}$", ids[0]);
    }
}
