using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Which labels are the same, and who is who.</summary>
public sealed class SpeakerRolesTests
{
    private static SpeakerLabels Labels(string[] interviewer, string[] participant) => new([.. interviewer], [.. participant], [], []);

    [Theory]
    [InlineData("José", "Jose\u0301")]
    [InlineData("José", "JOSÉ")]
    [InlineData("Kim Lee", "Kim\u00A0 Lee")]
    [InlineData("Kim Lee", "\u200BKim Lee\uFEFF")]
    [InlineData("Kim Lee", "**Kim Lee**")]
    [InlineData("O'Neil", "O’Neil")]
    [InlineData("Kim Lee:", "Kim Lee")]
    [InlineData("Kim Lee", "**Kim** *Lee*")]
    [InlineData("Anna-Lena", "Anna\u2010Lena")]
    [InlineData("Anna-Lena", "Anna\u2011Lena")]
    [InlineData("Anna\u2011Lena", "Anna\u2013Lena")]
    public void Labels_are_compared_as_people_read_them(string declared, string written) =>
        Assert.Equal(SpeakerRole.Interviewer, SpeakerRoles.Of(Labels([declared], [])).RoleOf(SpeakerRoles.Normal(written)));

    [Theory]
    [InlineData("P*", "P12", true)]
    [InlineData("P*", "Q1", false)]
    [InlineData("Speaker *", "Speaker 2", true)]
    [InlineData("Speaker *", "Speakerphone", false)]
    [InlineData("*, PhD", "Ada King, PhD", true)]
    [InlineData("S*-*", "S1-a", true)]
    [InlineData("*", "", true)]
    [InlineData("a*a", "a", false)]
    public void A_wildcard_stands_for_any_characters(string declared, string written, bool isKnown) =>
        Assert.Equal(isKnown, SpeakerRoles.Of(Labels([], [declared])).RoleOf(written) is not null);

    [Fact]
    public void A_whole_label_wins_over_a_wildcard_and_a_document_over_the_site()
    {
        var site = Labels(["Speaker 1"], ["Speaker *"]);
        Assert.Equal(SpeakerRole.Interviewer, SpeakerRoles.Of(site).RoleOf("Speaker 1"));
        Assert.Equal(SpeakerRole.Participant, SpeakerRoles.Of(Labels([], ["Speaker 1"]), site).RoleOf("speaker 1"));
    }
}
