using System.Text;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Stores;
using ReportGen.Site.Exchange;
using ReportGen.Site.Tests.Fuzz;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>Files that no program would write: each is read or refused, never with an exception, and what is written lies in the folder and can be built.</summary>
public sealed class ExchangeFuzzTests
{
    private const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <Project xmlns="urn:QDA-XML:project:1.0" name="A &amp; study" origin="NVivo 14">
          <Users><User guid="u1" name="Mia K."/></Users>
          <CodeBook><Codes><Code guid="c1" name="Trust" isCodable="true" color="#36C"><Description>What.

        Include: this.</Description><NoteRef targetGUID="n1"/><Code guid="c2" name="Checking it" isCodable="true"><Code guid="c3" name="By hand" isCodable="true"/></Code></Code>
          </Codes></CodeBook>
          <Variables><Variable guid="v1" name="group" typeOfVariable="Text"/><Variable guid="v2" name="age" typeOfVariable="Integer"/></Variables>
          <Cases><Case guid="k1" name="Ada"><VariableValue><VariableRef targetGUID="v1"/><TextValue>g</TextValue></VariableValue><SourceRef targetGUID="s1"/></Case></Cases>
          <Sources><TextSource guid="s1" name="Talks/Ada.docx" plainTextPath="internal://t1.txt">
            <PlainTextSelection guid="p1" name="I check" startPosition="3" endPosition="32" creatingUser="u1"><Description>d</Description>
            <Coding guid="g1" creatingUser="u1"><CodeRef targetGUID="c3"/><NoteRef targetGUID="n2"/></Coding></PlainTextSelection></TextSource>
            <TextSource guid="s2" name="Notes"><PlainTextContent>On paper. And more.</PlainTextContent>
            <PlainTextSelection guid="p2" startPosition="0" endPosition="9"><Coding guid="g2"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection></TextSource>
            <PictureSource guid="s3" name="a.png"/></Sources>
          <Notes><Note guid="n1" name="Trust"><PlainTextContent>People.</PlainTextContent></Note><Note guid="n2" name="x" plainTextPath="internal://t1.txt"/></Notes>
        </Project>
        """;

    private const string Text = "Interviewer: Why 😊?\r\nAda: I check every number.\r\nInterviewer: All?\r\nAda: Yes, all.\r\n";
    private const string Table = "tag,parent,description,color\ntrust,,\"What, is\nbelieved\",#36c\ntrust.checking,,,\nby hand,trust,,\n";
    private const string Quanteda = "positive: [good, great*, 'multi word']\nissues:\n  __: [own]\n  tax: [tax*, no]\n  eu:\n    brexit:\n    - leave\n";
    private const string Liwc = "%\n1\tposemo\n2\tnegemo (bad)\n%\ngood\t1\na lot\t1\nabandon*\t1\t2\n";

    private static readonly string[] s_pieces =
    [
        "\0", "\n", "\r\n", "9999999999", "-1", "../", "..\\", "/", "C:\\", "con", ".", "<", ">", "\"", "'", "&amp;", "&#0;", "&#xD800;", "&x;", "<!DOCTYPE a>", "<![CDATA[", "]]>",
        "<!--",
        "guid=\"c1\"", "<Code guid=\"c1\" name=\"\">", "</Code>", "name=\"\"", "startPosition=\"0\"", "endPosition=\"2147483647\"", "internal://../../x", "internal://",
        "absolute:///etc/hostname",
        "\uFEFF", "\u2028", "\u0085", "漢", "😊", "*", "%", "%\n", "\t1", ",", ";", ":", "- ", "[", "]", "{", "}", "&a ", "*a", "__:", "PK\u0001\u0002", "PK\u0005\u0006",
        "\u00FF\u00FF\u00FF\u00FF",
    ];

    [Fact]
    public void Whatever_becomes_of_an_archive_it_is_read_or_refused() =>
        Each("study.qdpx", 200, ForeignFiles.Zip(("project.qde", Xml), ("sources/t1.txt", Text), ("../up.txt", "never")), b => b);

    [Fact]
    public void Whatever_becomes_of_the_XML_of_a_project_it_is_read_or_refused() =>
        Each("study.qdpx", 400, Encoding.UTF8.GetBytes(Xml), b => ForeignFiles.Zip(("project.qde", b), ("sources/t1.txt", Encoding.UTF8.GetBytes(Text))));

    [Fact]
    public void Elements_that_are_lost_doubled_moved_or_say_something_else_are_read() => Made.Each(
        200,
        random =>
        {
            var xml = XDocument.Parse(Xml);
            for (var changes = random.Next(1, 12); changes > 0; changes--)
            {
                var all = xml.Root!.Descendants().ToList();
                if (all.Count == 0)
                {
                    break;
                }

                var (one, other) = (all[random.Next(all.Count)], all[random.Next(all.Count)]);
                var attributes = one.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
                switch (random.Next(6))
                {
                    case 0:
                        one.Remove();
                        break;
                    case 1:
                        other.AddBeforeSelf(new XElement(one));
                        break;
                    case 2:
                        other.Add(new XElement(one));
                        break;
                    case 3 when attributes.Count > 0:
                        attributes[random.Next(attributes.Count)].Remove();
                        break;
                    case 4 when attributes.Count > 0:
                        attributes[random.Next(attributes.Count)].Value = Said(random);
                        break;
                    default:
                        one.Add(Said(random));
                        break;
                }
            }

            return ForeignFiles.Zip(("project.qde", xml.ToString(SaveOptions.DisableFormatting)), ("sources/t1.txt", Text));
        },
        input => Hold("study.qdpx", input, isWhole: true));

    [Fact]
    public void Whatever_becomes_of_a_text_of_a_project_it_is_read_or_left_out() =>
        Each("study.qdpx", 100, Encoding.UTF8.GetBytes(Text), b => ForeignFiles.Zip(("project.qde", Encoding.UTF8.GetBytes(Xml)), ("sources/t1.txt", b)));

    [Fact]
    public void Whatever_becomes_of_a_table_or_a_dictionary_it_is_read_or_refused()
    {
        Each("codes.csv", 150, Encoding.UTF8.GetBytes(Table), b => b);
        Each("words.yml", 150, Encoding.UTF8.GetBytes(Quanteda), b => b);
        Each("words.dic", 150, Encoding.UTF8.GetBytes(Liwc), b => b);
    }

    [Fact]
    public void Whatever_becomes_of_a_database_it_is_read_or_refused()
    {
        using var files = new ForeignFiles();
        var path = Path.Combine(files.Folder, "made.tmp");
        using (var database = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = """
                PRAGMA page_size = 512;
                CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT, description TEXT);
                CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, filename TEXT, project_id INTEGER, contents TEXT);
                CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path TEXT, description TEXT);
                CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
                CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
                INSERT INTO projects VALUES (1, 'p', 'd'); INSERT INTO documents VALUES (1, 'a', '', 'a', 1, '<p>I see <b>what</b> you mean.</p>');
                INSERT INTO tags VALUES (1, 1, 'a', ''); INSERT INTO highlights VALUES (1, 1, 2, 9, ''); INSERT INTO highlight_tags VALUES (1, 1);
                """;
            command.ExecuteNonQuery();
        }

        Each("study.sqlite3", 150, File.ReadAllBytes(path), b => b);
    }

    private static void Each(string name, int count, byte[] whole, Func<byte[], byte[]> pack) =>
        Made.Each(count, random => pack(Made.Changed(random, whole, s_pieces)), input => Hold(name, input));

    private static string Said(Random random) => string.Concat(Made.Of(random, s_pieces, 4).Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static void Hold(string name, byte[] input, bool isWhole = false)
    {
        using var files = new ForeignFiles();
        var (project, found) = files.Read(name, input);
        Assert.False(isWhole && project is null, string.Join('\n', found));
        Assert.Equal(project is null, found.Any(f => f.Severity == Severity.Error));
        if (project is null)
        {
            Assert.Equal([name], Directory.EnumerateFileSystemEntries(files.Folder).Select(f => Path.GetFileName(f)!));
            return;
        }

        List<Diagnostic> findings = [.. found];
        var made = ImportedFiles.Of(project, name, findings);
        new ImportFolder(files.Project, Disk.Plain).Write(made.Files, CancellationToken.None);
        var there = Directory.EnumerateFileSystemEntries(files.Folder).Select(f => Path.GetFileName(f)!);
        Assert.Equal(new[] { name, "study" }.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
        var texts = files.Texts();
        Assert.Equal(made.Files.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        var (report, all) = CodedReport.Of(files.Request(), CancellationToken.None);
        Assert.True(report is not null, string.Join('\n', all));
        Assert.DoesNotContain(all, f => f.Severity == Severity.Error && f.Code is not ("RG1009" or "RG2008"));
        Assert.Equal(made.Themes, report.Codebook.Themes.Count);
        var known = report.Codebook.Themes.SelectMany(t => t.Codes.Select(c => c.Id).Prepend(t.Id)).ToHashSet(StringComparer.Ordinal);
        var ids = report.Documents.ToDictionary(d => d.Card.Id, d => d.Document.Source.Text, StringComparer.Ordinal);
        foreach (var coding in texts.Where(t => t.Key.StartsWith("codings/", StringComparison.Ordinal)).SelectMany(t => Coders.CodingWriterTests.Read(t.Value)))
        {
            Assert.Contains(coding.Code, known);
            Assert.True(all.Any(f => f.Code == "RG1009") || ids.ContainsKey(coding.Document), $"there is no document {coding.Document}");
        }

        // And out again.
        var again = new ProjectExport(report, "x").Project();
        Assert.Empty(RefiSchema.Faults(XDocument.Parse(Encoding.UTF8.GetString(QdaXmlWriter.Project(again)))));
    }
}
