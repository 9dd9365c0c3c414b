using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Advice;

/// <summary>What a check tells the author of a codebook, and that a build does not.</summary>
public sealed class CodebookAdviceTests
{
    private const string Talk = "Assistant: Do you double-check it?\n\nUser: I verify every number, and I trust what I verified.\n";

    private static Workspace Study(string themes, params string[] documents)
    {
        var workspace = Workspace.With(("site.yml", $"title: Study\nthemes:\n{themes}\n"));
        for (var i = 0; i < documents.Length; i++)
        {
            workspace.Edit($"seeds/d{i}.md", documents[i]);
        }

        return workspace;
    }

    private static string[] Advice(BuildResult result) => [.. result.Diagnostics.Where(IsAdvice).Select(Show)];

    private static string[] Advice(string themes, params string[] documents)
    {
        using var workspace = Study(themes, documents);
        return Advice(workspace.Check());
    }

    private static bool IsAdvice(Diagnostic finding) => finding.Code.StartsWith("RG22", StringComparison.Ordinal);

    private static string Show(Diagnostic finding) => $"{finding.Place.Line},{finding.Place.Column} {finding.Severity} {finding.Code}: {finding.Message}";

    private static string Turns(int count, Func<int, string> words) =>
        string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"Assistant: And then?\n\nUser: {words(i)}")) + "\n";

    [Fact]
    public void Terms_that_are_found_nowhere_are_named_once_for_each_rule() => Assert.Equal(
        ["3,20 Info RG2201: 2 of the 3 terms of 'checks' (proofread*, audit*) are found nowhere", "4,7 Info RG2201: 'audit*' is found nowhere"],
        Advice("  checks: [verify, proofread*, audit*]\n  t: [audit*, trust]", Talk));

    [Fact]
    public void What_excludes_and_finds_nothing_is_not_mentioned() => Assert.Empty(Advice("  t: { any: [trust], none: [trust fund] }", Talk));

    [Fact]
    public void Terms_of_interviewers_alone_are_told_apart_from_those_of_nobody() => Assert.Equal(
        ["3,14 Info RG2203: 'double-check*' is found once, only in interviewers' words"],
        Advice("  t: [trust, \"double-check*\"]", Talk));

    [Fact]
    public void A_rule_that_looks_at_interviewers_is_told_nothing_of_their_words() => Assert.Empty(
        Advice("  t: { any: [trust, \"double-check*\"], in: { speakers: [participant, interviewer] } }", Talk));

    [Fact]
    public void Words_in_documents_that_a_rule_leaves_out_are_not_called_the_interviewers() => Assert.Equal(
        ["3,21 Info RG2203: 'double-check*' is found 4 times, only where the rule does not look (once in interviewers' words)"],
        Advice("  t: { any: [trust, \"double-check*\"], in: { documents: [d0.md] } }", Talk, "I double-check.\n\nI double-check, you double-checked.\n"));

    [Theory]
    [InlineData("  c: [audit*]", "'c' is never applied: 'audit*' is found nowhere")]
    [InlineData("  c: [audit*, proofread*]", "'c' is never applied: none of the 2 terms of its rule is found anywhere")]
    [InlineData("  c: [\"double-check*\"]", "'c' is never applied: what it looks for is found once, only in interviewers' words")]
    [InlineData("  c: { all: [trust, verify], unit: sentence, none: [number] }", "'c' is never applied: what it looks for is never there together as its rule asks")]
    [InlineData("  c: { any: [trust], in: { documents: [\"no/**\"] } }", "'c' is never applied: there is no text where its rule looks")]
    public void A_code_that_is_never_applied_is_reported_once_with_the_reason(string theme, string message) =>
        Assert.Equal([$"3,3 Warning RG2202: {message}"], Advice(theme, Talk));

    [Fact]
    public void The_terms_of_a_code_that_asks_for_too_much_are_looked_at_too() => Assert.Equal(
        ["3,3 Warning RG2202: 'c' is never applied: what it looks for is never there together as its rule asks", "3,21 Info RG2201: 'audit*' is found nowhere"],
        Advice("  c: { all: [trust, audit*] }", Talk));

    [Fact]
    public void A_term_in_most_of_many_segments_is_too_wide()
    {
        Assert.Equal(
            ["3,7 Info RG2204: 'number' is found in 11 of the 20 segments that its rule looks at"],
            Advice("  t: [number]", Turns(20, i => i < 11 ? "A number, a number." : "No.")));
        Assert.Empty(Advice("  t: [number]", Turns(20, i => i < 10 ? "A number, a number." : "No.")));
        Assert.Empty(Advice("  t: [number]", Turns(19, _ => "A number.")));
    }

    [Fact]
    public void A_term_whose_hits_another_has_too_is_not_needed() => Assert.Equal(
        ["3,15 Info RG2205: 'verified' is found once, each time in words that 'verif*' of the same list finds too"],
        Advice("  t: [verif*, verified, trust]", Talk, "Nothing here."));

    [Fact]
    public void One_hit_elsewhere_is_enough_to_need_a_term() => Assert.Empty(
        Advice("  t: [\"was verified\", verified]", "It was verified.\n\nThis was verified.\n", "It is verified.\n"));

    [Fact]
    public void Of_two_terms_that_find_the_same_the_later_one_is_named() => Assert.Equal(
        ["3,17 Info RG2205: 'verifie?' is found once, each time in words that 'verified' of the same list finds too"],
        Advice("  t: [verified, verifie?]", Talk));

    [Fact]
    public void Terms_of_different_lists_do_not_make_each_other_needless() => Assert.Empty(
        Advice("  t: { any: [verif*], all: [verify, { any: [verified] }] }", Talk));

    [Fact]
    public void A_code_that_rests_on_anothers_words_is_named_and_one_that_shares_only_segments_is_not()
    {
        var talk = Turns(5, i => $"I verify the number {i}.") + Turns(2, _ => "I verified it.");
        Assert.Equal(
            ["4,3 Info RG2206: all 5 codings of 'narrow' rest on words that 'wide' rests on too"],
            Advice("  wide: [verif*]\n  narrow: [verify]\n  beside: [number]", talk));
        Assert.Empty(Advice("  wide: [verif*]\n  narrow: { all: [{ code: wide }, verify] }", talk));
        Assert.Empty(Advice("  wide: [verif*]\n  narrow: [verified]", talk));
    }

    [Fact]
    public void A_final_theme_needs_a_memo() => Assert.Equal(
        ["3,3 Warning RG2207: 'a' is final, but has no memo that says what was found"],
        Advice("  a: { status: final, any: [trust] }\n  b: { status: final, any: [number], memo: Numbers are verified. }\n  c: { status: draft, any: [verified] }", Talk));

    [Fact]
    public void Without_documents_nothing_is_said_of_terms() => Assert.Empty(Advice("  t: [audit*]"));

    [Fact]
    public void Regular_expressions_and_terms_of_near_have_places_too() => Assert.Equal(
        [
            "3,17 Info RG2201: 3 of the 5 terms of 't' (regex(\\bzeppelin), audit*, proofread*) are found nowhere",
            "3,56 Info RG2205: 'verified' is found once, each time in words that 'regex(verif\\w+)' of the same list finds too",
        ],
        Advice("  t: [ { regex: '\\bzeppelin' }, { regex: 'verif\\w+' }, verified, { near: { terms: [audit*, proofread*] } } ]", Talk));

    [Fact]
    public void A_verified_check_advises_as_well()
    {
        using var workspace = Study("  t: [trust, audit*]", Talk);
        Assert.Single(Advice(workspace.Check(verifies: true)));
    }

    [Fact]
    public void Severities_of_the_project_count()
    {
        using var workspace = Study("  t: [trust, audit*, \"double-check*\"]\ndiagnostics: { RG2201: none, RG2203: error }", Talk);
        Assert.Equal(["3,22 Error RG2203: 'double-check*' is found once, only in interviewers' words"], Advice(workspace.Check()));
    }

    [Fact]
    public void A_build_gives_no_advice_and_runs_no_step_for_it()
    {
        using var workspace = Study("  t: [trust, audit*]", Talk);
        var built = workspace.Build();
        Assert.Empty(Advice(built));
        Assert.DoesNotContain(built.Run!.Timings, t => t.Step == "advise");
        Assert.Single(workspace.Check().Run!.Timings, t => t.Step == "advise");
    }

    [Fact]
    public void A_check_after_a_build_codes_nothing_again_and_knows_the_places_of_today()
    {
        using var workspace = Study("  t: [trust, audit*]", Talk);
        workspace.Build();
        workspace.Edit("site.yml", "title: Study\n\n# A line more.\nthemes:\n  t: [trust,  audit*]\n");
        var check = workspace.Check();
        Assert.Equal(["5,15 Info RG2201: 'audit*' is found nowhere"], Advice(check));
        Assert.Equal(0, check.Run!.Timings.Single(t => t.Step == "code").Executed);
        Assert.Equal(["3,22 Info RG2201: 'audit*' is found nowhere"], Advice(workspace.Edit("site.yml", "title: Study\nthemes:\n  t: [trust,         audit*]\n").Check()));
    }

    [RealDocumentsFact]
    public void Of_the_real_documents_the_advice_is_what_anyone_can_look_up()
    {
        using var workspace = Workspace.With(("site.yml", """
            title: Real
            speakers: { interviewer: [Assistant, AI], participant: [User] }
            themes:
              physics: [physic*, zeppelin*]
              wide: { any: [I], in: { documents: ["000*", "003*", "004*"] } }
              asked: [physic*, "take over"]
            """));
        var advice = workspace.Check(Path.Combine(Repository.Shared!, "seeds")).Diagnostics.Where(IsAdvice).ToList();
        Assert.Contains(advice, f => f is { Code: "RG2201", Message: "'zeppelin*' is found nowhere", Place: { Line: 4, Column: 22 } });
        Assert.Contains(advice, f => f is { Code: "RG2204", Place.Line: 5 });
        Assert.Contains(advice, f => f is { Code: "RG2203", Message: "'take over' is found twice, only in interviewers' words", Place.Line: 6 });
        Assert.DoesNotContain(advice, f => f.Code == "RG2202" && f.Message.StartsWith("'physics'", StringComparison.Ordinal));
    }
}
