namespace ReportGen.Cli.Tests.Commands;

/// <summary>Segments are drawn for people to judge: the same for the same seed, never over what is there.</summary>
public sealed class SampleTests
{
    private const string Settings = "title: Study\ncoders: { mk: Maria }\nthemes:\n  trust: { label: Trust, any: [rely*] }\n";

    private static readonly string s_talk =
        string.Concat(Enumerable.Range(1, 20).Select(i => $"Assistant: And?\n\nUser: {(i % 5 == 0 ? "I rely on it" : "I do")} {i}.\n\n"));

    [Fact]
    public void A_sheet_has_as_many_that_the_rule_finds_as_others_and_its_last_line_says_which()
    {
        using var session = Study();
        var outcome = session.Run("sample", "--code", "trust", "--count", "6");
        Assert.Equal(
            (0, "Drew 3 of 4 segments that the rule finds and 3 of 16 others to codings/trust-1.yml: write yes or no behind each verdict"), (outcome.Code, outcome.LastWords));

        var sheet = File.ReadAllText(session.PathOf("codings/trust-1.yml"));
        Assert.Contains("coder: mk\nseed: 1\nhits: 4\nothers: 16\n", sheet, StringComparison.Ordinal);
        var texts = sheet.Split("    text: ").Skip(1).Select(t => t.Contains("rely", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, texts.Count);
        var found = string.Join(", ", texts.Select((isHit, i) => (isHit, Number: i + 1)).Where(t => t.isHit).Select(t => t.Number));
        Assert.EndsWith($"    verdict:\nfound: [{found}]\n", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_another_one_others()
    {
        using var one = Study();
        using var other = Study();
        one.Run("sample", "--code", "trust", "--count", "6");
        other.Run("sample", "--code", "trust", "--count", "6");
        other.Run("sample", "--code", "trust", "--count", "6", "--seed", "2");
        var sheet = File.ReadAllText(one.PathOf("codings/trust-1.yml"));
        Assert.Equal(sheet, File.ReadAllText(other.PathOf("codings/trust-1.yml")));
        Assert.NotEqual(sheet.Replace("seed: 1", "seed: 2", StringComparison.Ordinal), File.ReadAllText(other.PathOf("codings/trust-2.yml")));
    }

    [Fact]
    public void A_judged_sheet_is_weighed_by_the_next_build_and_never_drawn_over()
    {
        using var session = Study();
        session.Run("sample", "--code", "trust", "--count", "6");
        var path = session.PathOf("codings/trust-1.yml");
        var judged = File.ReadAllText(path).Replace("    verdict:\n", "    verdict: yes\n", StringComparison.Ordinal);
        File.WriteAllText(path, judged);
        var outcome = session.Run("sample", "--code", "trust");
        Assert.Equal((2, "reportgen: 'codings/trust-1.yml' is there already, perhaps judged; draw another one with --seed 2"), (outcome.Code, outcome.LastWords));
        Assert.Equal(judged, File.ReadAllText(path));

        Assert.Equal(0, session.Run("build").Code);
        Assert.Contains("3 of 3 checked are right", File.ReadAllText(session.PathOf("_site/themes/trust/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no theme or code 'trst': did you mean 'trust'?", "--code", "trst")]
    [InlineData("sample takes the code to be judged, such as: reportgen sample --code trust/verification")]
    [InlineData("--count takes a whole number from 1, and not '0'", "--code", "trust", "--count", "0")]
    [InlineData("--seed takes a whole number from 0, and not 'x'", "--code", "trust", "--seed", "x")]
    public void What_cannot_be_drawn_is_told_and_nothing_written(string words, params string[] arguments)
    {
        using var session = Study();
        var outcome = session.Run(["sample", .. arguments]);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(words, outcome.Words, StringComparison.Ordinal);
        Assert.False(Directory.Exists(session.PathOf("codings")));
    }

    [Fact]
    public void A_folder_that_leads_out_of_the_project_takes_no_sheet()
    {
        using var session = Study();
        using var other = Study();
        Directory.CreateSymbolicLink(session.PathOf("codings"), other.Folder);
        var outcome = session.Run("sample", "--code", "trust");
        Assert.Equal((2, "reportgen: 'codings/trust-1.yml' leads out of the project, where no build would read it"), (outcome.Code, outcome.LastWords));
        Assert.False(other.Exists("trust-1.yml"));
    }

    [Fact]
    public void Where_no_folder_is_named_a_sheet_would_not_be_read()
    {
        using var session = Study().With("site.yml", "codings: hands.yml\n" + Settings).With("hands.yml", "");
        Assert.Contains("names files and no folder", session.Run("sample", "--code", "trust").LastWords, StringComparison.Ordinal);
        Assert.False(session.Exists("codings"));
    }

    private static Session Study() => new Session().With("site.yml", Settings).With("seeds/talk.md", s_talk);
}
