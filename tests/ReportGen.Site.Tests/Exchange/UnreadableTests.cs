using System.Buffers.Binary;
using System.Text;
using ReportGen.Engine.Stores;
using ReportGen.Site.Exchange;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>What cannot be read, or must not be, is a finding, and nothing is written.</summary>
public class UnreadableTests
{
    [Fact]
    public void An_archive_that_was_cut_off_anywhere_is_not_read()
    {
        var whole = ForeignFiles.Qdpx(string.Concat(Enumerable.Range(0, 400).Select(i => $"Line {i} of a text.\n")), ForeignFiles.Selection(0, 4));
        for (var length = 0; length < whole.Length; length += 97)
        {
            Refused(whole[..length], "study.qdpx");
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE Project [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Project name='&x;'/>", "document type")]
    [InlineData("<!DOCTYPE Project [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><Project name='&b;'/>", "document type")]
    [InlineData("<!DOCTYPE Project SYSTEM 'http://localhost/x.dtd'><Project/>", "document type")]
    [InlineData("<Project name='a'><CodeBook>", "not whole XML")]
    [InlineData("<CodeBook/>", "begins with <CodeBook>")]
    [InlineData("", "not whole XML")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><Project/>", "")]
    public void Documents_that_declare_things_or_are_no_project_are_not_read(string xml, string message)
    {
        Refused(ForeignFiles.Zip(("project.qde", xml)), "study.qdpx", message);
        Refused(Encoding.UTF8.GetBytes(xml.Replace("<CodeBook/>", "<Project/>", StringComparison.Ordinal)), "codes.qdc", xml == "<CodeBook/>" ? "begins with <Project>" : message);
    }

    [Fact]
    public void Codes_nested_beyond_all_reason_are_not_read()
    {
        var deep = new StringBuilder("<CodeBook><Codes>");
        deep.Insert(deep.Length, "<Code guid='a' name='a' isCodable='true'>", 100_000);
        Refused(Encoding.UTF8.GetBytes(deep.ToString()), "codes.qdc", "nested more than");
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        Refused(ForeignFiles.Zip(("project.qde", new byte[30_000_000])), "bomb.qdpx", "unpacks to far more");
        Refused(ForeignFiles.Zip(("project.qde", Project("internal://t.txt")), ("sources/t.txt", new byte[150_000_000])), "bomb.qdpx", "unpacks to far more");
    }

    [Fact]
    public void An_archive_that_says_something_else_of_its_sizes_than_what_it_has_is_not_read()
    {
        var lying = ForeignFiles.Zip(("project.qde", Project("internal://t.txt")), ("sources/t.txt", Encoding.UTF8.GetBytes(new string('x', 1000))));
        var directory = lying.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(lying.AsSpan(directory + 24), 10);
        Refused(lying, "lying.qdpx");
    }

    [Theory]
    [InlineData("notes.docx", "of no kind that is read here")]
    [InlineData("study.mx24", "of no kind that is read here")]
    [InlineData("study", "of no kind that is read here")]
    public void A_file_of_another_kind_is_named_with_those_that_are_read(string name, string message) => Refused("PK"u8.ToArray(), name, message);

    [Fact]
    public void A_file_that_is_not_there_is_no_exception()
    {
        var (project, findings) = ForeignProject.Read("/nowhere/at/all.qdpx");
        Assert.Null(project);
        Assert.Equal("this file cannot be read: it does not exist", Assert.Single(findings).Message);
    }

    [Fact]
    public void Nothing_is_left_behind_when_writing_is_stopped_at_any_moment()
    {
        using var files = new ForeignFiles();
        var (project, _) = files.Read("a.qdpx", ForeignFiles.Qdpx("I see.", ForeignFiles.Selection(0, 5)));
        var made = ImportedFiles.Of(project!, "a.qdpx", []);
        for (var stop = 0; ; stop++)
        {
            var left = stop;
            var disk = new Disk(_ => { if (left-- == 0) { throw new IOException("stopped"); } });
            try
            {
                new ImportFolder(files.Project, disk).Write(made.Files, CancellationToken.None);
                break;
            }
            catch (IOException)
            {
                Assert.Empty(files.Texts());
                Assert.Single(Directory.EnumerateFileSystemEntries(files.Folder));
            }
        }

        Assert.Equal(made.Files.Count, files.Texts().Count);
    }

    private static byte[] Project(string path) =>
        Encoding.UTF8.GetBytes($"<Project name='p'><Sources><TextSource guid='s' name='s' plainTextPath='{path}'/></Sources></Project>");

    private static void Refused(byte[] bytes, string name, string message = "")
    {
        using var files = new ForeignFiles();
        var (project, findings) = files.Read(name, bytes);
        Assert.Null(project);
        var finding = Assert.Single(findings);
        Assert.Equal(("RG8001", name), (finding.Code, finding.Place.File));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal([name], Directory.EnumerateFileSystemEntries(files.Folder).Select(f => Path.GetFileName(f)!));
    }
}
