using Microsoft.Data.Sqlite;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Exchange;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>A project of Taguette, as its SQLite database has it: HTML, and highlights in bytes of its words.</summary>
public class TaguetteImportTests
{
    private const string Tables = """
        CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT, description TEXT);
        CREATE TABLE project_members (project_id INTEGER, user_login TEXT, privileges TEXT);
        CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, filename TEXT, project_id INTEGER, contents TEXT);
        CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path TEXT, description TEXT);
        CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
        CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
        CREATE TABLE commands (id INTEGER PRIMARY KEY, user_login TEXT, project_id INTEGER, document_id INTEGER, payload TEXT);
        """;

    private const string Html = "<h1>Talk</h1>\n<p>Zoë 😊 says: <b>I check</b>\n  every &amp; any number.</p><ul><li>one</li><li>two</li></ul><pre>a\n  b</pre>";

    [Fact]
    public void Documents_tags_and_highlights_become_a_project_that_builds()
    {
        using var files = new ForeignFiles();
        var (start, end) = (Bytes("Talk\nZoë 😊 says: "), Bytes("Talk\nZoë 😊 says: I check\n  every & any"));
        var (texts, findings) = files.Import("study.sqlite3", Database(files, $$"""
            INSERT INTO projects VALUES (1, 'A study', 'Who checks.');
            INSERT INTO project_members VALUES (1, 'admin', 'ADMIN');
            INSERT INTO documents VALUES (7, 'Talk with Zoë', 'in May', 'talk.docx', 1, '{{Html}}');
            INSERT INTO tags VALUES (1, 1, 'people', 'Who it is about'), (2, 1, 'people.coders', '');
            INSERT INTO highlights VALUES (1, 7, {{start}}, {{end}}, ''), (2, 7, 0, 4, ''), (3, 7, 900, 901, ''), (4, 7, 5, 9, '');
            INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 2);
            INSERT INTO commands VALUES (1, 'mk', 1, 7, '{"type": "highlight_add", "highlight_id": 2}'), (2, 'mk', 1, 7, 'no JSON'), (3, 'x', 1, 7, '[]');
            """));
        Assert.Equal("# Talk\n\nZoë 😊 says: I check every & any number.\n\n- one\n\n- two\n\na\n  b\n", texts["seeds/Talk with Zoë.txt"]);
        Assert.Equal(
            ["talk-with-zoe people [I check every & any]", "talk-with-zoe people/coders [I check every & any]"],
            Coders.CodingWriterTests.Read(texts["codings/admin.yml"]).Select(c => $"{c.Document} {c.Code} [{c.Quote.Exact}]"));
        Assert.Equal("Talk", Assert.Single(Coders.CodingWriterTests.Read(texts["codings/mk.yml"])).Quote.Exact);
        Assert.Contains("description: \"Who checks.\"", texts["site.yml"], StringComparison.Ordinal);
        Assert.Contains("definition: \"Who it is about\"", texts["site.yml"], StringComparison.Ordinal);
        Assert.Contains("in May", texts["memos/notes.md"], StringComparison.Ordinal);
        Assert.Equal(
            ["1 highlight of 'Talk with Zoë' nowhere in its words, left out", "1 selection has neither a code nor a note, and nothing became of it"],
            findings.Where(f => f.Code == "RG8002").Select(f => f.Message).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Report.Build(files.Request()).Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void Later_databases_say_what_lies_under_what()
    {
        using var files = new ForeignFiles();
        var (project, _) = files.Read("a.db", Database(files, """
            ALTER TABLE tags ADD COLUMN parent_id INTEGER;
            INSERT INTO projects VALUES (1, 'p', '');
            INSERT INTO tags VALUES (1, 1, 'checking', '', 2), (2, 1, 'trust', '', NULL);
            """));
        Assert.Equal("checking", Assert.Single(Assert.Single(project!.Codes).Codes).Name);
    }

    [Theory]
    [InlineData("a 😊 b", 2, 6, "😊")]
    [InlineData("a 😊 b", 3, 6, null)]
    [InlineData("<p>one</p>\n<p>two</p>", 0, 7, "one\n\ntwo")]
    [InlineData("<p>one</p><p>two</p>", 3, 6, "two")]
    [InlineData("<p>one</p>   ", 0, 5, "one")]
    [InlineData("<p>a<br/>b  c</p>", 1, 5, "b c")]
    [InlineData("<div><div><p>x</p></div></div>", 0, 1, "x")]
    [InlineData("x", 5, 9, null)]
    [InlineData("x", 1, 1, null)]
    [InlineData("x", -4, 1, null)]
    [InlineData("", 0, 1, null)]
    public void Highlights_count_bytes_of_words_and_no_tags(string html, int start, int end, string? expected)
    {
        var text = TaguetteText.Of(html);
        Assert.Equal(expected, text.SpanOf(start, end) is { } span ? text.Text[span.Start..span.End].Trim() : null);
    }

    [Fact]
    [Trait("Takes", "Long")]
    public void Words_nested_as_deep_as_anything_are_read()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "x" + string.Concat(Enumerable.Repeat("</div>", 20_000));
        Assert.Equal("x\n", TaguetteText.Of(deep).Text);
    }

    [Theory]
    [InlineData("", "there is no project")]
    [InlineData("INSERT INTO projects VALUES (1, 'one', ''), (2, 'two', '');", "there are 2 projects in this database: 'one', 'two'")]
    [InlineData("DROP TABLE tags; CREATE VIEW tags AS SELECT 1 AS id, 'x' AS path, '' AS description;", "no table 'tags'")]
    [InlineData("INSERT INTO projects VALUES (1, 'p', ''); INSERT INTO highlights VALUES (1, 'x', 'y', 'z', '');", "something else in its columns")]
    public void Databases_of_others_and_of_many_projects_are_not_read(string statements, string message)
    {
        using var files = new ForeignFiles();
        var (project, findings) = files.Read("a.sqlite3", Database(files, statements));
        Assert.Null(project);
        Assert.Contains(message, Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_was_cut_off_or_is_none_is_not_read()
    {
        using var files = new ForeignFiles();
        var whole = Database(files, "INSERT INTO projects VALUES (1, 'p', '');");
        Assert.Null(files.Read("none.db", "words").Value);
        for (var length = 100; length < whole.Length; length += 4096)
        {
            var (project, findings) = files.Read("cut.db", whole[..length]);
            Assert.True(project is null && findings is [{ Code: "RG8001" }], $"{length} of {whole.Length} bytes were read");
        }
    }

    private static int Bytes(string words) => System.Text.Encoding.UTF8.GetByteCount(words);

    private static byte[] Database(ForeignFiles files, string statements)
    {
        var path = Path.Combine(files.Folder, "made.tmp");
        using (var database = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
#pragma warning disable CA2100 // Tests make up what is in the database.
            command.CommandText = Tables + statements;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
