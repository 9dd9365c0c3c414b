using System.Diagnostics;
using System.Text.Json;
using ReportGen.Cli.Commands;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>What is other between two reports: of commits, as they were built, and as the sources are now.</summary>
public class DiffTests
{
    [Fact]
    public void Where_nothing_was_edited_since_the_last_build_that_is_said()
    {
        using var session = Study();
        session.Run("-q");
        Assert.Equal((ExitCodes.Built, "", "No document, coding, answer or claim is other, from the last build to now\n"), Told(session.Run("diff")));
    }

    [Fact]
    public void An_edited_rule_is_told_with_the_words_that_it_lost_and_the_term_that_left()
    {
        using var session = Study();
        session.Run("-q");
        session.With("site.yml", "title: Small\nthemes: { trust: [rely*, believ*] }\n");
        var (code, data, words) = Told(session.Run("diff"));
        Assert.Equal((ExitCodes.Built, ""), (code, data));
        Assert.Equal(
            """
            From the last build to now: 1 coding went, 1 coding came
            Trust (trust): on 2 segments in 2 documents as before, but not the same ones
              its rule no longer has `quick*`; it now has `believ*`
              lost 1 segment, because `quick*` is no longer in trust:
                seeds/b.md:3 “It was quick.”
              gained 1 segment, because `believ*` is in trust now:
                seeds/b.md:7 “I believe it.”

            """.ReplaceLineEndings("\n"), words);
    }

    [Theory]
    [InlineData("study")]
    [InlineData("study/site.yml")]
    public void A_project_may_stand_in_the_place_of_a_side(string project)
    {
        using var session = new Session().With("study/site.yml", "title: Small\nthemes: { trust: [rely*] }\n").With("study/seeds/a.md", "User: I rely on it.\n");
        session.Run(project, "-q");
        Assert.Equal((ExitCodes.Built, "", "No document, coding, answer or claim is other, from the last build to now\n"), Told(session.Run("diff", project)));
        Assert.Equal(
            (ExitCodes.Built, "", "No document, coding, answer or claim is other, from study/_site to now\n"), Told(session.Run("diff", "study/_site", project)));
    }

    [Fact]
    public void The_report_that_lies_there_is_left_as_it_is()
    {
        using var session = Study();
        session.Run("-q");
        session.With("site.yml", "title: Small\nthemes: { trust: [believ*] }\n");
        var before = Everything(session);
        session.Run("diff");
        Assert.Equal(before, Everything(session));
    }

    [Fact]
    public void Without_a_last_build_somebody_is_told_what_to_do()
    {
        using var session = Study();
        var (code, _, words) = Told(session.Run("diff"));
        Assert.Equal(ExitCodes.Unusable, code);
        Assert.Equal(
            "reportgen: there is no built report in '_site' to compare with; run 'reportgen build' before the next edit, or name a commit: reportgen diff HEAD\n", words);
        session.With("_site/data/report.json", "{}");
        Assert.StartsWith("reportgen: there is no built report in '_site'", session.Run("diff").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_commits_are_compared_and_the_repository_is_left_as_it_is()
    {
        using var session = Study();
        Commit(session, "init");
        session.With("site.yml", "title: Small\nthemes: { trust: [rely*] }\n");
        Commit(session, "edit");
        session.With("site.yml", "title: [\n").With("seeds/a.md", "");
        Git(session, "add", "site.yml");
        var before = (Git(session, "status", "--porcelain"), Git(session, "ls-files", "--stage"));
        var (code, data, _) = Told(session.Run("diff", "HEAD~1", "HEAD", "--json"));
        Assert.Equal(ExitCodes.Built, code);
        using var json = JsonDocument.Parse(data);
        var coding = Assert.Single(json.RootElement.GetProperty("codings").EnumerateArray());
        Assert.Equal(("went", "It was quick.", 3), (
            coding.GetProperty("change").GetString(), coding.GetProperty("before").GetProperty("quote").GetString(), coding.GetProperty("before").GetProperty("line").GetInt32()));
        Assert.Equal("because quick* is no longer in trust", coding.GetProperty("because").GetProperty("sentence").GetString());
        Assert.StartsWith("HEAD~1 (", json.RootElement.GetProperty("from").GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, (Git(session, "status", "--porcelain"), Git(session, "ls-files", "--stage")));
        Assert.Single(Git(session, "worktree", "list").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_project_may_lie_in_a_folder_of_its_repository()
    {
        using var session = new Session();
        session.With("notes.txt", "No part of the project.\n");
        Commit(session, "before");
        session.With("study/site.yml", "title: Small\nthemes: { trust: [rely*] }\n").With("study/seeds/a.md", "User: I rely on it.\n");
        Commit(session, "init");
        session.With("study/seeds/a.md", "User: I do.\n");
        Assert.Contains("lost 1 segment, because the document was edited:\n", session.RunIn("study", "diff", "HEAD").Words, StringComparison.Ordinal);
        Assert.Contains("lost 1 segment", session.Run("diff", "HEAD", "-c", "study/site.yml").Words, StringComparison.Ordinal);
        Assert.Equal("reportgen: the project was not there at 'HEAD~1': that commit has no folder 'study'\n", session.RunIn("study", "diff", "HEAD~1").Words);
    }

    [Theory]
    [InlineData("mian", "there is no commit, branch or tag 'mian', and no folder of a built report; did you mean 'main'?")]
    [InlineData("HEAD~9", "there is no commit, branch or tag 'HEAD~9', and no folder of a built report")]
    [InlineData("main..HEAD", "there is no commit, branch or tag 'main..HEAD', and no folder of a built report; name two commits with a space between them")]
    [InlineData("seeds", "there is no commit, branch or tag 'seeds', and no folder of a built report; and the folder 'seeds' holds no built report")]
    public void What_is_no_commit_is_named_with_what_may_be_meant(string name, string expected)
    {
        using var session = Study();
        Commit(session, "init");
        var (code, data, words) = Told(session.Run("diff", name));
        Assert.Equal((ExitCodes.Unusable, ""), (code, data));
        Assert.StartsWith("reportgen: " + expected, words, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_a_repository_no_commit_is_looked_for()
    {
        using var session = Study();
        Assert.Equal(
            (ExitCodes.Unusable, "", "reportgen: 'HEAD' is no folder of a built report, and the project is in no git repository, so it is no commit either\n"),
            Told(session.Run("diff", "HEAD")));
    }

    [Fact]
    public void Two_built_reports_are_compared_from_anywhere()
    {
        using var session = Study();
        session.Run("-q", "-o", "old");
        session.With("site.yml", "title: Small\nthemes: { trust: [rely*] }\n").Run("-q", "-o", "new");
        File.Delete(session.PathOf("site.yml"));
        var words = session.Run("diff", "old", "new").Words;
        Assert.StartsWith("From old to new: 1 coding went\n", words, StringComparison.Ordinal);
        Assert.Contains("because `quick*` is no longer in trust", words, StringComparison.Ordinal);
        session.With("new/data/report.json", "{ \"documents\": 1 }");
        Assert.Equal("reportgen: the report of 'new' cannot be read: 'data/report.json' is not what a build writes\n", session.Run("diff", "old", "new").Words);
    }

    [Fact]
    public void A_report_of_an_earlier_version_is_compared_without_the_terms_of_its_rules()
    {
        using var session = Study();
        session.Run("-q");
        var report = session.PathOf("_site/data/report.json");
        File.WriteAllText(report, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(report), ",\\s*\"rule\": \\[[^\\]]*\\]", ""));
        session.With("site.yml", "title: Small\nthemes: { trust: [rely*] }\n");
        var words = session.Run("diff").Words;
        Assert.Contains("  lost 1 segment:\n    seeds/b.md:3 “It was quick.”\n", words, StringComparison.Ordinal);
        Assert.DoesNotContain("rule", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_called_something_else_now_lost_nothing()
    {
        using var session = Study();
        Commit(session, "init");
        File.Move(session.PathOf("seeds/b.md"), session.PathOf("seeds/renamed.md"));
        var words = session.Run("diff", "HEAD").Words.Split('\n');
        Assert.EndsWith(" to now: no coding came or went", words[0], StringComparison.Ordinal);
        Assert.Equal(["documents", "  b is called renamed now", ""], words[1..]);
    }

    [Fact]
    public void The_data_have_these_names_and_no_others()
    {
        using var session = Study();
        Commit(session, "init");
        session.With("site.yml", "title: Small\nthemes: { trust: { any: [rely*], codes: { belief: [believ*] } } }\nquestions: { how: { text: \"How?\", asked-as: [\"so\"] } }\n")
            .With("seeds/c.md", "User: I rely on it.\n");
        using var json = JsonDocument.Parse(session.Run("diff", "HEAD", "--json").Data);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Names(json.RootElement, "");
        string[] count = ["codings", "documents", "segments"], document = ["codings", "id", "segments", "source", "title", "words"];
        string[] words = ["document", "line", "quote", "rules", "segment", "source", "url"], total = ["codings", "documents", "name", "segments", "words"];
        string[] node = ["change", "gained", "id", "label", "lost", "rule.came[]", "rule.went[]"];
        string[] expected =
        [
            .. In("codes[]", node), .. In("codes[].after", count), "codes[].before",
            .. In("codings[].after", words), "codings[].after", .. In("codings[].before", words), "codings[].before",
            .. In("codings[]", ["change", "code", "coder", "theme", "because.kind", "because.sentence", "because.words[]"]),
            .. In("documents[].after", document), .. In("documents[]", ["before", "change", "edited"]),
            .. In("from", total), .. In("questions[]", ["after", "before", "change", "id", "text"]), "same",
            .. In("themes[]", node), .. In("themes[].after", count), .. In("themes[].before", count), .. In("to", total),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), names);

        void Names(JsonElement element, string name)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject())
                    {
                        Names(property.Value, name.Length == 0 ? property.Name : $"{name}.{property.Name}");
                    }

                    break;
                case JsonValueKind.Array:
                    names.UnionWith(element.GetArrayLength() == 0 && name.Contains("rule", StringComparison.Ordinal) ? [name + "[]"] : []);
                    foreach (var child in element.EnumerateArray())
                    {
                        Names(child, name + "[]");
                    }

                    break;
                default:
                    names.Add(name);
                    break;
            }
        }

        static IEnumerable<string> In(string side, string[] own) => own.Select(n => $"{side}.{n}");
    }

    [Fact]
    public void Formats_of_findings_are_none_of_a_difference_and_markdown_is_none_of_findings()
    {
        using var session = Study();
        Assert.StartsWith("reportgen: diff prints text, json or markdown\n", session.Run("diff", "--format", "sarif").Words, StringComparison.Ordinal);
        Assert.StartsWith("reportgen: only diff prints markdown\n", session.Run("check", "--format", "markdown").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_named_with_their_place()
    {
        using var session = Study();
        Commit(session, "init");
        session.With("site.yml", "title: [\n");
        var (code, _, words) = Told(session.Run("diff", "HEAD"));
        Assert.Equal(ExitCodes.Unusable, code);
        Assert.StartsWith("reportgen: now cannot be coded: site.yml(", words, StringComparison.Ordinal);
    }

    private static Session Study() => Session.Small()
        .With("site.yml", "title: Small\nthemes: { trust: [rely*, quick*] }\n")
        .With("seeds/b.md", "Assistant: So?\n\nUser: It was quick.\n\nAI: And?\n\nUser: I believe it.\n");

    private static (int, string, string) Told(Outcome outcome) => (outcome.Code, outcome.Data, outcome.Words);

    private static void Commit(Session session, string message)
    {
        Git(session, "init", "-q", "-b", "main");
        Git(session, "add", "-A");
        Git(session, "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);
    }

    private static string Git(Session session, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = session.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var faults = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, faults.Result);
        return output;
    }

    private static List<(string, DateTime, long)> Everything(Session session) =>
    [
        .. new DirectoryInfo(session.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Select(f => (f.FullName, f.LastWriteTimeUtc, f.Length)).Order(),
    ];
}
