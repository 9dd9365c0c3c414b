using ReportGen.Cli.Tests.Commands;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>Watching real files: what people and their editors do to them shows in the report.</summary>
public class WatchTests
{
    private static string Index(Session session) => File.ReadAllText(session.PathOf("_site/index.html"));

    [Theory]
    [InlineData("watch")]
    [InlineData("watch", "--poll")]
    public void A_saved_file_shows_and_Ctrl_C_is_a_good_end(params string[] arguments)
    {
        using var session = Session.Small();
        using var watch = new WatchSession(session, arguments);
        watch.AwaitWords("Built ");
        watch.AwaitWords("Watching for changes until Ctrl+C\n");
        session.With("site.yml", "title: Renamed\n");
        watch.Await("the new title", () => Index(session).Contains("Renamed", StringComparison.Ordinal));
        session.With("seeds/deep/new.md", "# A new one\n\nWords.\n");
        watch.Await("the new document", () => session.Exists("_site/documents/new/index.html"));
        File.Delete(session.PathOf("seeds/deep/new.md"));
        watch.Await("its end", () => !session.Exists("_site/documents/new/index.html"));
        Assert.Equal(0, watch.Stop());
    }

    [Fact]
    public void After_each_save_it_is_said_what_the_edit_did_to_the_evidence()
    {
        using var session = Session.Small();
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("Watching for changes until Ctrl+C\n");
        session.With("site.yml", "title: Small\nthemes: { trust: [trust*] }\n");
        watch.AwaitWords(
            "Trust (trust): 1 → 0 segments in 1 → 0 documents\n  its rule no longer has `rely*`; it now has `trust*`\n"
            + "  lost 1 segment, because `rely*` is no longer in trust:\n    seeds/a.md:3 “I rely on it.”\nBuilt again (");
        session.With("seeds/a.md", "Assistant: So?\n\nUser: I trust it.\n\nAI: Why?\n\nUser: Because.\n");
        watch.AwaitWords("  gained 1 segment, because the document was edited:\n    seeds/a.md:3 “I trust it.”\n");
        var before = watch.Words.Length;
        session.With("seeds/a.md", "\nAssistant: So?\n\nUser: I trust it.\n\nAI: Why?\n\nUser: Because.\n");
        watch.Await("a build that changed no coding", () => watch.Words[before..].Contains("Built again (", StringComparison.Ordinal));
        Assert.DoesNotContain("Trust (trust)", watch.Words[before..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_watch_goes_on_where_it_began_and_says_so_when_settings_name_another_folder()
    {
        using var session = Session.Small();
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("Watching for changes until Ctrl+C\n");
        session.With("site.yml", "title: Renamed\noutput: report\n");
        watch.AwaitWords("site.yml names the folder 'report' now; this watch goes on where it began, so start it again to write there\n");
        watch.Await("the new title", () => Index(session).Contains("Renamed", StringComparison.Ordinal));
        Assert.False(session.Exists("report"));
    }

    [Fact]
    public void Editors_that_write_beside_a_file_and_rename_are_understood()
    {
        using var session = Session.Small();
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("Built ");
        session.With(".site.yml.tmp", "title: By renaming\n");
        File.Move(session.PathOf("site.yml"), session.PathOf("site.yml~"));
        File.Move(session.PathOf(".site.yml.tmp"), session.PathOf("site.yml"));
        File.Delete(session.PathOf("site.yml~"));
        watch.Await("the new title", () => Index(session).Contains("By renaming", StringComparison.Ordinal));
        watch.AwaitWords("Built again (");
    }

    [Fact]
    public void Broken_settings_leave_the_last_good_report_and_the_watch_goes_on()
    {
        using var session = Session.Small();
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("Built ");
        var before = Index(session);
        session.With("site.yml", "title: [\n");
        watch.AwaitWords("The last good report stays");
        Assert.Contains("site.yml(", watch.Words, StringComparison.Ordinal);
        Assert.Equal(before, Index(session));
        session.With("site.yml", "title: Mended\n");
        watch.Await("the mended title", () => Index(session).Contains("Mended", StringComparison.Ordinal));
    }

    [Fact]
    public void A_watch_may_begin_with_broken_settings()
    {
        using var session = Session.Small().With("site.yml", "title: [\n");
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("Nothing was written");
        session.With("site.yml", "title: Mended\n");
        watch.Await("the report", () => session.Exists("_site/index.html"));
    }

    [Fact]
    public void A_folder_that_is_deleted_and_made_again_is_watched_again_and_the_report_stays_until_then()
    {
        using var session = Session.Small();
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("Built ");
        Directory.Delete(session.PathOf("seeds"), recursive: true);
        watch.AwaitWords("RG2008");
        Assert.True(session.Exists("_site/documents/a/index.html"));
        session.With("seeds/b.md", "Words.\n");
        watch.Await("the new document", () => session.Exists("_site/documents/b/index.html"));
        watch.Await("the old document's end", () => !session.Exists("_site/documents/a/index.html"));
        session.With("seeds/c.md", "Words.\n");
        watch.Await("another", () => session.Exists("_site/documents/c/index.html"));
    }

    [Fact]
    public void A_watch_may_begin_before_there_are_documents()
    {
        using var session = Session.Small();
        Directory.Delete(session.PathOf("seeds"), recursive: true);
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("RG2008");
        Assert.False(session.Exists("_site/index.html"));
        Directory.CreateDirectory(session.PathOf("seeds"));
        session.With("seeds/b.md", "Words.\n");
        watch.Await("the report", () => session.Exists("_site/documents/b/index.html"));
    }

    [Fact]
    public void Templates_that_come_later_are_found()
    {
        using var session = Session.Small();
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("Built ");
        session.With("templates/404.html", "<!doctype html><html lang=\"en\"><head><title>x</title></head><body>Gone fishing</body></html>\n");
        watch.Await("the page", () => File.ReadAllText(session.PathOf("_site/404.html")).Contains("Gone fishing", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_seeds_folder_in_the_settings_is_followed()
    {
        using var session = Session.Small().With("other/b.md", "Words.\n");
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("Built ");
        session.With("site.yml", "title: Small\nseeds: { folder: other }\n");
        watch.Await("its document", () => session.Exists("_site/documents/b/index.html"));
        session.With("other/c.md", "Words.\n");
        watch.Await("a new one in it", () => session.Exists("_site/documents/c/index.html"));
    }

    [Fact]
    public void Nothing_is_said_where_nothing_changed_and_a_warning_is_said_once()
    {
        using var session = Session.Doubtful();
        using var watch = new WatchSession(session, "watch");
        watch.AwaitWords("Built ");
        session.With("seeds/nothing.bin", "no document");
        session.With("seeds/c.md", "More words.\n");
        watch.Await("the new document", () => session.Exists("_site/documents/c/index.html"));
        watch.AwaitWords("Built again (");
        watch.Stop();
        Assert.Equal(2, watch.Words.Split("warning RG3001").Length);
        Assert.Equal(0, watch.Words.Split('\n').Count(line => line.Contains("nothing to write", StringComparison.Ordinal)));
    }
}
