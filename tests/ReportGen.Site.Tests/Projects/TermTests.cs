namespace ReportGen.Site.Tests.Projects;

/// <summary>What each part of a rule found is counted, and listed with the words around it.</summary>
public sealed class TermTests
{
    private const string Settings = """
        title: Study
        seeds: { include: ["**/*.md"] }
        documents:
          - { match: "a*.md", group: one }
          - { match: "b*.md", group: two }
        themes:
          trust:
            label: Trust
            codes:
              checking:
                any: [check*, "double-check*", verif*, { near: { terms: [check*, answer*], within: 3 } }, 'never <script>alert(1)</script> said']
                none: ["check in"]

        """;

    private const string First = "Interviewer: So?\n\nUser: I check it. I double-check it.\n\nInterviewer: And?\n\nUser: We verify the answers; check the answers.\n";

    private const string Second = "Interviewer: So?\n\nUser: They check in, and check.\n\nInterviewer: And?\n\nUser: Checking. Checked.\n";

    [Fact]
    public void Hits_segments_and_documents_of_each_term_are_counted()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/a.md", First), ("seeds/b.md", Second));
        study.Build();

        // A hit of two parts counts for both; what the rule excludes counts for none.
        Assert.Equal(
            """"
            code,term,hits,segments,documents
            trust/checking,check*,5,3,2
            trust/checking,double-check*,1,1,1
            trust/checking,"near(check*, answer*; 3)",1,1,1
            trust/checking,verif*,1,1,1
            trust/checking,never <script>alert(1)</script> said,0,0,0

            """",
            study.Read("data/terms.csv"));
    }

    [Fact]
    public void A_page_names_the_terms_of_its_rule_and_those_that_found_nothing_as_text()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/a.md", First), ("seeds/b.md", Second));
        study.Build();

        var page = study.Read("themes/trust/checking/index.html");
        Assert.Contains("<a href=\"../../../words/trust/checking/index.html#t-1\">check*</a></th>", page, StringComparison.Ordinal);
        Assert.Contains("</th><td class=\"number\">5</td><td class=\"number\">2</td>", page, StringComparison.Ordinal);
        Assert.Contains("Found nothing: <span dir=\"auto\">never &lt;script&gt;alert(1)&lt;/script&gt; said</span>.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_without_a_rule_has_no_terms()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/a.md", First));
        study.Build();

        Assert.DoesNotContain("class=\"terms\"", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
        Assert.False(study.Has("words/trust/index.html"));
    }

    [Fact]
    public void Every_hit_stands_on_a_line_with_the_words_around_it_and_leads_to_its_segment()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/a.md", First), ("seeds/b.md", Second));
        study.Build();

        var page = study.Read("words/trust/checking/index.html");
        Assert.Equal(8, page.Split("<tr><td>").Length - 1);
        Assert.Contains(
            "<tr><td>I check it. I </td><td><mark class=\"hit\">double-check</mark></td><td> it.</td><td><a href=\"../../../documents/a/index.html#s", page,
                StringComparison.Ordinal);
        Assert.Contains("<td>We verify the </td><td><mark class=\"hit\">answers; check</mark></td><td> the answers.</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_words_ends_where_nobody_reads_on_and_says_so()
    {
        var words = string.Concat(Enumerable.Repeat("check. ", 1_100));
        using var study = Workspace.With(("site.yml", Settings), ("seeds/a.md", $"Interviewer: So?\n\nUser: {words}\n"));
        study.Build();

        Assert.Contains("These pages show 1,000 of them", study.Read("words/trust/checking/page-10/index.html"), StringComparison.Ordinal);
        Assert.False(study.Has("words/trust/checking/page-11/index.html"));
        Assert.Contains("trust/checking,check*,1100,1,1\n", study.Read("data/terms.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_makes_only_the_words_that_it_changes_another_page()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/a.md", First), ("seeds/b.md", Second));
        study.Build();
        var before = study.Read("words/trust/checking/index.html");

        study.Edit("seeds/b.md", Second.Replace("So?", "So, then?", StringComparison.Ordinal)).Build();
        Assert.Equal(before, study.Read("words/trust/checking/index.html"));

        study.Edit("seeds/b.md", Second.Replace("Checked.", "Checked twice.", StringComparison.Ordinal)).Build();
        Assert.Contains("<td> twice.</td>", study.Read("words/trust/checking/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_evidence_lead_to_where_each_group_begins()
    {
        using var study = Workspace.With(("site.yml", Settings));
        for (var i = 10; i < 28; i++)
        {
            study.Edit($"seeds/a{i}.md", "Interviewer: So?\n\nUser: I check it.\n").Edit($"seeds/b{i}.md", "Interviewer: So?\n\nUser: I verify it.\n");
        }

        study.Build();

        Assert.All((string[])["themes/trust/index.html", "themes/trust/page-2/index.html"], path =>
        {
            var pager = study.Read(path).Split("<nav class=\"pager\"")[^1];
            Assert.Contains("themes/trust/index.html#d-a10\">one</a>", pager, StringComparison.Ordinal);
            Assert.Contains("themes/trust/index.html#d-b10\">two</a>", pager, StringComparison.Ordinal);
        });
    }
}
