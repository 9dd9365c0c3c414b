using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>A name that nobody has would leave rules with nothing to look at: it is reported wherever site.yml has it.</summary>
public class ScopeWordTests
{
    private const string Interview = "# A\n\nInterviewer: Do you?\n\nKim: I trust it.\n";

    [Theory]
    [InlineData(
        "defaults: { speakers: [participants] }\nthemes: { t: [trust*] }\n",
        "site.yml(1,24): warning RG2106: there is no role or speaker 'participants' (did you mean 'participant'?)")]
    [InlineData("themes: { t: { any: [trust*], in: { speakers: [Kym] } } }\n", "site.yml(1,48): warning RG2106: there is no role or speaker 'Kym' (did you mean 'Kim'?)")]
    public void A_speaker_whom_nobody_knows_is_named_with_its_place(string settings, string expected)
    {
        using var workspace = Workspace.With(("site.yml", "speakers: { interviewer: [Interviewer], participant: [Kim] }\n" + settings), ("seeds/a.md", Interview));
        var found = Workspace.Show(workspace.Build().Diagnostics.Where(d => d.Code == "RG2106"));
        Assert.Equal(expected.Replace("site.yml(1,", "site.yml(2,", StringComparison.Ordinal), found.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("defaults: { speakers: [participant, Kim, QUOTED] }\n")]
    [InlineData("")]
    public void Roles_and_those_who_speak_are_known(string settings)
    {
        using var workspace = Workspace.With(
            ("site.yml", $"speakers: {{ interviewer: [Interviewer], participant: [Kim] }}\n{settings}themes: {{ t: [trust*] }}\n"), ("seeds/a.md", Interview));
        Assert.DoesNotContain(workspace.Build().Diagnostics, d => d.Code == "RG2106");
    }
}
