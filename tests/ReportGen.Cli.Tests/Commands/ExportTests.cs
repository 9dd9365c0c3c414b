using System.IO.Compression;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>A project is handed to other programs, whole or its codebook alone, and what is lost is said.</summary>
public class ExportTests
{
    [Fact]
    public void The_project_and_its_codebook_are_written_and_nothing_else()
    {
        using var session = Session.Small();
        var outcome = session.Run("export", "--qdpx", "out.qdpx", "--qdc", "out.qdc");
        Assert.Equal((0, ""), (outcome.Code, outcome.Data));
        Assert.StartsWith("out.qdpx: info RG8005: rules are in this file as words", outcome.Words, StringComparison.Ordinal);
        Assert.Equal("Exported 1 code, 1 document, 1 coding to out.qdc and out.qdpx", outcome.LastWords);
        var there = Directory.EnumerateFileSystemEntries(session.Folder).Select(f => Path.GetFileName(f)!);
        Assert.Equal(["out.qdc", "out.qdpx", "seeds", "site.yml"], there.Order(StringComparer.Ordinal));
        using var zip = ZipFile.OpenRead(session.PathOf("out.qdpx"));
        Assert.Equal(["project.qde", "sources"], zip.Entries.Select(e => e.FullName.Split('/')[0]));
    }

    [Fact]
    public void The_same_project_makes_the_same_bytes_in_any_folder()
    {
        using var one = Session.Small();
        using var other = Session.Small();
        one.Run("build");
        one.Run("export", "--qdpx", "a.qdpx");
        other.RunIn("seeds", "export", "..", "--qdpx", "../a.qdpx");
        Assert.Equal(File.ReadAllBytes(one.PathOf("a.qdpx")), File.ReadAllBytes(other.PathOf("a.qdpx")));
        one.Run("export", "--qdpx", "a.qdpx");
        Assert.Equal(File.ReadAllBytes(one.PathOf("a.qdpx")), File.ReadAllBytes(other.PathOf("a.qdpx")));
    }

    [Theory]
    [InlineData("--qdpx")]
    [InlineData("--qdc")]
    public void What_no_export_wrote_is_left_as_it_is(string option)
    {
        using var session = Session.Small();
        var before = File.ReadAllText(session.PathOf("site.yml"));
        var outcome = session.Run("export", option, "site.yml");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("site.yml: error RG5002: there is such a file, and no export wrote it, so it is left as it is", outcome.Words, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(session.PathOf("site.yml")));
        Assert.Equal(0, session.Run("export", option, "out.file").Code);
        Assert.Equal(0, session.Run("export", option, "out.file").Code);
    }

    [Fact]
    public void What_is_exported_can_be_imported()
    {
        using var session = Session.Small();
        session.Run("export", "--qdpx", "a.qdpx", "--refi-newlines", "crlf", "-q");
        Assert.Equal(0, session.Run("import", "a.qdpx", "again", "--strict").Code);
        Assert.Equal(File.ReadAllText(session.PathOf("seeds/a.md")), File.ReadAllText(session.PathOf("again/seeds/a.md")));
        Assert.Equal(0, session.Run("build", "again").Code);
    }

    [Fact]
    public void What_people_reject_and_what_is_not_found_again_is_not_exported_and_is_said()
    {
        using var session = Session.Small().With(
            "codings/mk.yml", "- { code: trust, document: a, quote: I rely on it, verdict: reject }\n- { code: trust, document: a, quote: nowhere at all }\n");
        var outcome = session.Run("export", "--qdpx", "a.qdpx");
        Assert.Equal("Exported 1 code, 1 document, 0 codings to a.qdpx", outcome.LastWords);
        Assert.Contains("a.qdpx: info RG8005: codings that rules made and people rejected are not in this file: 1 coding", outcome.Words, StringComparison.Ordinal);
        Assert.Matches(@"codings/mk\.yml\(2,\d+\): warning RG2507: ", outcome.Words);
    }

    [Fact]
    public void An_empty_codebook_makes_no_codebook_file()
    {
        using var session = new Session().With("site.yml", "title: x\n").With("seeds/a.md", "Words.\n");
        var outcome = session.Run("export", "--qdc", "a.qdc");
        Assert.Equal(1, outcome.Code);
        Assert.StartsWith("site.yml: error RG8006: there is no theme, so 'a.qdc' is not written", outcome.Words, StringComparison.Ordinal);
        Assert.False(session.Exists("a.qdc"));
    }

    [Fact]
    public void Settings_that_cannot_be_used_and_places_that_cannot_be_written_to_are_findings()
    {
        using var session = Session.Small().With("bad/site.yml", "title: [\n");
        Assert.Equal(2, session.Run("export", "bad", "--qdpx", "a.qdpx").Code);
        var outcome = session.Run("export", "--qdpx", "nowhere/a.qdpx");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("nowhere/a.qdpx: error RG5002: the export cannot be written: it does not exist", outcome.Words, StringComparison.Ordinal);
    }
}
