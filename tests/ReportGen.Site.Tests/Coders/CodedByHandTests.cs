using ReportGen.Site.Tests.Projects;
using ReportGen.Site.Tests.Proof;

namespace ReportGen.Site.Tests.Coders;

/// <summary>Rules propose, people dispose: what people say is counted as theirs, shown with their names, and never a guess.</summary>
public sealed class CodedByHandTests
{
    private const string Settings = """
        title: Study
        coders: { mk: Maria Kern, ab: Abe }
        themes:
          trust:
            label: Trust
            codes:
              checking: { label: Checking, any: [verif*] }
              doubt: { label: Doubt, any: [doubt*] }

        """;

    private const string Talk = """
        Assistant: How do you check it?

        User: I verify every number. I ask a friend.

        Assistant: And then?

        User: I verified my age at the door. No doubt.

        """;

    private static Workspace Study(string codings) => Workspace.With(("site.yml", Settings), ("seeds/talk.md", Talk), ("codings/mk.yml", codings));

    [Fact]
    public void A_passage_that_no_rule_finds_is_coded_by_hand_and_says_by_whom()
    {
        using var study = Study("- { code: trust/checking, document: talk, quote: I ask a friend., note: A second reader }\n");
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));

        Assert.Contains("talk,talk,interviews,talk,", study.Read("data/codings.csv"), StringComparison.Ordinal);
        Assert.Equal(["rules,verif*", "mk,", "rules,verif*", "rules,doubt*"], Csv(study, "codings.csv", "coder", "rules"));
        var page = study.Read("themes/trust/checking/index.html");
        Assert.Contains("2 by rules; 1 by people", page, StringComparison.Ordinal);
        Assert.Contains("Maria Kern coded this: <span dir=\"auto\">A second reader</span>", page, StringComparison.Ordinal);
        Assert.Contains("Maria Kern coded <em>Trust: Checking</em>", study.Read("documents/talk/index.html"), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Maria Kern</th><td>1</td><td>1</td><td>0</td><td>0</td>", study.Read("method/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_codebook_says_which_codes_only_people_apply_and_which_nobody()
    {
        using var study = Study("- { code: calm, document: talk, quote: I ask a friend. }\n");
        study.Edit("site.yml", Settings + "  calm: { label: Calm }\n  zeal: { label: Zeal }\n").Build();
        var words = study.Read("codebook/index.html").Split("<p class=\"reach-line\">").Skip(1)
            .Select(p => p[..p.IndexOf("</p>", StringComparison.Ordinal)]).Where(p => p.Contains("rule", StringComparison.Ordinal));
        Assert.Equal(
            [
                "Found by a rule; the rule is not checked.", "Found by a rule; the rule is not checked.",
                "No rule finds it; people apply it.", "No rule finds it, and nobody applied it.",
            ],
            words);
    }

    [Fact]
    public void What_is_rejected_counts_nowhere_and_is_shown_with_the_reason()
    {
        using var study = Study("- { code: trust/checking, document: talk, quote: my age at the door, verdict: reject, note: About his age }\n");
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));

        Assert.Equal(["rules,verif*", "rules,doubt*"], Csv(study, "codings.csv", "coder", "rules"));
        Assert.Equal(["trust/checking,mk,About his age"], Csv(study, "rejected.csv", "code", "rejected_by", "note"));
        Assert.Equal(["talk,2,1,1"], Csv(study, "matrix.csv", "document", "trust", "trust/checking", "trust/doubt"));
        Assert.Equal(["2,0,1"], Csv(study, "documents.csv", "codings", "codings_by_people", "rejected"));
        var page = study.Read("themes/trust/checking/index.html");
        Assert.Contains("1 segment, 1 coding", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#rejected\">1 more found by rules and rejected</a>", page, StringComparison.Ordinal);
        Assert.Contains(
            "Maria Kern rejected this: <span dir=\"auto\">About his age</span>", page[page.IndexOf("id=\"rejected\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Maria Kern rejected <em>Trust: Checking</em>", study.Read("documents/talk/index.html"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"rejected\": [", study.Read("data/documents/talk.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_accepted_counts_as_before_and_says_who_checked_it()
    {
        using var study = Study("- { code: trust/checking, document: talk, quote: I verify every number, verdict: accept }\n");
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));

        Assert.Equal(["rules,mk", "rules,", "rules,"], Csv(study, "codings.csv", "coder", "accepted_by"));
        Assert.Contains("2 by rules, 1 of them accepted by people; 0 by people", study.Read("themes/trust/checking/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_and_people_are_counted_together_and_apart()
    {
        using var study = Study("""
            - { code: trust/checking, document: talk, quote: I ask a friend. }
            - { code: trust/doubt, document: talk, quote: "How do you check it?" }

            """);
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));

        Assert.Equal(["3,2,2"], Csv(study, "matrix.csv", "trust", "trust/checking", "trust/doubt"));
        Assert.Equal(["2,2,1"], Csv(study, "matrix-rules.csv", "trust", "trust/checking", "trust/doubt"));
        Assert.Equal(["2,1,1"], Csv(study, "matrix-people.csv", "trust", "trust/checking", "trust/doubt"));
        Assert.True(study.Has("matrix/rules/index.html") && study.Has("matrix/people/index.html"));
    }

    [Fact]
    public void Words_across_turns_are_a_coding_of_each()
    {
        using var study = Study("- { code: trust/doubt, document: talk, quote: \"I ask a friend. And then? I verified\" }\n");
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));
        Assert.Equal(3, Csv(study, "codings.csv", "code", "coder").Count(l => l == "trust/doubt,mk"));
    }

    [Fact]
    public void What_one_person_marks_twice_in_a_turn_is_one_coding_and_two_people_are_two()
    {
        using var study = Study("""
            - { code: trust/doubt, document: talk, quote: every number, note: one }
            - { code: trust/doubt, document: talk, quote: a friend, note: two }
            - { code: trust/doubt, document: talk, quote: a friend, coder: ab }

            """);
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));
        Assert.Equal(["trust/doubt,ab,", "trust/doubt,mk,two; one"], Csv(study, "codings.csv", "code", "coder", "note").Where(l => l.Contains("doubt,", StringComparison.Ordinal))
            .Where(l => !l.Contains("rules", StringComparison.Ordinal)).Select(l => l.Replace("\n", "; ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_project_without_codings_has_none_of_it()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/talk.md", Talk));
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));
        Assert.DoesNotContain(study.Files(), f => f.StartsWith("matrix/", StringComparison.Ordinal) || f is "data/rejected.csv" or "data/matrix-people.csv");
        Assert.DoesNotContain("people", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_more_in_a_coding_file_moves_findings_and_codes_nothing_again()
    {
        using var study = Study("- { code: trust/doubt, document: talk, quote: nowhere to be found }\n");
        Assert.Equal("codings/mk.yml(1,47)", Assert.Single(study.Build().Diagnostics).Place.ToString());

        study.Edit("codings/mk.yml", "# Mine\n- { code: trust/doubt, document: talk, quote: nowhere to be found }\n");
        Ran.Again(study, isNewProcess: true).Not("code", "read", "plan pages").LikeAClean();
        Assert.Equal("codings/mk.yml(2,47)", Assert.Single(study.Build().Diagnostics).Place.ToString());
    }

    [Fact]
    public void One_coding_more_codes_its_document_alone()
    {
        using var study = Study("- { code: trust/doubt, document: talk, quote: a friend }\n");
        study.Edit("seeds/other.md", Talk).Build();
        study.Edit("codings/mk.yml", "- { code: trust/doubt, document: other, quote: a friend }\n- { code: trust/doubt, document: talk, quote: a friend }\n");
        Ran.Again(study, isNewProcess: true).Step("code", "other").Not("read", "prepare rules").LikeAClean();
    }

    // Some columns of a table, a line each; cells with commas or line ends are not split.
    private static List<string> Csv(Workspace study, string file, params string[] columns)
    {
        using var reader = new StringReader(study.Read($"data/{file}"));
        using var csv = new CsvHelper.CsvReader(reader, System.Globalization.CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var lines = new List<string>();
        while (csv.Read())
        {
            lines.Add(string.Join(',', columns.Select(c => csv.GetField(c))));
        }

        return lines;
    }
}
