using System.Text.Json;

namespace ReportGen.Site.Tests.Projects;

/// <summary>Questions of workshops that have the words of one in site.yml.</summary>
public sealed class QuestionJoinTests
{
    private const string Notes = """
        # Day 1

        ## Questions

        1. What do zebras eat?
        2. Who rides zebras, if anybody does?

        ## Group 1 - Question 1

        Grass.

        ## Group 2 - Question 2

        Nobody.

        """;

    [Fact]
    public void Equal_words_join_the_questions_of_several_workshops_as_same_as_would()
    {
        using var workspace = Study("{ eat: 'what do Zebras eat', ride: { text: Who?, asked-as: ['rides zebras', 'who rides zebras, if *body does'] } }",
            ("seeds/a.md", Notes), ("seeds/b.md", Notes));

        Assert.Equal("", Workspace.Show(workspace.Build().Diagnostics));
        Assert.Equal("a day-1/group-1, b day-1/group-1", Answers(workspace, "eat"));
        Assert.Equal("a day-1/group-2, b day-1/group-2", Answers(workspace, "ride"));
        Assert.False(workspace.Has("data/questions/a-day-1-q1.json"));
    }

    [Fact]
    public void Same_as_says_it_before_words_do()
    {
        using var workspace = Study("{ eat: What do zebras eat?, other: { text: Other?, same-as: day-1-q1 } }", ("seeds/a.md", Notes));

        Assert.Equal("", Workspace.Show(workspace.Build().Diagnostics));
        Assert.Equal(("", "a day-1/group-1"), (Answers(workspace, "eat"), Answers(workspace, "other")));
    }

    [Fact]
    public void A_part_of_the_words_joins_nothing()
    {
        using var workspace = Study("{ eat: What do zebras?, ride: Who rides zebras? }", ("seeds/a.md", Notes));

        workspace.Build();
        Assert.Equal(("", "", "a day-1/group-1"), (Answers(workspace, "eat"), Answers(workspace, "ride"), Answers(workspace, "day-1-q1")));
    }

    [Fact]
    public void Words_of_two_questions_join_none_and_are_reported()
    {
        using var workspace = Study("{ eat: What do zebras eat?, feed: What do zebras eat? }", ("seeds/a.md", Notes));

        Assert.Contains("site.yml(3,14): warning RG2114: 'a/day-1-q1' has the words of 'eat', but so have 'eat' and 'feed', so it is not joined to it",
            Workspace.Show(workspace.Build().Diagnostics), StringComparison.Ordinal);
        Assert.Equal(("", "a day-1/group-1"), (Answers(workspace, "eat"), Answers(workspace, "day-1-q1")));
    }

    [Fact]
    public void Two_questions_of_one_session_join_none_and_are_reported()
    {
        var twice = Notes.Replace("Who rides zebras, if anybody does?", "What do zebras eat?", StringComparison.Ordinal);
        using var workspace = Study("{ eat: What do zebras eat? }", ("seeds/a.md", twice));

        var findings = Workspace.Show(workspace.Build().Diagnostics);
        Assert.Contains("'a/day-1-q1' has the words of 'eat', but so has 'day-1-q2' of the same session", findings, StringComparison.Ordinal);
        Assert.Contains("'a/day-1-q2' has the words of 'eat', but so has 'day-1-q1' of the same session", findings, StringComparison.Ordinal);
        Assert.Equal("", Answers(workspace, "eat"));
    }

    private static Workspace Study(string questions, params (string Path, string Text)[] seeds) => Workspace.With(
        [("site.yml", $"title: Study\nthemes: {{ food: [grass] }}\nquestions: {questions}\ndiagnostics: {{ RG2020: none, RG2113: none, RG1020: none }}\n"), .. seeds]);

    private static string Answers(Workspace workspace, string question)
    {
        using var data = JsonDocument.Parse(workspace.Read($"data/questions/{question}.json"));
        var answers = data.RootElement.GetProperty("answers").EnumerateArray();
        return string.Join(", ", answers.Select(a => $"{a.GetProperty("document").GetString()} {a.GetProperty("case").GetString()}"));
    }
}
