using ReportGen.Site.Tests.Projects;
using ReportGen.Site.Tests.Proof;

namespace ReportGen.Site.Tests.Pages;

/// <summary>What an analyst claims leads to words, and those words are there.</summary>
public sealed class NarrativeTests
{
    private const string Talk = "Assistant: Do you check it?\n\nUser: I check every number. Twice.\n\nAssistant: Always?\n\nUser: Never on Fridays.\n";

    [Fact]
    public void A_theme_has_a_claim_quotes_that_tell_it_and_what_speaks_against_it()
    {
        using var study = Study("""
                claim: They check what they answer for.
                quotes: [talk#L3]
                against: [{ document: talk, words: Never on }]
            """, "");
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));

        var page = study.Read("themes/trust/index.html");
        Assert.Contains("<p class=\"lede\">They check what they answer for.</p>", page, StringComparison.Ordinal);
        var (told, against) = (page.IndexOf("In their words", StringComparison.Ordinal), page.IndexOf("Against this", StringComparison.Ordinal));
        Assert.Contains("I check every number. Twice.", page[told..against], StringComparison.Ordinal);
        Assert.Contains("<mark class=\"hit t-trust\" title=\"Trust\">Never on</mark> Fridays.", page[against..], StringComparison.Ordinal);
        Assert.Contains("They check what they answer for.", study.Read("themes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_memo_quotes_a_passage_with_the_way_to_where_it_stands()
    {
        using var study = Study("", "They check.\n\n![[talk#L3]]\n\nAnd more, ![[talk#L7|says one]] of them.\n");
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));

        var page = study.Read("themes/trust/index.html");
        Assert.Contains("<figure class=\"quote\"><blockquote class=\"words\" dir=\"auto\"><p>I check every number. Twice.</p></blockquote>", page, StringComparison.Ordinal);
        Assert.Matches("<p>And more, <q dir=\"auto\">Never on Fridays.</q> \\(<a href=\"[^\"]*\">says one, in context</a>\\) of them.</p>", page);
        Assert.Matches("<a href=\"../../documents/talk/index.html#s[0-9a-f]{10}\">talk, in context</a>", page);
    }

    [Fact]
    public void A_definition_leads_to_words_too_and_lists_show_it_without_the_brackets()
    {
        using var study = Study("    definition: \"Who checks, as in [[talk#L3|every number]] & ![[talk#L7]].\"", "");
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));
        Assert.Matches(
            "<div class=\"lede\">Who checks, as in <a class=\"wikilink\" href=\"../../documents/talk/index.html#s[0-9a-f]{10}\">every number</a> &amp; "
            + "<q dir=\"auto\">Never on Fridays.</q> \\(<a href=\"[^\"]*\">talk, in context</a>\\).</div>",
            study.Read("themes/trust/index.html"));
        Assert.Contains("Who checks, as in every number &amp; talk.</p>", study.Read("themes/index.html"), StringComparison.Ordinal);
        Assert.Contains("Who checks, as in every number &amp; talk.</p>", study.Read("codebook/index.html"), StringComparison.Ordinal);

        study.Edit("site.yml", study.Read("../site.yml").Replace("#L7", "#L70", StringComparison.Ordinal));
        Assert.StartsWith("site.yml(3,3): warning RG3007: 'L70' is no segment, line or heading of 'talk'", Workspace.Show(study.Build().Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_of_a_list_may_be_a_quote()
    {
        using var study = Study("", "- ![[talk#L3]]\n- more\n");
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));
        Assert.Matches("<li><figure class=\"quote\">.*</figure></li>\n<li>more</li>", study.Read("themes/trust/index.html"));
    }

    [Theory]
    [InlineData("See [[#Here]].")]
    [InlineData("See [there](#here).")]
    [InlineData("![[#L3]]")]
    public void A_link_within_a_memo_breaks_no_page(string memo)
    {
        using var study = Study("", "# Here\n\n" + memo + "\n");
        Assert.DoesNotContain(study.Build().Diagnostics, d => d.Severity == Engine.Diagnostics.Severity.Error);
        Assert.True(study.Has("themes/trust/index.html"));
    }

    [Fact]
    public void A_link_in_a_memo_leads_to_a_segment_a_line_or_a_heading()
    {
        using var study = Study("", "");
        study.Edit("seeds/note.md", "---\ntitle: A note\n---\n## One\n\nWords.\n\n## Two\n\nMore words.\n").Build();
        var id = study.Read("documents/talk/index.html").Split("id=\"s")[2][..10];
        study.Edit("memos/trust.md", $"See [[talk#s{id}]], [[talk#L7]] and [[note#Two]].\n");
        Assert.DoesNotContain("RG3", Workspace.Show(study.Build().Diagnostics), StringComparison.Ordinal);
        Assert.Equal(3, study.Read("themes/trust/index.html").Split("class=\"wikilink\" href=\"").Skip(1).Count(l => l[..60].Contains("#s", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("quotes: [talk#L90]", "site.yml(6,14): warning RG3007: 'L90' is no segment, line or heading of 'talk', so it is not quoted")]
    [InlineData("quotes: [tlk#L3]", "site.yml(6,14): warning RG3007: there is no document 'tlk', so nothing of it is quoted")]
    [InlineData("against: [{ document: talk, words: I check any number }]", "site.yml(6,15): warning RG3007: these words are not in 'talk', so they are not quoted")]
    [InlineData("quotes: [talk]", "site.yml(6,14): error RG2004: this names no passage: it needs a document, and a part of it or words")]
    [InlineData("quotes: talk#L3", "site.yml(6,13): error RG2004: 'quotes' should be a list, but is a text")]
    public void A_passage_that_is_not_there_is_told(string key, string finding)
    {
        using var study = Study("    " + key, "");
        Assert.StartsWith(finding, Workspace.Show(study.Build().Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See [[talk#L90]].", "memos/trust.md(1,5): warning RG3007: 'L90' is no segment, line or heading of 'talk', so the link leads to its beginning")]
    [InlineData("One says \"I check any number at all\" [[talk]].", "memos/trust.md(1,11): warning RG3008: \"I check any number at all\" is not in 'talk', which stands beside it")]
    [InlineData("> I check any number at all. [[talk#L3]]", "memos/trust.md(1,3): warning RG3008: \"I check any number at all\" is not in 'talk', which stands beside it")]
    public void What_a_memo_says_that_is_not_there_is_told(string memo, string finding)
    {
        using var study = Study("", memo + "\n");
        Assert.StartsWith(finding, Workspace.Show(study.Build().Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One says \u201CI check every\nnumber.\u201D [[talk]]")]
    [InlineData("One says \"I check every number \u2026 never on Fridays\" [[talk]].")]
    [InlineData("One says \"I check \u2026 every number, [...] Twice.\" [[talk]].")]
    [InlineData("> I check every number. Twice. [[talk#L3]]")]
    [InlineData("They \"check\" all of it [[talk]].")]
    [InlineData("They say \"something else that nobody is named for\".")]
    public void What_a_memo_quotes_as_it_stands_is_not(string memo)
    {
        using var study = Study("", memo.Replace("never", "Never", StringComparison.Ordinal) + "\n");
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));
    }

    [Fact]
    public void An_edit_of_a_passage_reaches_the_narrative_that_quotes_it()
    {
        using var study = Study("    quotes: [talk#L3]", "![[talk#L7]]\n");
        study.Build();
        study.Edit("seeds/talk.md", Talk.Replace("Fridays", "Mondays", StringComparison.Ordinal));
        Ran.Again(study, isNewProcess: true).Pages("documents/talk", "themes/trust").LikeAClean();
        Assert.Contains("Never on Mondays.", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    private static Workspace Study(string keys, string memo) => Workspace.With(
        ("site.yml", $"title: Study\nthemes:\n  trust:\n    memo: memos/trust.md\n    any: [nothing]\n{keys}\n"),
        ("seeds/talk.md", Talk), ("memos/trust.md", memo.Length > 0 ? memo : "They check.\n"));
}
