using System.Text;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Coders;

/// <summary>A coding that is wrong is a finding at its place, hides no other, and counts for nothing until it is mended.</summary>
public sealed class BadCodingsTests
{
    private const string Settings = "title: Study\ncoders: { mk: Maria, ab: Abe }\nthemes:\n  trust: [rely*]\n";

    private const string Unclear =
        "codings/mk.yml(1,3): error RG2503: it is not clear what this coding says, so it counts for nothing (see what else is said of it)\n";

    private const string Talk = "Assistant: So?\n\nUser: I rely on it. Now and then.\n\nAssistant: And?\n\nUser: Now and then.\n";

    [Theory]
    [InlineData("- { code: trst, document: talk, quote: I rely }",
        "codings/mk.yml(1,11): error RG2504: there is no theme or code 'trst', so this coding counts for nothing (did you mean 'trust'?)")]
    [InlineData("- { code: trust, document: tlk, quote: I rely }",
        "codings/mk.yml(1,28): warning RG2505: there is no document 'tlk', so this coding counts for nothing (did you mean 'talk'?)")]
    [InlineData("- { code: trust, document: talk, quote: I rely, coder: mkk }",
        "codings/mk.yml(1,11): error RG2506: 'mkk' is not among the coders of site.yml, so this coding counts for nothing (did you mean 'mk'?)")]
    [InlineData("- { code: trust, document: talk, quote: I rely, coder: rules }",
        "codings/mk.yml(1,11): error RG2506: 'rules' stands for what rules find, and is no person (name the file after who codes, or give the coding a 'coder')")]
    [InlineData("- { document: talk, quote: I rely }",
        "codings/mk.yml(1,3): error RG2503: this coding has no 'code', so it counts for nothing (a coding needs a code, a document and a quote with the exact words)")]
    [InlineData("- { code: trust, document: talk, quote: { prefix: so } }",
        "codings/mk.yml(1,41): error RG2503: this coding has no 'exact', so it counts for nothing (a coding needs a code, a document and a quote with the exact words)")]
    [InlineData("- { code: trust, document: talk, quote: I rely, verdict: no }",
        Unclear + "codings/mk.yml(1,58): error RG2005: 'no' is not a value of 'verdict' (known here: accept, add, reject)")]
    [InlineData("- { code: trust, document: talk, quote: I rely, verdit: reject }",
        Unclear + "codings/mk.yml(1,49): warning RG2003: 'verdit' is not a known key here (did you mean 'verdict'?)")]
    [InlineData("- { code: trust, document: talk, quote: I relied }",
        "codings/mk.yml(1,41): warning RG2507: \"I relied\" is in no passage of 'talk' that can be coded, so it is not coded as 'trust' "
        + "(line 3 of seeds/talk.md comes nearest: quote the words that are there)")]
    [InlineData("- { code: trust, document: talk, quote: Now and then. }",
        "codings/mk.yml(1,41): warning RG2508: \"Now and then.\" stands in 'talk' in several places, at lines 3, 7, so it is not known which is coded as 'trust' "
        + "(say what stands right before or after it: quote: { exact: …, prefix: …, suffix: … })")]
    [InlineData("- { code: trust, document: talk, quote: \"And?\", verdict: accept }",
        "codings/mk.yml(1,41): warning RG2509: no rule finds 'trust' in \"And?\" of 'talk', so there is nothing to accept "
        + "(to code it all the same, make the verdict 'add'; to have a rule find it, widen that rule, or write one)")]
    [InlineData("- { code: trust, document: talk, quote: \"And?\", verdict: reject }",
        "codings/mk.yml(1,41): info RG2510: no rule finds 'trust' in \"And?\" of 'talk', so there is nothing to reject "
        + "(if a rule did so before, it has become better; this verdict can go)")]
    [InlineData("trust: talk", "codings/mk.yml(1,1): error RG2004: the file should be a list of codings, but is a map (each begins with '- code:')")]
    [InlineData("- trust", "codings/mk.yml(1,3): error RG2004: each coding should be a map, but this is a text (for example { code: trust, document: lab-0012, quote: … })")]
    public void Each_is_said_where_it_stands(string codings, string finding)
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/talk.md", Talk), ("codings/mk.yml", codings + "\n"));
        Assert.Equal(finding + "\n", Workspace.Show(study.Build().Diagnostics));
    }

    [Fact]
    public void Two_people_who_contradict_each_other_are_told_and_the_rule_stands()
    {
        using var study = Workspace.With(
            ("site.yml", Settings), ("seeds/talk.md", Talk),
            ("codings/mk.yml", "- { code: trust, document: talk, quote: I rely, verdict: accept }\n"),
            ("codings/ab.yml", "- { code: trust, document: talk, quote: I rely, verdict: reject }\n"));
        Assert.Equal(
            "codings/mk.yml(1,41): warning RG2511: 'mk' accepts and 'ab' rejects that 'trust' applies here, so it counts as the rule found it "
            + "(agree on one, and remove the other)\n",
            Workspace.Show(study.Build().Diagnostics));
        Assert.Contains("1 segment, 1 coding", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_that_nobody_finished_counts_for_nothing_and_says_where_it_begins()
    {
        using var study = Workspace.With(
            ("site.yml", Settings), ("seeds/talk.md", Talk),
            ("codings/mk.yml", """
                - { code: trust, document: talk, quote: Now and then., suffix: x }
                <<<<<<< HEAD
                - { code: trust, document: talk, quote: I rely, verdict: accept }
                =======
                - { code: trust, document: talk, quote: I rely, verdict: reject }
                >>>>>>> other

                """),
            ("codings/ab.yml", "- { code: trust, document: talk, quote: I rely, verdict: accept }\n"));
        Assert.Equal(
            "codings/mk.yml(2,1): error RG2502: two versions of this file were merged and begin to differ here, so nothing in it counts "
            + "(keep what is right of both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>)\n",
            Workspace.Show(study.Build().Diagnostics));
        Assert.Contains("1 of them accepted by people", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_entry_hides_no_other()
    {
        using var study = Workspace.With(
            ("site.yml", Settings), ("seeds/talk.md", Talk),
            ("codings/mk.yml", "- { code: trust }\n- { code: trust, document: talk, quote: \"And?\" }\n- 3\n"));
        Assert.Equal(["RG2503", "RG2503", "RG2004"], study.Build().Diagnostics.Select(f => f.Code));
        Assert.Contains("1 by rules; 1 by people", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_text_is_told()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/talk.md", Talk))
            .Edit("codings/mk.yml", [.. "- { code: trust, document: talk, quote: "u8, 0xE9, .. " }"u8]);
        Assert.Equal(
            "codings/mk.yml: error RG2501: the codings 'codings/mk.yml' are not text in UTF-8 (save the file as UTF-8: the words in it must be those of the documents)\n",
            Workspace.Show(study.Build().Diagnostics));
    }

    [Theory]
    [InlineData("codings: hands", "site.yml(1,10): error RG2501: the codings 'hands' cannot be read: there is no such folder")]
    [InlineData("codings: [hands.yml]", "site.yml(1,11): error RG2501: the codings 'hands.yml' cannot be read: it does not exist")]
    [InlineData("codings: ../hands", "site.yml(1,10): error RG2009: '../hands' leads out of the project (put the folder or file beside site.yml)")]
    [InlineData("codings: hands.yml\ncoders: { mk: [] }",
        "site.yml(1,10): error RG2501: the codings 'hands.yml' cannot be read: it does not exist|site.yml(2,15): error RG2004: coder 'mk' should be a name, but is a list")]
    public void A_place_that_is_not_there_is_told(string settings, string findings)
    {
        using var study = Workspace.With(("site.yml", settings + "\ntitle: Study\nthemes: { trust: [rely*] }\n"), ("seeds/talk.md", Talk));
        Assert.Equal(findings.Replace('|', '\n') + "\n", Workspace.Show(study.Build().Diagnostics));
    }

    [Fact]
    public void A_file_of_the_folder_that_leads_out_of_the_project_is_not_read()
    {
        var outside = Path.GetTempFileName();
        try
        {
            File.WriteAllText(outside, "- { code: trust, document: talk, quote: \"And?\" }\n", Encoding.UTF8);
            using var study = Workspace.With(("site.yml", Settings), ("seeds/talk.md", Talk), ("codings/README.md", "Not read.\n"));
            File.CreateSymbolicLink(Path.Combine(study.Folder, "codings", "mk.yml"), outside);
            Assert.Equal("RG2501", Assert.Single(study.Build().Diagnostics).Code);
            Assert.DoesNotContain("by people", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(outside);
        }
    }
}
