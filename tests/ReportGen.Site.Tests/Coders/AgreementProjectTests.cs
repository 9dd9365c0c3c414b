using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Coders;

/// <summary>Where those who coded do not agree, and how far they do.</summary>
public sealed class AgreementProjectTests
{
    private const string Settings = "title: Study\ncoders: { ab: Abe, cd: Cid, mk: Maria }\nthemes:\n  trust: { label: Trust, any: [rely*] }\n  doubt: { label: Doubt }\n";

    // Six answers; the rule finds the first and the second.
    private static readonly string s_talk = string.Concat(Enumerable.Range(1, 6).Select(i => $"Assistant: And?\n\nUser: {(i < 3 ? "I rely on it" : "I do")} {i}.\n\n"));

    [Fact]
    public void People_who_coded_a_document_by_hand_are_compared_on_all_of_it()
    {
        using var study = Study(("ab", [Add("doubt", "I do 3."), Add("doubt", "I do 4.")]), ("cd", [Add("doubt", "I do 4."), Add("doubt", "I do 5.")]));
        Assert.Equal("", Shown(study));

        // Both say yes of one answer, each alone of one, and nothing of three: 4 of 6 alike, κ = (4/6 - 5/9) / (1 - 5/9) = 1/4.
        Assert.Contains("doubt,ab; cd,6,0.6667,0.25,,", study.Read("data/agreement.csv"), StringComparison.Ordinal);
        var page = study.Read("agreement/index.html");
        Assert.Contains("<p>Yes: Abe<br>No: Cid</p>", page, StringComparison.Ordinal);
        Assert.Contains("I do 3.", page, StringComparison.Ordinal);
        Assert.Contains("agreement/index.html", study.Read("method/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_rule_found_and_nobody_speaks_of_is_no_disagreement()
    {
        using var study = Study(("ab", [Add("doubt", "I do 3.")]));
        Assert.Equal("", Shown(study));
        Assert.DoesNotContain("trust,", study.Read("data/disagreements.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("\ntrust,", study.Read("data/agreement.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_said_how_many_segments_are_left_out_since_a_rule_found_them_and_people_are_silent()
    {
        using var study = Study(
            ("ab", [Add("trust", "I rely on it 1."), Add("trust", "I do 3."), Add("doubt", "I do 4.")]), ("cd", [Add("trust", "I do 3."), Add("doubt", "I do 4.")]));
        Assert.Equal("", Shown(study));

        // Of six answers the rule finds two: one that ab applies the code to and cd says nothing of, and one of which neither says anything.
        var rows = study.Read("data/agreement.csv").Split('\n').ToDictionary(l => string.Join(',', l.Split(',').Take(2)), l => l.Split(','), StringComparer.Ordinal);
        Assert.Equal("left_out", rows["code,coders"][^1]);
        Assert.Equal(("4", "2"), (rows["trust,ab; cd"][2], rows["trust,ab; cd"][^1]));
        Assert.Equal(("5", "1"), (rows["trust,ab; rules"][2], rows["trust,ab; rules"][^1]));
        Assert.Equal(("6", "0"), (rows["doubt,ab; cd"][2], rows["doubt,ab; cd"][^1]));
        var page = study.Read("agreement/index.html");
        Assert.Contains("“Left out” says how many segments that is.", page, StringComparison.Ordinal);
        Assert.Contains("<td>Abe, Cid</td><td>4</td><td>2</td><td>100.0\u00a0%</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_left_out_no_column_says_so()
    {
        using var study = Study(("ab", [Add("doubt", "I do 3.")]), ("cd", [Add("doubt", "I do 3."), Add("doubt", "I do 4.")]));
        study.Build();
        Assert.DoesNotContain("Left out", study.Read("agreement/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_accepts_and_another_says_nothing_of_is_no_disagreement()
    {
        using var study = Study(("ab", [Add("doubt", "I do 3."), Judge("I rely on it 1.", "accept")]), ("cd", [Add("doubt", "I do 3.")]));
        Assert.Equal("", Shown(study));
        Assert.Equal("code,document,segment,line,yes,no\n", study.Read("data/disagreements.csv"));
    }

    [Fact]
    public void Rules_are_asked_only_of_codes_that_have_one_and_where_they_look()
    {
        using var study = Study(("ab", [Add("doubt", "I do 3."), "- { code: trust, document: talk, quote: \"And?\", prefix: \"I do 3.\" }\n"]));
        study.Build();
        Assert.DoesNotContain("rules", study.Read("data/disagreements.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("doubt,ab; rules", study.Read("data/agreement.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_rejects_is_a_disagreement_with_the_rule()
    {
        using var study = Study(("ab", [Judge("I rely on it 1.", "reject"), Judge("I rely on it 2.", "accept")]));
        Assert.Equal("", Shown(study));

        // Who only judges is asked only there: of two findings one is right.
        Assert.Contains("trust,ab; rules,2,0.5,0,,", study.Read("data/agreement.csv"), StringComparison.Ordinal);
        Assert.Contains("trust,talk,", study.Read("data/disagreements.csv"), StringComparison.Ordinal);
        Assert.Contains("<p>Yes: rules<br>No: Abe</p>", study.Read("agreement/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_two_people_are_compared_together_too()
    {
        using var study = Study(("ab", [Add("doubt", "I do 3.")]), ("cd", [Add("doubt", "I do 3.")]), ("mk", [Add("doubt", "I do 4.")]));
        Assert.Equal("", Shown(study));
        var rows = study.Read("data/agreement.csv").Split('\n').Where(l => l.StartsWith("doubt,", StringComparison.Ordinal)).Select(l => l.Split(',')[1]);
        Assert.Equal(["ab; cd; mk", "ab; cd", "ab; mk", "cd; mk"], rows);
        Assert.Contains("doubt,ab; cd; mk,6,0.7778,,for two coders only", study.Read("data/agreement.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_never_read_the_same_are_not_compared()
    {
        using var study = Study(("ab", [Add("doubt", "I do 3.")]));
        study.Edit("seeds/other.md", s_talk + "User: Bye.\n").Edit("codings/cd.yml", "- { code: doubt, document: other, quote: I do 3. }\n");
        Assert.Equal("", Shown(study));
        Assert.DoesNotContain("ab; cd", study.Read("data/agreement.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Disagreements_between_people_come_first()
    {
        using var study = Study(("ab", [Judge("I rely on it 1.", "reject"), Add("trust", "I do 6.")]), ("cd", [Judge("I rely on it 1.", "reject"), Add("doubt", "I do 3.")]));
        study.Build();
        var page = study.Read("agreement/index.html");
        Assert.True(page.IndexOf("I do 6.", StringComparison.Ordinal) < page.IndexOf("on it</mark> 1.", StringComparison.Ordinal)
            || page.IndexOf("I do 6.", StringComparison.Ordinal) < page.IndexOf("rely</mark> on it 1.", StringComparison.Ordinal));
    }

    private static string Shown(Workspace study) => Workspace.Show(study.Build().Diagnostics.Where(d => d.Code != "RG2111"));

    private static string Add(string code, string words) => $"- {{ code: {code}, document: talk, quote: {words} }}\n";

    private static string Judge(string words, string verdict) => $"- {{ code: trust, document: talk, quote: {words}, verdict: {verdict} }}\n";

    private static Workspace Study(params (string Coder, string[] Codings)[] people) => Workspace.With(
    [
        ("site.yml", Settings), ("seeds/talk.md", s_talk), .. people.Select(p => ($"codings/{p.Coder}.yml", string.Concat(p.Codings))),
    ]);
}
