namespace ReportGen.Cli.Tests.Commands;

/// <summary>Cleaning removes what builds wrote and nothing that anybody else did.</summary>
public class CleanTests
{
    [Fact]
    public void A_folder_that_only_builds_wrote_to_is_gone()
    {
        using var session = Session.Small();
        session.Run();
        var outcome = session.Run("clean");
        Assert.Equal(0, outcome.Code);
        Assert.Matches(@"^Removed \d+ files in \d+\.\d\d s: 0 errors, 0 warnings\n$", outcome.Words);
        Assert.False(session.Exists("_site"));
        Assert.True(session.Exists("seeds/a.md"));
    }

    [Fact]
    public void Files_of_others_stay()
    {
        using var session = Session.Small();
        session.Run();
        session.With("_site/CNAME", "example.org").With("_site/documents/mine.txt", "mine");
        session.Run("clean");
        Assert.Equal(
            ["CNAME", "documents/mine.txt"],
            Directory.EnumerateFiles(session.PathOf("_site"), "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(session.PathOf("_site"), f).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_no_build_wrote_to_is_not_touched()
    {
        using var session = Session.Small().With("_site/index.html", "somebody's own").With(".reportgen/notes", "own too");
        Assert.Equal("Nothing to remove: no build wrote anything here\n", session.Run("clean").Words);
        Assert.Equal(["index.html"], Directory.EnumerateFileSystemEntries(session.PathOf("_site")).Select(Path.GetFileName));
        Assert.True(session.Exists(".reportgen/notes"));
    }

    [Fact]
    public void It_names_what_it_removed_where_asked()
    {
        using var session = Session.Small();
        session.Run("-o", "out");
        Assert.Contains("deleted out/index.html\n", session.Run("clean", "-v", "-o", "out").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_a_build_is_writing_to_is_left_to_it()
    {
        using var session = Session.Small();
        session.Run();
        using (ReportGen.Site.Output.OutputLock.Take(session.PathOf("_site")))
        {
            var outcome = session.Run("clean");
            Assert.Equal(1, outcome.Code);
            Assert.Contains("_site: error RG5003: another build is writing to this folder\n", outcome.Words, StringComparison.Ordinal);
        }

        Assert.True(session.Exists("_site/index.html"));
    }
}
