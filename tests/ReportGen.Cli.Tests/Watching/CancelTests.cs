using ReportGen.Cli.Tests.Commands;
using ReportGen.Cli.Watching;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>A build of sources that have changed since is not worth its end.</summary>
public class CancelTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public void A_change_cancels_the_build_that_it_comes_upon(int build, bool isPolling)
    {
        using var session = Session.Small();
        var builds = new SlowBuilds(number => number == build, () => session.With("site.yml", "title: Newer than that\n"));
        using var watch = new LoopSession(session, signal => isPolling ? new StampPoll(signal) : new FolderWatch(signal), builds);
        watch.Await("a build after the cancelled one", () => watch.Rebuilds.Any(r => r.FollowsCancelled));
        var rebuilds = watch.Rebuilds;
        Assert.Equal(build, rebuilds.Count(r => !r.FollowsCancelled) + 1);
        Assert.True(rebuilds[0].IsFirst);
        Assert.DoesNotContain(rebuilds.Skip(1), r => r.IsFirst);
        Assert.Contains("Newer than that", File.ReadAllText(session.PathOf("_site/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_change_without_end_are_built_all_the_same()
    {
        using var session = Session.Small();
        ChangeSignal? heard = null;
        var builds = new SlowBuilds(number => number <= 5, () => heard!.Tell());
        using var watch = new LoopSession(session, signal => new StampPoll(heard = signal), builds);
        watch.Await("a build", () => watch.Rebuilds.Count > 0);
        Assert.True(watch.Rebuilds[0] is { IsFirst: true, FollowsCancelled: true });
        Assert.True(session.Exists("_site/index.html"));
        Assert.True(builds.Count >= 6);
    }
}
