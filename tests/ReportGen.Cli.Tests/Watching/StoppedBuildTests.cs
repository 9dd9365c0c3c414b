using ReportGen.Cli.Tests.Commands;
using ReportGen.Engine.Stores;
using ReportGen.Site;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>A build that a change stops while it puts files in their places leaves some of them there.</summary>
public class StoppedBuildTests
{
    [Fact]
    public void What_a_stopped_build_has_put_there_is_gone_when_the_report_no_longer_has_it()
    {
        using var session = Session.Small();
        var stopsAt = "nowhere";
        var disk = new Disk(change =>
        {
            if (change.Contains(stopsAt, StringComparison.Ordinal))
            {
                throw new OperationCanceledException();
            }
        });
        using var report = new Report(session.Request() with { Disk = disk }, isOnce: false);
        report.Build();

        // The files are quiet before they are written down, so that the report is known to lie in its place.
        Thread.Sleep(100);
        report.Keep();
        report.TrustsOutput = true;
        session.With("seeds/new.md", "Assistant: So?\n\nUser: I rely on it, too.\n");
        stopsAt = $" to {session.PathOf("_site/index.html")}";
        Assert.Throws<OperationCanceledException>(() => report.Build());
        Assert.True(session.Exists("_site/documents/new/index.html"));

        stopsAt = "nowhere";
        File.Delete(session.PathOf("seeds/new.md"));
        report.Build();
        Assert.False(session.Exists("_site/documents/new/index.html"));
    }
}
