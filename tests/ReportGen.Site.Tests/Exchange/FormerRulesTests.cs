using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Codebook;
using ReportGen.Site.Exchange;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>
/// What rules coded before a project was exported and imported again counts as coded by rules in every number and sentence, and people judge it as they judge what rules find;
/// what people said of the documents, and how far they agree, is the same as before.
/// </summary>
public sealed class FormerRulesTests
{
    private const string Settings = """
        title: Study
        themes:
          trust: { label: Trust, any: [rely*] }
          doubt: { label: Doubt }

        """;

    // Eight answers; the rule finds the first four.
    private static readonly string s_talk = string.Concat(Enumerable.Range(1, 8).Select(i => $"Assistant: And?\n\nUser: {(i < 5 ? "I rely on it" : "I do")} {i}.\n\n"));

    private static readonly (string Path, string Text)[] s_byRules = [("site.yml", Settings), ("seeds/talk.md", s_talk)];

    private static readonly (string Path, string Text)[] s_files =
    [
        .. s_byRules, ("seeds/other.md", "AI: And you?\n\nUser: I rely on nothing.\n"),
        ("codings/ab.yml", Add("trust", "I rely on it 1.") + Add("trust", "I do 5.") + Add("doubt", "I do 6.") + Judge("I rely on it 2.", "accept", "yes: \\nit is")),
        ("codings/cd.yml", Add("trust", "I do 5.") + Add("trust", "I do 7.") + Add("doubt", "I do 8.")),
        ("codings/ef.yml", Judge("I rely on it 2.", "accept") + Judge("I rely on it 3.", "accept")),
    ];

    [Fact]
    public void A_project_that_went_out_and_came_in_counts_what_people_and_what_rules_coded_as_before()
    {
        using var before = Workspace.With(s_files);
        Assert.DoesNotContain(before.Build().Diagnostics, d => d.Severity >= Severity.Warning);
        using var after = GoneOutAndComeIn(s_files);
        Assert.DoesNotContain(after.Build().Diagnostics, d => d.Severity >= Severity.Warning);
        foreach (var table in new[] { "documents", "matrix", "matrix-rules", "matrix-people", "cooccurrence" })
        {
            Assert.Equal(before.Read($"data/{table}.csv"), after.Read($"data/{table}.csv"));
        }

        Assert.EndsWith(",10,6,0", after.Read("data/documents.csv").Split('\n').Single(l => l.StartsWith("talk,", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("5 by rules, 2 of them accepted by people; 4 by people", after.Read("themes/trust/index.html"), StringComparison.Ordinal);
        var data = string.Concat(after.Read("data/documents/talk.json").Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("\"type\":\"Software\",\"name\":\"imported-rules\"", data, StringComparison.Ordinal);
    }

    [Fact]
    public void People_agree_as_far_as_they_did_before_their_project_went_out_and_came_in()
    {
        using var before = Workspace.With(s_files);
        using var after = GoneOutAndComeIn(s_files);
        before.Build();
        after.Build();
        var rows = People(before);
        Assert.Contains(rows, r => r.StartsWith("trust,ab; cd,4,0.75,", StringComparison.Ordinal) && r.EndsWith(",4", StringComparison.Ordinal));
        Assert.Equal(rows, People(after));
        Assert.DoesNotContain("imported-rules", after.Read("data/disagreements.csv"), StringComparison.Ordinal);

        static string[] People(Workspace study) => [.. study.Read("data/agreement.csv").Split('\n').Where(l => !l.Contains("rules", StringComparison.Ordinal))];
    }

    [Fact]
    public void The_report_says_how_much_former_rules_coded_and_names_them_among_no_people()
    {
        using var after = GoneOutAndComeIn(s_files);
        after.Build();
        const string Said = "Of 11 codings 5 were made by rules before the project was imported; those rules are not applied here.";
        var (overview, method) = (after.Read("index.html"), after.Read("method/index.html"));
        Assert.Contains(Said, overview, StringComparison.Ordinal);
        Assert.DoesNotContain("all codings are people’s", overview, StringComparison.Ordinal);
        Assert.Contains("in which its rules found words or people coded a passage", overview, StringComparison.Ordinal);
        Assert.Contains(Said, method, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing was coded", method, StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"row\">imported-rules</th>", method, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">ef</th><td>1</td><td>0</td><td>2</td><td>0</td>", method, StringComparison.Ordinal);
        Assert.Contains("coded by rules and by people", after.Read("llms.txt"), StringComparison.Ordinal);
        Assert.Contains("No rule finds it now, as rules did before the project was imported; people apply it.", after.Read("codebook/index.html"), StringComparison.Ordinal);
        Assert.Contains("former rules coded this: <span dir=\"auto\">Rule trust: rely* → &quot;rely&quot;", after.Read("themes/trust/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_only_former_rules_coded_is_not_called_coded_by_people()
    {
        using var after = GoneOutAndComeIn(s_byRules);
        after.Build();
        Assert.Contains("Of 4 codings 4 were made by rules before the project was imported", after.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("in which its rules found words.", after.Read("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"people\"", after.Read("method/index.html"), StringComparison.Ordinal);
        Assert.Contains("No rule finds it now; rules did before the project was imported.", after.Read("codebook/index.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(after.Folder, "_site/data/matrix-people.csv")));
    }

    [Fact]
    public void What_former_rules_found_is_accepted_and_rejected_like_what_rules_find()
    {
        using var after = GoneOutAndComeIn(s_byRules);
        after.Edit("codings/mk.yml", Judge("I rely on it 1.", "reject", "not here") + Judge("I rely on it 2.", "accept") + Judge("I do 5.", "accept"));
        Assert.Equal(["RG2509"], after.Build().Diagnostics.Where(d => d.Severity >= Severity.Info && d.Code.StartsWith("RG25", StringComparison.Ordinal)).Select(d => d.Code));
        Assert.Contains("3 by rules, 1 of them accepted by people; 0 by people", after.Read("themes/trust/index.html"), StringComparison.Ordinal);
        Assert.Contains(",imported-rules,,I rely on it 1.,,,mk,", after.Read("data/rejected.csv"), StringComparison.Ordinal);
        Assert.Contains("mk: not here", after.Read("data/rejected.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Former_rules_need_no_name_in_the_settings_and_judge_nothing()
    {
        using var after = GoneOutAndComeIn(s_byRules);
        after.Edit("site.yml", File.ReadAllText(Path.Combine(after.Folder, "site.yml")) + "coders: { mk: Maria }\n");
        Assert.DoesNotContain(after.Build().Diagnostics, d => d.Severity >= Severity.Warning);
        Assert.Contains("imported-rules", after.Read("data/codings.csv"), StringComparison.Ordinal);

        after.Edit("codings/imported-rules.yml", File.ReadAllText(Path.Combine(after.Folder, "codings/imported-rules.yml")) + Judge("I rely on it 2.", "reject"));
        Assert.Contains("'imported-rules' stands for what rules found before", Assert.Single(after.Build().Diagnostics, d => d.Code == "RG2506").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coding_that_rules_of_the_codebook_make_too_stands_beside_that_of_former_ones()
    {
        using var after = GoneOutAndComeIn(s_byRules);
        after.Edit("site.yml", Settings).Edit("codings/mk.yml", Judge("I rely on it 1.", "reject"));
        after.Build();
        Assert.Equal(2, after.Read("data/rejected.csv").Split("I rely on it 1.").Length - 1);
        Assert.Equal("talk,interviews,3,0", after.Read("data/matrix-rules.csv").Split('\n')[1]);
        Assert.Contains("trust,rely*,3,3,1", after.Read("data/terms.csv"), StringComparison.Ordinal);
        Assert.Contains("no reader has checked what it finds. Of 6 codings 3 were made by rules before", after.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_of_what_rules_found_gives_back_who_said_what_of_it()
    {
        var note = new RuleNote("Rule trust: rely* → \"rely\"", [new("Zoe: MD", true, "so it is\nAccepted by nobody"), new("Ann", false, ""), new("Ann", true, "b: c")]);
        const string Written = "Rule trust: rely* → \"rely\"\nRejected by Ann\nAccepted by Ann: b: c\nAccepted by Zoe: MD: so it is\nAccepted by nobody";
        Assert.Equal(Written, note.Write());
        var read = RuleNote.Read(Written, ["Ann", "Zoe", "Zoe: MD", "rules"]);
        Assert.Equal(note.Found, read.Found);
        Assert.Equal([new Judgement("Ann", false, ""), new Judgement("Ann", true, "b: c"), new Judgement("Zoe: MD", true, "so it is\nAccepted by nobody")], read.Judgements);
        Assert.Equal(Written, read.Write());
        Assert.Equal(new RuleNote("Accepted by the board", []).Found, RuleNote.Read("Accepted by the board", ["Ann"]).Found);
    }

    // A project as it is after it was exported and imported again.
    private static Workspace GoneOutAndComeIn(params (string Path, string Text)[] before)
    {
        using var study = Workspace.With(before);
        var (report, _) = CodedReport.Of(ForeignFiles.Request(study.Folder), CancellationToken.None);
        var first = QdpxWriter.Write(new ProjectExport(report!, "ReportGen test").Project(), hasPairs: false);
        using var files = new ForeignFiles();
        var (texts, findings) = files.Import("study.qdpx", first);
        Assert.Empty(findings);
        var (again, _) = CodedReport.Of(files.Request(), CancellationToken.None);
        Assert.Equal(first, QdpxWriter.Write(new ProjectExport(again!, "ReportGen test").Project(), hasPairs: false));
        return Workspace.With([.. texts.Select(t => (t.Key, t.Value))]);
    }

    private static string Add(string code, string words) => $"- {{ code: {code}, document: talk, quote: {words} }}\n";

    private static string Judge(string words, string verdict, string note = "") =>
        $"- {{ code: trust, document: talk, quote: {words}, verdict: {verdict}{(note.Length > 0 ? $", note: \"{note}\"" : "")} }}\n";
}
