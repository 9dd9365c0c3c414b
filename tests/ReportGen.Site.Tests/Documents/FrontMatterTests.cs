namespace ReportGen.Site.Tests.Documents;

/// <summary>Front matter that is not what it should be; what it may say is in tests/specs/documents/front-matter.md.</summary>
public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("a: !![", 2)]
    [InlineData("a: \"\\UFFFFFFFF\"", 2)]
    [InlineData("title: One\n\tid: two", 2)]
    [InlineData("a: *nobody", 2)]
    [InlineData("a: 1\na: 2", 3)]
    public void Broken_yaml_is_reported_at_its_line(string yaml, int line)
    {
        var finding = Assert.Single(Sample.ReadAs("article", $"---\n{yaml}\n---\nWords.").Diagnostics);
        Assert.Equal(("RG1010", line), (finding.Code, finding.Place.Line));
    }

    [Fact]
    public void Broken_yaml_hides_neither_the_words_nor_itself() =>
        Assert.Equal(["title: One\n\tid: two", "Words."], Sample.ReadAs("article", "---\ntitle: One\n\tid: two\n---\nWords.").Texts());

    [Fact]
    public void Broken_yaml_before_workshop_notes_moves_no_question()
    {
        var document = Sample.ReadAs("workshop", "---\na: b: c\n---\n# Questions\n\n1. Why?\n\n# Group 1\n\nBecause.").Value!;
        var session = Assert.Single(document.Sessions);
        Assert.Equal("Why?", document.TextOf(document.Segments[session.Questions[0].Segment]));
        Assert.Equal("Because.", document.TextOf(document.Segments[Assert.Single(session.Groups[0].Notes)]));
    }
}
