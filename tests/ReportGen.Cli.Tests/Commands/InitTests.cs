namespace ReportGen.Cli.Tests.Commands;

/// <summary>A project to start from builds without a word, and costs nobody a file.</summary>
public class InitTests
{
    [Theory]
    [InlineData("init", "study")]
    [InlineData("init", "study", "--templates")]
    public void A_new_project_builds_without_a_warning(params string[] arguments)
    {
        using var session = new Session();
        var made = session.Run(arguments);
        Assert.Equal((0, ""), (made.Code, made.Data));
        Assert.Matches(@"^Wrote \d+ files\. Next: 'reportgen build study' makes study/_site/index\.html, 'reportgen serve study --open' shows it\n$", made.Words);
        var built = session.Run("build", "study", "--strict");
        Assert.Equal(0, built.Code);
        Assert.EndsWith(": 0 errors, 0 warnings", built.LastWords, StringComparison.Ordinal);
        Assert.True(session.Exists("study/_site/index.html"));
    }

    [Fact]
    public void Every_rule_and_question_of_a_new_project_finds_something()
    {
        using var session = new Session();
        session.Run("init");
        session.Run();
        var matrix = File.ReadAllLines(session.PathOf("_site/data/matrix.csv")).Select(line => line.Split(',')).ToArray();
        Assert.All(Enumerable.Range(2, matrix[0].Length - 2), column => Assert.Contains(matrix[1..], row => row[column] != "0"));
        Assert.All(new[] { "last-repair", "give-up" }, question =>
            Assert.Contains("bench-0001", File.ReadAllText(session.PathOf($"_site/data/questions/{question}.json")), StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_project_says_that_its_speakers_are_invented()
    {
        using var session = new Session();
        session.Run("init");
        Assert.All(new[] { "site.yml", "seeds/README.md" }, path =>
            Assert.Contains("invented", File.ReadAllText(session.PathOf(path)), StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_there_stays_and_is_named()
    {
        using var session = new Session().With("memos/worth.md", "Mine.\n");
        var outcome = session.Run("init");
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("kept memos/worth.md, which was there already\n", outcome.Words, StringComparison.Ordinal);
        Assert.Equal("Mine.\n", File.ReadAllText(session.PathOf("memos/worth.md")));
    }

    [Fact]
    public void A_project_gets_no_sample_documents_and_its_templates_only_where_asked()
    {
        using var session = Session.Small();
        var refused = session.Run("init");
        Assert.Equal(2, refused.Code);
        Assert.StartsWith("reportgen: there is a project in '.' already", refused.Words, StringComparison.Ordinal);
        Assert.Equal(0, session.Run("init", "--templates").Code);
        Assert.True(session.Exists("templates/assets/style.css"));
        Assert.False(session.Exists("memos"));
        Assert.Equal(["a.md"], Directory.EnumerateFileSystemEntries(session.PathOf("seeds")).Select(Path.GetFileName));
    }

    [Fact]
    public void An_editor_finds_the_schema_that_the_settings_name()
    {
        using var session = new Session();
        session.Run("init");
        Assert.StartsWith("# yaml-language-server: $schema=./site.schema.json\n", File.ReadAllText(session.PathOf("site.yml")), StringComparison.Ordinal);
        var printed = session.Run("schema");
        Assert.Equal((0, ""), (printed.Code, printed.Words));
        Assert.Equal(printed.Data, File.ReadAllText(session.PathOf("site.schema.json")));
    }

    [Fact]
    public void Where_a_file_is_in_the_way_it_says_so()
    {
        using var session = new Session().With("study", "a file");
        var outcome = session.Run("init", "study");
        Assert.Equal(2, outcome.Code);
        Assert.StartsWith("reportgen: 'study' cannot be written to: it is a file, and a project is a folder\n", outcome.Words, StringComparison.Ordinal);
    }
}
