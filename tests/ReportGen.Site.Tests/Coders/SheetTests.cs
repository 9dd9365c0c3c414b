using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Coders;

/// <summary>How right a rule is, as people judge it on segments that were drawn for them.</summary>
public sealed class SheetTests
{
    private const string Settings = "title: Study\ncoders: { mk: Maria Kern }\nthemes:\n  trust: { label: Trust, any: [rely*] }\n  doubt: { any: [doubt*] }\n";

    // A hundred answers that the rule finds, and nine hundred others.
    private static readonly string s_talk = string.Concat(Enumerable.Range(1, 1000).Select(i => $"Assistant: And?\n\nUser: I {(i <= 100 ? "rely on" : "see")} it, {i}.\n\n"));

    private static readonly Lazy<string[]> s_ids = new(() =>
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/talk.md", s_talk));
        study.Build();
        using var data = System.Text.Json.JsonDocument.Parse(study.Read("data/documents/talk.json"));
        return [.. data.RootElement.GetProperty("segments").EnumerateArray().Where(s => s.GetProperty("role").GetString() == "participant").Select(s =>
            s.GetProperty("id").GetString()!)];
    });

    private const string Rule = "rule: [\"any of: rely*\", within one turn, \"said by: participant\"]";

    [Fact]
    public void A_rule_that_nobody_checked_says_so()
    {
        using var study = Workspace.With(("site.yml", Settings), ("seeds/talk.md", s_talk));
        study.Build();
        Assert.Contains("Found by a rule; the rule is not checked.", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
        Assert.Contains("Found by a rule; the rule is not checked.", study.Read("codebook/index.html"), StringComparison.Ordinal);
        Assert.False(study.Has("data/rule-checks.csv"));
    }

    [Fact]
    public void What_is_judged_stands_beside_the_counts_of_the_code_in_the_codebook_and_on_the_method_page()
    {
        // 18 of 25 that it finds are right, 2 of 25 that it does not find should be found; there are 100 and 900 of these.
        using var study = Study(Sheet(100, 900, [.. Judged(25, 18), .. Judged(25, 2)], 25));
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));

        const string Found =
            "Found by a rule; 18 of 25 checked are right (72\u00A0%, 95\u00A0% interval 52 to 86\u00A0%). Of what it should find it finds 50\u00A0%, 95\u00A0% interval ";
        Assert.Contains(Found, study.Read("themes/trust/index.html"), StringComparison.Ordinal);
        Assert.Contains(Found, study.Read("codebook/index.html"), StringComparison.Ordinal);
        Assert.Contains("<td>18 of 25</td><td>72\u00A0%, 95\u00A0% interval 52 to 86\u00A0%</td><td>2 of 25</td><td>50\u00A0%, 95\u00A0% interval", study.Read("method/index.html"),
            StringComparison.Ordinal);
        Assert.Contains("<td>Maria Kern</td>", study.Read("method/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("trust,100,25,18,900,25,2,0.72,0.5242,0.8572,0.5,", study.Read("data/rule-checks.csv").Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains("the rule is not checked", study.Read("themes/doubt/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code: trust", "code: trst", "codings/sheet.yml(1,7): error RG2504: 'trst' has no rule, so this sheet counts for nothing (did you mean 'trust'?)")]
    [InlineData("coder: mk", "coder: mkk",
        "codings/sheet.yml(1,7): error RG2506: 'mkk' is not among the coders of site.yml, so this sheet counts for nothing (did you mean 'mk'?)")]
    [InlineData("coder: mk", "coder: imported-rules",
        "codings/sheet.yml(1,7): error RG2506: 'imported-rules' stands for what rules find, and judges nothing (name the person who judged this sheet)")]
    [InlineData("coder: mk", "coder:", "codings/sheet.yml(1,7): error RG2503: this sheet does not say who judged it, so it counts for nothing (write a name behind 'coder')")]
    [InlineData("rely*", "relied", "codings/sheet.yml(1,7): warning RG2513: the rule of 'trust' is not what it was when this sheet was drawn, so the sheet tells nothing of it "
        + "(draw a new one: reportgen sample --code trust)")]
    [InlineData("hits: 100", "hits: 1", "codings/sheet.yml(8,1): error RG2503: this sheet has more segments than there were to draw from, so it counts for nothing "
        + "(draw a new sheet with `reportgen sample`, or take the file back from your history)")]
    [InlineData("verdict: yes", "verdict: sure", "codings/sheet.yml(8,61): error RG2005: 'sure' is not a value of 'verdict' (known here: no, yes)")]
    [InlineData("found: [1, 2]", "found: [1, 9]", "codings/sheet.yml(11,12): error RG2005: '9' is the number of no segment of this sheet (they go from 1 to 3)")]
    [InlineData("found: [1, 2]\n", "", "codings/sheet.yml(1,1): error RG2503: this sheet has no 'found', so it counts for nothing "
        + "(draw a new sheet with `reportgen sample`, or take the file back from your history)")]
    public void A_sheet_that_is_not_whole_or_not_of_this_rule_counts_for_nothing(string text, string other, string finding)
    {
        using var study = Study(Sheet(100, 900, ["yes", "no", "no"], 2).Replace(text, other, StringComparison.Ordinal));
        Assert.Contains(finding + "\n", Workspace.Show(study.Build().Diagnostics), StringComparison.Ordinal);
        Assert.Contains("the rule is not checked", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_judged_in_part_counts_what_is_judged()
    {
        using var study = Study(Sheet(100, 900, ["yes", "", "no"], 2));
        Assert.Equal(
            "codings/sheet.yml(1,7): info RG2512: 2 of the 3 segments of this sheet are judged; the others count as not drawn (write yes or no behind each 'verdict')\n",
            Workspace.Show(study.Build().Diagnostics));
        Assert.Contains("1 of 1 checked are right", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_nobody_has_begun_tells_nothing()
    {
        using var study = Study(Sheet(100, 900, ["", "", ""], 2).Replace("coder: mk", "coder:", StringComparison.Ordinal));
        study.Build();
        Assert.Contains("the rule is not checked", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_people_judge_differently_counts_for_neither()
    {
        using var study = Study(Sheet(100, 900, ["yes", "no", "no"], 2));
        study.Edit("codings/other.yml", Sheet(100, 900, ["no", "no", "no"], 2));
        Assert.Equal("RG2514", Assert.Single(study.Build().Diagnostics).Code);
        Assert.Contains("0 of 1 checked are right", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_of_one_draw_are_judged_together_and_others_apart()
    {
        using var study = Study(Sheet(100, 900, ["yes", "no", "no"], 2));
        study.Edit("codings/more.yml", Sheet(100, 900, ["yes", "yes"], 2, from: 50));
        study.Edit("codings/old.yml", Sheet(9, 9, ["yes"], 1, from: 70));
        Assert.All(study.Build().Diagnostics, d => Assert.Equal("RG2515", d.Code));
        Assert.Contains("3 of 4 checked are right", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_whose_list_of_findings_was_torn_from_its_segments_tells_nothing()
    {
        using var study = Study(Sheet(100, 900, ["yes", "no", "no"], 2).Replace("found: [1, 2]", "found: [3]", StringComparison.Ordinal));
        Assert.Contains("RG2513: what the rule of 'trust' finds now is not what this sheet says of 3 of its 3 segments", Workspace.Show(study.Build().Diagnostics),
            StringComparison.Ordinal);
        Assert.Contains("the rule is not checked", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_finds_something_else_because_another_one_does_is_not_what_was_judged()
    {
        const string settings = "title: Study\nthemes:\n  trust: { any: [{ code: trust/inner }], codes: { inner: [rely*] } }\n";
        using var study = Workspace.With(("site.yml", settings), ("seeds/talk.md", s_talk));
        study.Build();
        var words = study.Read("data/codebook.csv").Split('\n')[1].Split(',')[^1].Trim('"').Split("; ");
        var rule = string.Join(", ", words.Select(w => $"\"{w}\""));
        study.Edit("codings/sheet.yml", Sheet(100, 900, ["yes", "no", "no"], 2).Replace(Rule, $"rule: [{rule}]", StringComparison.Ordinal));
        Assert.Equal("", Workspace.Show(study.Build().Diagnostics));

        study.Edit("site.yml", settings.Replace("rely*", "see", StringComparison.Ordinal));
        Assert.Contains("RG2513: what the rule of 'trust' finds now", Workspace.Show(study.Build().Diagnostics), StringComparison.Ordinal);
        Assert.False(study.Has("data/rule-checks.csv"));
    }

    [Fact]
    public void Segments_that_are_gone_do_not_count_and_are_told()
    {
        using var study = Study(Sheet(100, 900, ["yes", "no", "no"], 2));
        study.Edit("seeds/talk.md", s_talk.Replace("I rely on it, 1.", "I rely on it all, 1.", StringComparison.Ordinal));
        Assert.Contains(
            "RG2515: this sheet is of other documents: the rule found 100 segments when it was drawn, and finds 100 now; 1 of its segments are gone and do not count",
            Workspace.Show(study.Build().Diagnostics), StringComparison.Ordinal);
        Assert.Contains("0 of 1 checked are right", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_states_of_the_documents_are_never_more_than_there_was()
    {
        using var study = Study(Sheet(2, 900, ["yes", "yes"], 2));
        study.Edit("codings/two.yml", Sheet(2, 900, ["yes", "yes"], 2, from: 10));
        Assert.All(study.Build().Diagnostics, d => Assert.Equal("RG2515", d.Code));
        Assert.Contains("2 of 2 checked are right", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Judged(int count, int right) => Enumerable.Range(0, count).Select(i => i < right ? "yes" : "no");

    // The first of the verdicts are on what the rule finds, from some number on.
    private static string Sheet(int hits, int others, string[] verdicts, int found, int from = 0) =>
        $"code: trust\ncoder: mk\nseed: 1\nhits: {hits}\nothers: {others}\n{Rule}\nsegments:\n"
        + string.Concat(verdicts.Select((v, i) => $"- {{ document: talk, segment: {s_ids.Value[from + (i < found ? i : 100 + i)]}, text: x, verdict: {v} }}\n"))
        + $"found: [{string.Join(", ", Enumerable.Range(1, found))}]\n";

    private static Workspace Study(string sheet) => Workspace.With(("site.yml", Settings), ("seeds/talk.md", s_talk), ("codings/sheet.yml", sheet));
}
