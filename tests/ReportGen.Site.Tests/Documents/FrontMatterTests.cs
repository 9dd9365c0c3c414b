using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Front matter that is not what it should be; what it may say is in tests/specs/documents/front-matter.md.</summary>
public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("a: !![", 2)]
    [InlineData("a: \"\\UFFFFFFFF\"", 2)]
    [InlineData("title: One\n\tid: two", 3)]
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

    [Theory]
    [InlineData("\uFEFF---\ntitle: One\n---\nWords.")]
    [InlineData("\n \n\uFEFF---\ntitle: One\n---\nWords.")]
    [InlineData("\n\n---\ntitle: One\n...\nWords.")]
    public void Nothing_that_is_seen_may_stand_before_it(string text)
    {
        var read = Sample.ReadAs("article", text);
        Assert.Equal(("One", "Words."), (read.Value!.Title, Assert.Single(read.Texts())));
        Assert.Empty(read.Diagnostics);
    }

    [Theory]
    [InlineData("---\nAnna: I trust it.\nBo: I do not.\nAnna: Why?\n")]
    [InlineData("---\nSpeaker 1: I trust it.\n")]
    [InlineData("---\nA sentence with a colon: like this one.\n")]
    [InlineData("---\n\nSome words.\n")]
    [InlineData("---\n")]
    public void A_rule_above_words_begins_no_front_matter(string text) =>
        Assert.DoesNotContain(Sample.ReadAs("article", text).Diagnostics, d => d.Code == "RG1010");

    [Theory]
    [InlineData("---\ntitle: One\n# Heading\nWords.", "title: One")]
    [InlineData("---\ntitle: One\nInterviewer: Why?\nParticipant: I trust it.", "title: One")]
    [InlineData("---\nparticipant: P7\ndate: today\n\nI trust it.", "participant: P7\ndate: today")]
    [InlineData("+++\ntitle = \"One\"\n\nWords.", "title = \"One\"")]
    public void What_is_never_closed_ends_with_its_keys(string text, string unread)
    {
        var read = Sample.ReadAs("article", text);
        Assert.Contains(read.Diagnostics, d => d.Code == "RG1010" && d.Place.Line == 1);
        Assert.Equal(unread, read.Texts().First());
        Assert.Equal(SegmentKind.Code, read.Value!.Segments[0].Kind);
    }
}
