using ReportGen.Site.Tests.Proof;

namespace ReportGen.Site.Tests.Projects;

/// <summary>Projects with tables: surveys whose rows are documents, and a spreadsheet of attributes.</summary>
public sealed class SurveyProjectTests
{
    private const string Settings = """
        title: Study
        seeds: { include: ["**/*.csv", "**/*.md"] }
        attributes: seeds/participants.csv
        documents:
          - match: survey.csv
            group: panel
            attributes: { wave: first }
            columns: { id: id, attributes: { role: Role }, answers: { typical-day: Q1, worries: "What worries you?" } }
          - match: asked.csv
            columns: { id: id, answers: ["So, what worries you about it?"], ignore: ["*"] }
        questions:
          typical-day: How does AI fit into a typical working day?
          worries: { text: What is worrying?, asked-as: [worries you about] }
          other: { text: Other?, asked-as: ["What worries you?"] }
        themes:
          speed: { label: Speed, any: [fast*] }
        diagnostics: { RG2113: none }
        search: none

        """;

    private const string Survey = "id,Role,Q1,What worries you?\nR_1,PI,It is fast,Nothing\nR_2,Student,Slow,\nR_3,PI,,Faster is not better\n";

    private const string Participants = "id,field,role,wave\nR_1,biology,ignored,second\nR_2,physics,,\nR_3,law,,\np1,history,,\nasked-a,art,,\n";

    private static Workspace Study() => Workspace.With(
        ("site.yml", Settings),
        ("seeds/survey.csv", Survey),
        ("seeds/asked.csv", "id,IP,\"So, what worries you about it?\"\na,1.2.3.4,That it is fast\n"),
        ("seeds/participants.csv", Participants),
        ("seeds/p1.md", "Interviewer: And you?\n\nParticipant: I am faster.\n"));

    [Fact]
    public void Answers_stand_on_the_page_of_the_question_that_site_yml_names_else_of_the_one_that_the_header_asks()
    {
        using var study = Study();

        var result = study.Build();

        Assert.Equal("", Workspace.Show(result.Diagnostics));
        Assert.Equal(
            """
            {"id":"typical-day","text":"How does AI fit into a typical working day?","answers":["survey-r-1","survey-r-2","survey-r-3 nothing"]}
            {"id":"worries","text":"What is worrying?","answers":["asked-a","survey-r-1","survey-r-2 nothing","survey-r-3"]}
            {"id":"other","text":"Other?","answers":[]}

            """,
            string.Concat(new[] { "typical-day", "worries", "other" }.Select(q => Answers(study.Read($"data/questions/{q}.json")) + "\n")));
    }

    [Fact]
    public void Headers_are_asked_and_only_answers_are_coded()
    {
        using var study = Study();
        study.Edit("site.yml", Settings.Replace("fast*", "fast*, worries", StringComparison.Ordinal)).Build();

        Assert.Equal(
            ["asked-a", "p1", "survey-r-1", "survey-r-3"], study.Read("data/codings.csv").Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')[0]).Order());
    }

    [Fact]
    public void A_row_of_the_spreadsheet_gives_a_document_what_neither_it_nor_site_yml_says()
    {
        using var study = Study();
        study.Build();

        Assert.Equal("field biology, role PI, wave first", Attributes(study, "survey-r-1"));
        Assert.Equal("field physics, role Student, wave first", Attributes(study, "survey-r-2"));
        Assert.Equal("field history", Attributes(study, "p1"));
        Assert.Equal("field art", Attributes(study, "asked-a"));
        Assert.False(study.Has("documents/participants/index.html"));
    }

    [Fact]
    public void Rows_about_nobody_and_documents_without_a_row_are_reported_once_each()
    {
        using var study = Study();
        study.Edit("seeds/participants.csv", "id,field\nR_1,biology\nR_7,law\n\"R_8\nb\",law\n,law\nR_1,art\n").Edit("seeds/p2.md", "Interviewer: And?\n\nParticipant: No.\n");

        Assert.Equal(
            """
            seeds/participants.csv: warning RG1127: 3 documents have no row in this table, so they have none of these attributes: asked-a, survey-r-2, survey-r-3 (add a row for each, with its id in 'id')
            seeds/participants.csv(3,1): warning RG1126: 2 rows are about documents that do not exist: R_7, R_8 b ('id' is a document's id, its case, or its file's name without the extension; another column can be named in site.yml: attributes: { file: …, id: … })
            seeds/participants.csv(6,1): warning RG1123: row 5 has nothing in 'id', so this row is left out (each row has one cell for each column, and an id of its own)
            seeds/participants.csv(7,1): warning RG1123: rows 2 and 6 are both about 'R_1', so this row is left out (each row has one cell for each column, and an id of its own)

            """,
            Workspace.Show(study.Build().Diagnostics));
    }

    [Theory]
    [InlineData("attributes: gone.csv", "site.yml(3,13): error RG2007: the attributes 'gone.csv' cannot be read: it does not exist (the path is as seen from site.yml)\n")]
    [InlineData("attributes: ../a.csv", "site.yml(3,13): error RG2009: '../a.csv' leads out of the project (put the file beside site.yml)\n")]
    [InlineData(
        "attributes: [a.csv]", "site.yml(3,13): error RG2004: 'attributes' should be the name of a CSV or TSV file, but is a list (for example attributes: participants.csv)\n")]
    [InlineData("attributes: { id: name }", "site.yml(3,13): error RG2004: 'file' is missing: which spreadsheet has the attributes? (for example attributes: participants.csv)\n")]
    [InlineData(
        "attributes: { file: seeds/participants.csv, id: nmae }",
        "seeds/participants.csv(1,1): error RG1121: site.yml names 'nmae' under 'attributes: id', and this table has no such column, so nothing of it is read (the columns here "
        + "are: id, field, role, wave)\n")]
    [InlineData(
        "attributes: { file: ./seeds/participants.csv, ignore: [roles] }",
        "seeds/participants.csv(1,1): error RG1121: site.yml names 'roles' under 'attributes: ignore', and this table has no such column (did you mean 'role'? the columns here "
        + "are: id, field, role, wave)\n")]
    public void What_is_wrong_with_the_key_is_said_where_it_is(string key, string expected)
    {
        using var study = Study();
        study.Edit("site.yml", Settings.Replace("attributes: seeds/participants.csv", key, StringComparison.Ordinal)
            .Replace("\"**/*.md\"]", "\"**/*.md\"], exclude: [participants.csv]", StringComparison.Ordinal));

        Assert.Equal(expected, Workspace.Show(study.Build().Diagnostics));
    }

    [Fact]
    public void Columns_that_answer_no_question_of_the_report_are_reported_where_they_are_named()
    {
        using var study = Study();
        study.Edit("site.yml", Settings.Replace("typical-day: Q1", "tpyical-day: Q1", StringComparison.Ordinal));

        Assert.Equal(
            "site.yml(8,63): warning RG2107: 'tpyical-day' is no question of this report, so these answers are read but stand on no question's page (did you mean "
            + "'typical-day'?)\n",
            Workspace.Show(study.Build().Diagnostics));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_edited_row_of_the_spreadsheet_reaches_its_document_alone(bool isNewProcess)
    {
        using var study = Study();
        study.Build();
        study.Edit("seeds/participants.csv", Participants.Replace("physics", "chemistry", StringComparison.Ordinal));

        Ran.Again(study, isNewProcess).Step("name", "survey-r-2").Step("code", "survey-r-2").Step("plan questions", "=").Step("sum up", "")
            .Because("documents/survey-r-2", "find attributes", "seeds/participants.csv").LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_edited_row_of_a_survey_reaches_its_document_alone(bool isNewProcess)
    {
        using var study = Study();
        study.Build();
        study.Edit("seeds/survey.csv", Survey.Replace("It is fast", "It is much faster", StringComparison.Ordinal));

        Ran.Again(study, isNewProcess).Step("name", "survey-r-1").Step("code", "survey-r-1")
            .Step("plan files", "data/codings.csv", "data/documents.csv", "data/documents/survey-r-1.json", "data/questions.csv", "data/questions/typical-day.json",
                "data/terms.csv", "llms.txt")
            .Pages("", "compare/group/panel/speed", "compare/role/pi/speed", "documents", "documents/survey-r-1", "themes/speed", "words/speed",
                "questions/typical-day").LikeAClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_that_is_gone_takes_its_document_with_it_and_a_new_one_brings_one(bool isNewProcess)
    {
        using var study = Study();
        study.Build();
        study.Edit("seeds/survey.csv", Survey.Replace("R_2,Student,Slow,", "R_4,Student,Slow,", StringComparison.Ordinal));

        Ran.Again(study, isNewProcess).Step("name", "survey-r-4", "-survey-r-2").LikeAClean();
    }

    private static string Attributes(Workspace study, string id)
    {
        using var report = System.Text.Json.JsonDocument.Parse(study.Read("data/report.json"));
        var document = report.RootElement.GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("id").GetString() == id);
        return string.Join(", ", document.GetProperty("attributes").EnumerateObject().Select(a => $"{a.Name} {a.Value}"));
    }

    private static string Answers(string json)
    {
        using var question = System.Text.Json.JsonDocument.Parse(json);
        var answers = question.RootElement.GetProperty("answers").EnumerateArray()
            .Select(a => $"\"{a.GetProperty("document").GetString()}{(a.GetProperty("empty").GetBoolean() ? " nothing" : "")}\"");
        return $"{{\"id\":\"{question.RootElement.GetProperty("id").GetString()}\","
            + $"\"text\":\"{question.RootElement.GetProperty("text").GetString()}\",\"answers\":[{string.Join(',', answers)}]}}";
    }
}
