using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>A file of another program becomes a project that builds, and what does not is said, with an exit code.</summary>
public class ImportTests
{
    private const string Project = """
        <Project xmlns="urn:QDA-XML:project:1.0" name="Study"><Users><User guid="u" name="mk"/></Users>
        <CodeBook><Codes><Code guid="c" name="Trust" isCodable="true"/></Codes></CodeBook>
        <Sources><TextSource guid="s" name="Ada" plainTextPath="internal://s.txt"><PlainTextSelection guid="p" startPosition="2" endPosition="7" creatingUser="u">
        <Coding guid="g"><CodeRef targetGUID="c"/></Coding></PlainTextSelection></TextSource></Sources></Project>
        """;

    [Fact]
    public void A_project_is_written_and_builds()
    {
        using var session = With("study.qdpx", Project);
        var outcome = session.Run("import", "study.qdpx", "study");
        Assert.Equal(
            (0, "", "Imported 1 document, 1 theme, 1 coding by 1 coder from study.qdpx: 3 files written to study. Next: 'reportgen build study'\n"),
            (outcome.Code, outcome.Data, outcome.Words));
        Assert.True(session.Exists("study/codings/mk.yml"));
        Assert.Equal(0, session.Run("build", "study").Code);
    }

    [Fact]
    public void A_folder_that_has_something_in_it_is_refused_unless_it_is_to_be_merged()
    {
        using var session = With("study.qdpx", Project).With("study/site.yml", "title: Mine\n");
        var refused = session.Run("import", "study.qdpx", "study");
        Assert.Equal(2, refused.Code);
        Assert.StartsWith("reportgen: 'study' is not empty. Name another folder; or, with --merge,", refused.Words, StringComparison.Ordinal);
        Assert.False(session.Exists("study/seeds"));
        var merged = session.Run("import", "study.qdpx", "study", "--merge");
        Assert.Equal(0, merged.Code);
        Assert.StartsWith("site.yml: warning RG8004: this file was not written: it is there already", merged.Words, StringComparison.Ordinal);
        Assert.Equal("title: Mine\n", File.ReadAllText(session.PathOf("study/site.yml")));
        Assert.True(session.Exists("study/seeds/Ada.txt"));
        Assert.Equal(1, session.Run("import", "study.qdpx", "study", "--merge", "--strict").Code);
    }

    [Fact]
    public void The_name_of_a_file_writes_nothing_but_words_to_the_terminal()
    {
        using var session = With("study.qdpx", Project);
        Assert.EndsWith("Nothing was imported from a\u00B7[31m.qdpx\n", session.Run("import", "a\u001b[31m.qdpx", "study").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_a_finding_and_leaves_nothing()
    {
        using var session = With("study.qdpx", "<Project").With("notes.docx", "x");
        foreach (var (file, message) in new[] { ("study.qdpx", "'project.qde' is not whole XML"), ("notes.docx", "of no kind that is read here"), ("gone.qdpx", "does not exist") })
        {
            var outcome = session.Run("import", file, "study");
            Assert.Equal(2, outcome.Code);
            Assert.StartsWith($"{file}: error RG8001: ", outcome.Words, StringComparison.Ordinal);
            Assert.Contains(message, outcome.Words, StringComparison.Ordinal);
            Assert.EndsWith($"Nothing was imported from {file}\n", outcome.Words, StringComparison.Ordinal);
            Assert.False(session.Exists("study"));
        }
    }

    [Fact]
    public void Findings_can_be_data()
    {
        using var session = With("study.qdpx", Project.Replace("</Sources>", "<AudioSource guid='a' name='a.mp3'/></Sources>", StringComparison.Ordinal));
        var outcome = session.Run("import", "study.qdpx", "study", "--json", "-q");
        using var json = JsonDocument.Parse(outcome.Data);
        Assert.Equal("RG8002", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal((0, ""), (outcome.Code, outcome.Words));
    }

    [Theory]
    [InlineData("import takes a file and a folder to write the project to", "import")]
    [InlineData("import takes a file and a folder to write the project to", "import", "study.qdpx")]
    [InlineData("'x' is one too many", "import", "study.qdpx", "study", "x")]
    [InlineData("'study.qdpx' is a file, and a project is a folder", "import", "study.qdpx", "study.qdpx")]
    [InlineData("export takes --qdpx FILE for the project, --qdc FILE for the codebook, or both", "export")]
    [InlineData("--qdpx needs a value: --qdpx FILE", "export", "--qdpx")]
    [InlineData("--refi-newlines takes lf or crlf, and not 'cr'", "export", "--qdpx", "a.qdpx", "--refi-newlines", "cr")]
    public void A_slip_is_answered_with_2(string expected, params string[] arguments)
    {
        using var session = With("study.qdpx", Project);
        var outcome = session.Run(arguments);
        Assert.Equal(2, outcome.Code);
        Assert.StartsWith("reportgen: " + expected, outcome.Words, StringComparison.Ordinal);
    }

    private static Session With(string name, string project)
    {
        var session = new Session();
        using var zip = new ZipArchive(File.Create(session.PathOf(name)), ZipArchiveMode.Create);
        foreach (var (path, text) in new[] { ("project.qde", project), ("sources/s.txt", "I check it.\n") })
        {
            using var entry = zip.CreateEntry(path).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return session;
    }
}
