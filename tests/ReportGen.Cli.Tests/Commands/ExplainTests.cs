using System.Text.Json;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Tests.Repository;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>Questions about a build: why a page was made, what each step took, whether the cache tells the truth.</summary>
public class ExplainTests
{
    [Fact]
    public void A_page_that_was_rendered_names_the_file_that_was_edited()
    {
        using var session = Edited();
        var (code, data, words) = session.Run("explain", "documents/a/", "-v");
        Assert.Equal((ExitCodes.Built, ""), (code, data));
        Assert.Contains("\ndocuments/a/index.html was rendered again in build 2: page.", words, StringComparison.Ordinal);
        Assert.Matches("is not what it was \\([0-9a-f]{8} → [0-9a-f]{8}\\)\n", words);
        Assert.Contains("because of read 'a.md'", words, StringComparison.Ordinal);
        Assert.Contains("because of find seeds 'a.md': it was edited\n", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("documents/b")]
    [InlineData("documents/b/index.html")]
    [InlineData("_site/documents/b/index.html")]
    public void A_page_that_was_not_rendered_says_so_and_what_it_reads(string name)
    {
        using var session = Edited();
        var words = session.Run("explain", name, "-v").Words;
        Assert.StartsWith("Document b did not change in build 2: nothing that its page shows is other\n", words, StringComparison.Ordinal);
        Assert.Contains("\ndocuments/b/index.html was not rendered in build 2: nothing that it reads has changed\n  it reads ", words, StringComparison.Ordinal);
        Assert.Contains("page.head", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trust")]
    [InlineData("Trust in what it says")]
    [InlineData("TRUST")]
    [InlineData("themes/trust/")]
    public void A_theme_tells_what_it_lost_in_which_words_and_which_term_left_its_rule(string name)
    {
        using var session = Ruled();
        var (code, data, words) = session.Run("explain", name);
        Assert.Equal((ExitCodes.Built, ""), (code, data));
        Assert.Equal(
            """
            Theme Trust in what it says (trust) changed in build 2
              Trust in what it says (trust): 2 → 1 segment in 2 → 1 document
                its rule no longer has `quick*`
                lost 1 segment, because `quick*` is no longer in trust:
                  seeds/b.md:3 “It was quick.”
              because site.yml was edited

            """.ReplaceLineEndings("\n"), words);
    }

    [Theory]
    [InlineData("b")]
    [InlineData("seeds/b.md")]
    [InlineData("b.md")]
    [InlineData("seeds/b")]
    public void A_document_tells_which_themes_it_lost(string name)
    {
        using var session = Ruled();
        var words = session.Run("explain", name).Words;
        Assert.StartsWith("Document b changed in build 2\n  trust\n    lost 1 segment, because `quick*` is no longer in trust:\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_goes_by_the_last_part_of_its_name_and_a_question_by_its_own()
    {
        using var session = Ruled();
        Assert.StartsWith("Code Checking (work/check) did not change in build 2: ", session.Run("explain", "check").Words, StringComparison.Ordinal);
        Assert.StartsWith("Question So? (how) was written again in build 2\n", session.Run("explain", "how").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Digests_and_names_of_steps_are_for_those_who_ask_for_them()
    {
        using var session = Ruled();
        var words = session.Run("explain", "trust").Words;
        Assert.DoesNotMatch("[0-9a-f]{8}|plan pages|find site", words);
        Assert.DoesNotMatch("[0-9a-f]{8}", session.Run("--why").Words);
        Assert.Contains("because of find site.yml: it was edited\n", session.Run("explain", "trust", "-v").Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trusst", "trust")]
    [InlineData("chek", "check")]
    public void A_name_that_nothing_has_is_answered_with_one_that_is_near(string name, string near)
    {
        using var session = Ruled();
        var (code, _, words) = session.Run("explain", name);
        Assert.Equal(ExitCodes.Unusable, code);
        Assert.Equal($"reportgen: the report has no page '{name}', and nothing in it is called so; did you mean '{near}'?\n", words);
    }

    [Fact]
    public void The_answer_as_data_has_the_evidence_too()
    {
        using var session = Ruled();
        using var json = JsonDocument.Parse(session.Run("explain", "trust", "--json").Data);
        var root = json.RootElement;
        Assert.Equal(("theme", "trust", "Trust in what it says"), (root.GetProperty("kind").GetString(), root.GetProperty("id").GetString(), root.GetProperty("name").GetString()));
        Assert.Equal("settings", root.GetProperty("edited")[0].GetProperty("kind").GetString());
        var coding = Assert.Single(root.GetProperty("edit").GetProperty("codings").EnumerateArray());
        Assert.Equal("terms-left", coding.GetProperty("because").GetProperty("kind").GetString());
        Assert.Equal("It was quick.", coding.GetProperty("before").GetProperty("quote").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public void What_was_before_may_be_lost_without_harm(string? left)
    {
        using var session = Ruled();
        File.Delete(session.PathOf(".reportgen/edit"));
        if (left is not null)
        {
            session.With(".reportgen/edit", left);
        }

        Assert.Equal("Theme Trust in what it says (trust) was written again in build 2\n  because site.yml was edited\n", session.Run("explain", "trust").Words);
        session.With("site.yml", Settings("rely*, quick*"));
        Assert.Equal(ExitCodes.Built, session.Run("-q").Code);
        Assert.Contains("    gained 1 segment:\n      seeds/b.md:3 “It was quick.”\n", session.Run("explain", "trust").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_as_data_has_the_chain_to_the_file()
    {
        using var session = Edited();
        using var json = JsonDocument.Parse(session.Run("explain", "documents/a", "--json").Data);
        Assert.Equal("documents/a/index.html", json.RootElement.GetProperty("page").GetString());
        Assert.True(json.RootElement.GetProperty("rendered").GetBoolean());
        var cause = json.RootElement.GetProperty("cause");
        while (cause.GetProperty("because").GetArrayLength() > 0)
        {
            cause = cause.GetProperty("because")[0];
        }

        Assert.True(cause.GetProperty("input").GetBoolean());
        Assert.Equal(("find seeds", "a.md", "Modified"), (cause.GetProperty("step").GetString(), cause.GetProperty("key").GetString(), cause.GetProperty("reason").GetString()));
    }

    [Fact]
    public void A_question_changes_nothing()
    {
        using var session = Edited();
        var before = Everything(session);
        session.Run("explain", "documents/a");
        Assert.Equal(before, Everything(session));
    }

    [Fact]
    public void Without_a_page_or_a_build_there_is_no_answer()
    {
        using var session = Session.Small();
        var (code, data, words) = session.Run("explain", "documents/a");
        Assert.Equal((ExitCodes.Unusable, ""), (code, data));
        Assert.Contains("there is no build to speak of", words, StringComparison.Ordinal);
        session.Run("-q");
        (code, _, words) = session.Run("explain", "documents/aa");
        Assert.Equal(ExitCodes.Unusable, code);
        Assert.Contains("the report has no page 'documents/aa'; did you mean 'documents/a/'?", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "the report has no page 'nowhere'; it has ")]
    [InlineData("documents/lab-0012", "the report has no page 'documents/lab-0012'; it has documents/a/, documents/b/\n")]
    [InlineData("documents/lab/0012/", "the report has no page 'documents/lab/0012/'; it has documents/a/, documents/b/\n")]
    public void A_page_that_there_is_not_is_answered_with_those_beside_it(string name, string expected)
    {
        using var session = Edited();
        var (code, _, words) = session.Run("explain", name);
        Assert.Equal(ExitCodes.Unusable, code);
        Assert.StartsWith("reportgen: " + expected, words, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_first_build_everything_is_new_and_no_list_of_everything_is_shown()
    {
        using var session = Session.Small();
        Assert.Contains("why all pages: this is the first build here, so everything is new\n", session.Run("--why").Words, StringComparison.Ordinal);
        var words = session.Run("explain", "documents/").Words;
        Assert.Equal("documents/index.html is new in build 1, the first one here: everything was new\n", words);
        words = session.Run("explain", "documents/", "-v").Words;
        Assert.Contains("\ndocuments/index.html is new in build 1, the first one here: everything was new\n  it reads ", words, StringComparison.Ordinal);
        Assert.DoesNotContain("because of", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_rows_to_which_the_same_happened_a_few_are_named_and_the_others_counted()
    {
        using var session = Session.Small();
        session.Run("-q");
        for (var i = 0; i < 9; i++)
        {
            session.With($"seeds/d{i}.md", $"Nothing to see in {i}.\n");
        }

        session.Run("-q");
        var words = session.Run("explain", "documents/", "-v").Words;
        Assert.Equal(3, words.Split('\n').Count(l => l.Contains("because of code 'd", StringComparison.Ordinal)));
        Assert.Contains("… and 6 more of code\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_why_a_build_says_it_of_each_page_that_it_made_and_of_no_other()
    {
        using var session = Edited();
        session.With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it, still.\n");
        var lines = session.Run("--why").Words.Split('\n').Where(l => l.StartsWith("why ", StringComparison.Ordinal)).ToList();
        var page = Assert.Single(lines, l => l.StartsWith("why documents/a/index.html: ", StringComparison.Ordinal));
        Assert.Contains(" ← read 'a.md' ← find seeds 'a.md': it was edited", page, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.Contains("documents/b/", StringComparison.Ordinal));
        Assert.DoesNotContain("why ", session.Run("--why").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_has_a_bar_for_every_step()
    {
        using var session = Session.Small();
        Assert.Equal(ExitCodes.Built, session.Run("--trace", "trace.json").Code);
        using var json = JsonDocument.Parse(File.ReadAllText(session.PathOf("trace.json")));
        var bars = json.RootElement.GetProperty("traceEvents").EnumerateArray().ToList();
        Assert.All(bars, b => Assert.Equal("X", b.GetProperty("ph").GetString()));
        Assert.All(bars, b => Assert.True(b.GetProperty("ts").GetDouble() >= 0 && b.GetProperty("dur").GetDouble() >= 0));
        Assert.All(["find seeds", "read", "code", "render", "write files"], step => Assert.Single(bars, b => b.GetProperty("name").GetString() == step));
        Assert.Equal(1, bars.Single(b => b.GetProperty("name").GetString() == "read").GetProperty("args").GetProperty("rows").GetInt32());
        Assert.All(bars.GroupBy(b => b.GetProperty("tid").GetInt32()), lane =>
        {
            var inOrder = lane.Select(b => (Begin: b.GetProperty("ts").GetDouble(), Time: b.GetProperty("dur").GetDouble())).Order().ToList();

            // Both are rounded.
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.Begin + pair.First.Time <= pair.Second.Begin + 1));
        });
    }

    [Fact]
    public void A_trace_that_cannot_be_written_is_said()
    {
        using var session = Session.Small();
        var (code, _, words) = session.Run("--trace", "nowhere/trace.json");
        Assert.Equal(ExitCodes.Unusable, code);
        Assert.Contains("the trace cannot be written to 'nowhere/trace.json'", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RG3001")]
    [InlineData("rg3001")]
    public void A_code_is_explained_by_its_page_also_where_there_is_no_project(string code)
    {
        using var session = new Session();
        var outcome = session.Run("explain", code);
        Assert.Equal((ExitCodes.Built, ""), (outcome.Code, outcome.Words));
        Assert.Equal(RepositoryFolder.Text("docs/diagnostics/RG3001.md"), outcome.Data);
    }

    [Fact]
    public void A_code_that_no_finding_has_is_answered_with_one_that_is_near()
    {
        using var session = new Session();
        var outcome = session.Run("explain", "RG30011");
        Assert.Equal(ExitCodes.Unusable, outcome.Code);
        Assert.StartsWith("reportgen: no finding has the code 'RG30011'; did you mean 'RG3001'?\n", outcome.Words, StringComparison.Ordinal);
    }

    // Two documents, built twice, with a term taken from a rule between.
    private static Session Ruled()
    {
        var session = Session.Small().With("site.yml", Settings("rely*, quick*")).With("seeds/b.md", "Assistant: So?\n\nUser: It was quick.\n\nAI: And?\n\nUser: No.\n");
        session.Run("-q");
        session.With("site.yml", Settings("rely*")).Run("-q");
        return session;
    }

    private static string Settings(string terms) =>
        "title: Small\nthemes:\n  trust: { label: Trust in what it says, any: [" + terms + "] }\n  work: { codes: { check: { label: Checking, any: [check*] } } }\n"
        + "questions: { how: { text: \"So?\", asked-as: [so] } }\n";

    // Two documents, built twice, with an edit of the first between.
    private static Session Edited()
    {
        var session = Session.Small().With("seeds/b.md", "Nothing to see.\n");
        session.Run("-q");
        session.With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it.\n\nAI: Why?\n\nUser: Because I do.\n").Run("-q");
        return session;
    }

    private static List<(string, DateTime, long)> Everything(Session session) =>
    [
        .. new DirectoryInfo(session.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Select(f => (f.FullName, f.LastWriteTimeUtc, f.Length)).Order(),
    ];
}
