using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>Whoever watches a run sees where it is, and the run is the same with or without them.</summary>
public sealed class RunProgressTests
{
    private static World Small() => new() { Rows = { ["a"] = "1", ["b"] = "2", ["c"] = "3" } };

    [Fact]
    public void Each_row_is_seen_as_done_after_it_was_made()
    {
        var progress = new RunProgress();
        var seen = new List<StepProgress>();
        var words = Small().Words.Select("look", word =>
        {
            seen.Add(progress.Now!);
            return word;
        });

        Assert.Null(progress.Now);
        Run.Start([words.Step], progress: progress);

        Assert.Equal(["look 0/3", "look 1/3", "look 2/3"], seen.Select(s => $"{s.Step} {s.Done}/{s.Rows}"));
        Assert.Equal("look 3/3", $"{progress.Now!.Step} {progress.Now.Done}/{progress.Now.Rows}");
        Assert.Equal(1.0, progress.Now.Share);
    }

    [Fact]
    public void The_share_of_a_run_never_shrinks()
    {
        var progress = new RunProgress();
        var shares = new List<double>();
        var words = Small().Words.Select("first", Note).Select("second", Note).Select("third", Note);
        Run.Start([words.Step], progress: progress);

        Assert.Equal(9, shares.Count);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(9, shares.Distinct().Count());
        Assert.All(shares, s => Assert.InRange(s, 0, 1));

        Word Note(Word word)
        {
            shares.Add(progress.Now!.Share);
            return word;
        }
    }

    [Fact]
    public void Several_threads_count_every_row_once()
    {
        var world = new World();
        for (var i = 0; i < 1000; i++)
        {
            world.Rows.Add($"{i}", $"{i}");
        }

        var progress = new RunProgress();
        var words = world.Words.Select("look", word => word);
        Run.Start([words.Step], threads: 4, progress: progress);
        Assert.Equal((1000, 1000), (progress.Now!.Done, progress.Now.Rows));
    }
}
