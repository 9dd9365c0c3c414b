using ReportGen.Site.Exchange;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>An import into a folder that has something in it overwrites nothing, and adds what is new.</summary>
public class MergeTests
{
    private const string Text = "I check every number, twice.\n";
    private static readonly byte[] s_first = ForeignFiles.Qdpx(Text, ForeignFiles.Selection(2, 7));
    private static readonly byte[] s_second = ForeignFiles.Qdpx(Text, ForeignFiles.Selection(2, 7) + ForeignFiles.Selection(22, 27));
    private static readonly byte[] s_third = ForeignFiles.Qdpx(Text, ForeignFiles.Selection(2, 7) + ForeignFiles.Selection(22, 27) + ForeignFiles.Selection(8, 13));

    [Fact]
    public void The_same_once_more_changes_nothing()
    {
        using var files = new ForeignFiles();
        var (before, _) = files.Import("a.qdpx", s_first);
        var (after, findings) = files.Import("a.qdpx", s_first);
        Assert.Equal(before, after);
        Assert.Empty(findings);
    }

    [Fact]
    public void New_codings_of_a_coder_go_into_a_file_beside_theirs_each_once()
    {
        using var files = new ForeignFiles();
        var (before, _) = files.Import("a.qdpx", s_first);
        var (after, findings) = files.Import("b.qdpx", s_second);
        Assert.Empty(findings);
        Assert.Equal(before["codings/imported.yml"], after["codings/imported.yml"]);
        var second = Assert.Single(Coders.CodingWriterTests.Read(after["codings/imported-2.yml"]));
        Assert.Equal(("twice", "imported"), (second.Quote.Exact, second.Coder));
        var (last, _) = files.Import("c.qdpx", s_third);
        Assert.Equal("every", Assert.Single(Coders.CodingWriterTests.Read(last["codings/imported-3.yml"])).Quote.Exact);
        Assert.Equal(last, files.Import("c.qdpx", s_third).Files);
    }

    [Fact]
    public void A_coding_with_a_note_of_ours_or_written_otherwise_is_not_there_twice()
    {
        using var files = new ForeignFiles();
        var (before, _) = files.Import("a.qdpx", s_first);
        var mine = "# mine\n" + before["codings/imported.yml"].TrimEnd('\n') + "\n  note: \"look again\" # later\n";
        File.WriteAllText(Path.Combine(files.Project, "codings/imported.yml"), mine);
        var (after, findings) = files.Import("b.qdpx", s_second);
        Assert.Equal(mine, after["codings/imported.yml"]);
        Assert.Equal("twice", Assert.Single(Coders.CodingWriterTests.Read(after["codings/imported-2.yml"])).Quote.Exact);
        Assert.Equal("1 of its codings have another note than what was imported, and keep it", Assert.Single(findings).Message);
    }

    [Fact]
    public void Nothing_is_added_beside_codings_that_cannot_be_read()
    {
        using var files = new ForeignFiles();
        files.Import("a.qdpx", s_first);
        File.AppendAllText(Path.Combine(files.Project, "codings/imported.yml"), "<<<<<<< ours\n");
        var (after, findings) = files.Import("b.qdpx", s_second);
        Assert.DoesNotContain("codings/imported-2.yml", after.Keys);
        Assert.StartsWith("this file was not written: 'codings/imported.yml' has errors", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_with_other_words_is_named_and_left()
    {
        using var files = new ForeignFiles();
        files.Import("a.qdpx", s_first);
        File.WriteAllText(Path.Combine(files.Project, "site.yml"), "title: Mine\n");
        File.AppendAllText(Path.Combine(files.Project, "seeds/Anna.txt"), "More.\n");
        var (after, findings) = files.Import("a.qdpx", s_first);
        Assert.Equal("title: Mine\n", after["site.yml"]);
        Assert.EndsWith("More.\n", after["seeds/Anna.txt"], StringComparison.Ordinal);
        Assert.Equal([("RG8004", "seeds/Anna.txt"), ("RG8004", "site.yml")], findings.Order().Select(f => (f.Code, f.Place.File)));
    }

    [Fact]
    public void A_folder_that_is_a_link_to_elsewhere_is_not_written_into()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var files = new ForeignFiles();
        var elsewhere = Directory.CreateDirectory(Path.Combine(files.Folder, "elsewhere")).FullName;
        Directory.CreateDirectory(files.Project);
        Directory.CreateSymbolicLink(Path.Combine(files.Project, "seeds"), elsewhere);
        var (_, findings) = files.Import("a.qdpx", s_first);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
        Assert.Equal("seeds/Anna.txt", Assert.Single(findings).Place.File);
    }

    [Fact]
    public void A_folder_is_free_when_it_is_empty_or_not_there()
    {
        using var files = new ForeignFiles();
        Assert.True(ImportFolder.IsFree(files.Project));
        Directory.CreateDirectory(files.Project);
        Assert.True(ImportFolder.IsFree(files.Project));
        File.WriteAllText(Path.Combine(files.Project, ".hidden"), "");
        Assert.False(ImportFolder.IsFree(files.Project));
    }
}
