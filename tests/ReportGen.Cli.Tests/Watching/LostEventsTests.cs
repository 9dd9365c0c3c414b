using ReportGen.Cli.Tests.Commands;
using ReportGen.Cli.Watching;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>Where the system tells of no change, or no longer, changes are found by looking.</summary>
public class LostEventsTests
{
    private const string NoRoom = "The configured user limit (128) on the number of inotify instances has been reached.";

    [Fact]
    public void Where_the_system_watches_no_folder_the_files_are_looked_at_by_themselves()
    {
        using var session = Session.Small();
        using var watch = new LoopSession(session, signal => new FolderWatch(signal, _ => throw new IOException(NoRoom)));
        watch.AwaitRest();
        Assert.Equal(
            ["the system watches no more folders (The configured user limit (128) on the number of inotify instances has been reached); looking at the files every second instead"],
            watch.Complaints);
        Rename(session, watch, "Looked at");
        Rename(session, watch, "And again");
        Assert.Single(watch.Complaints);
    }

    [Fact]
    public void Where_watching_fails_again_and_again_the_files_are_looked_at_and_nothing_before_is_lost()
    {
        using var session = Session.Small();
        var watchers = new DeafWatchers();
        using var watch = new LoopSession(session, signal => new FolderWatch(signal, watchers.Make));
        watch.AwaitRest();
        session.With("site.yml", "title: Unheard\n");
        watch.Await("the complaint", () =>
        {
            watchers.Fail(new IOException(NoRoom));
            return watch.Complaints.Count > 0;
        });
        watch.Await("what was not heard of", () => Index(session).Contains("Unheard", StringComparison.Ordinal));
        Rename(session, watch, "Looked at");
        Assert.Single(watch.Complaints);
    }

    [Fact]
    public void Where_no_further_folder_can_be_watched_the_files_are_looked_at()
    {
        using var session = Session.Small().With("other/b.md", "Words.\n");
        FileSystemWatcher Make(string folder) => folder.EndsWith("other", StringComparison.Ordinal) ? throw new IOException(NoRoom) : new FileSystemWatcher(folder);
        using var watch = new LoopSession(session, signal => new FolderWatch(signal, Make));
        watch.AwaitRest();
        session.With("site.yml", "title: Small\nseeds: { folder: other }\n");
        watch.Await("the complaint", () => watch.Complaints.Count == 1);
        watch.Await("its document", () => session.Exists("_site/documents/b/index.html"));
        session.With("other/c.md", "Words.\n");
        watch.Await("a new one in it", () => session.Exists("_site/documents/c/index.html"));
    }

    [Fact]
    public void Events_that_ran_over_are_a_change_and_the_watch_goes_on()
    {
        using var session = Session.Small();
        var watchers = new DeafWatchers();
        using var watch = new LoopSession(session, signal => new FolderWatch(signal, watchers.Make));
        watch.AwaitRest();
        foreach (var title in new[] { "First", "Second", "Third", "Fourth" })
        {
            session.With("site.yml", $"title: {title}\n");
            watchers.Fail(new InternalBufferOverflowException());
            watch.Await(title, () => Index(session).Contains(title, StringComparison.Ordinal));
        }

        Assert.Empty(watch.Complaints);
    }

    [Fact]
    public void A_folder_that_was_deleted_and_came_back_is_a_change_though_no_event_tells_of_it()
    {
        using var session = Session.Small();
        using var watch = new LoopSession(session, signal => new FolderWatch(signal, new DeafWatchers().Make));
        watch.AwaitRest();
        Directory.Delete(session.PathOf("seeds"), recursive: true);
        session.With("seeds/b.md", "Words.\n");
        watch.Await("the new document", () => session.Exists("_site/documents/b/index.html"));
        watch.Await("the end of the old one", () => !session.Exists("_site/documents/a/index.html"));
    }

    [Fact]
    public void Without_any_event_nothing_is_built_again()
    {
        using var session = Session.Small();
        using var watch = new LoopSession(session, signal => new FolderWatch(signal, new DeafWatchers().Make));
        watch.AwaitRest();
        session.With("site.yml", "title: Unheard\n");
        Thread.Sleep(TimeSpan.FromSeconds(1.5));
        Assert.True(watch.Rebuilds.Count == 2, watch.Story);
    }

    [Fact]
    public void What_a_second_look_finds_is_looked_at_once_more()
    {
        using var session = Session.Small();
        string[] titles = ["Small", "Second", "Third"];
        bool Edit(int build)
        {
            session.With("site.yml", $"title: {titles[Math.Min(build, titles.Length) - 1]}\n");
            return false;
        }

        using var watch = new LoopSession(session, signal => new FolderWatch(signal, new DeafWatchers().Make), new SlowBuilds(Edit, () => { }));
        watch.Await("the third title", () => session.Exists("_site/index.html") && Index(session).Contains("Third", StringComparison.Ordinal));
        watch.Await("a look that finds nothing", () => watch.Rebuilds.Count == 4);
    }

    [Fact]
    public void A_page_that_somebody_deletes_is_back_after_the_next_edit()
    {
        using var session = Session.Small();
        using var watch = new LoopSession(session, signal => new FolderWatch(signal));
        watch.AwaitRest();
        var gone = session.PathOf("_site/404.html");
        File.Delete(gone);
        session.With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it, mostly.\n");

        // The edit's own build, for which somebody waits, may take it for granted; the look after it does not.
        watch.Await("the deleted page", () => File.Exists(gone));
    }

    private static void Rename(Session session, LoopSession watch, string title)
    {
        session.With("site.yml", $"title: {title}\n");
        watch.Await(title, () => Index(session).Contains(title, StringComparison.Ordinal));
    }

    private static string Index(Session session) => File.ReadAllText(session.PathOf("_site/index.html"));
}
